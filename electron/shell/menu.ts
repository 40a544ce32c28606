import { Menu, type MenuItemConstructorOptions } from 'electron';

/** No reload and no developer tools: a reload would take the words being typed. */
export function setMenu(): void {
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const template: MenuItemConstructorOptions[] = [
    {
      label: '文件',
      submenu: [
        {
          label: process.platform === 'darwin' ? '关闭窗口' : '退出',
          role: process.platform === 'darwin' ? 'close' : 'quit',
        },
      ],
    },
    {
      label: '编辑',
      submenu: [
        { label: '撤销', role: 'undo' },
        { label: '重做', role: 'redo' },
        separator,
        { label: '剪切', role: 'cut' },
        { label: '复制', role: 'copy' },
        { label: '粘贴', role: 'paste' },
        { label: '全选', role: 'selectAll' },
      ],
    },
    {
      label: '显示',
      submenu: [
        { label: '放大', role: 'zoomIn' },
        { label: '缩小', role: 'zoomOut' },
        { label: '实际大小', role: 'resetZoom' },
        separator,
        { label: '全屏', role: 'togglefullscreen' },
      ],
    },
  ];
  if (process.platform === 'darwin') template.unshift({ label: '督学通', role: 'appMenu' });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
