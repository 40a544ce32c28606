import { BrowserWindow, dialog, type Session } from 'electron';
import { tell } from './ipc/handle.ts';
import { CLOSE_CAP_MS, closeGuard, type CloseGuard } from './shell/close-guard.ts';
import { APP_PAGE } from './shell/content-policy.ts';

export type AppWindow = { readonly window: BrowserWindow; readonly guard: CloseGuard };

export function openWindow(options: {
  readonly preload: string;
  readonly session: Session;
  readonly hasDevTools: boolean;
}): AppWindow {
  const window = new BrowserWindow({
    title: '督学通',
    width: 1360,
    height: 860,
    minWidth: 1024,
    minHeight: 680,
    show: false,
    backgroundColor: '#f5f7fa',
    webPreferences: {
      preload: options.preload,
      session: options.session,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: options.hasDevTools,
    },
  });
  const contents = window.webContents;
  let crashes: number[] = [];
  const guard = closeGuard({
    askPage: () => tell(contents, 'window:closing', undefined),
    askUser: () => askWhetherToClose(window),
    close: () => window.destroy(),
    capMs: CLOSE_CAP_MS,
  });
  window.once('ready-to-show', () => window.show());
  window.on('close', (event) => {
    if (!contents.isCrashed() && !guard.mayClose()) event.preventDefault();
  });
  contents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    crashes = [...crashes.filter((at) => Date.now() - at < CRASH_SPAN_MS), Date.now()];
    recover(window, crashes.length <= MOST_CRASHES);
  });
  // `about:blank` is reached without asking: no event comes before it.
  contents.on('did-navigate', (_, url) => {
    if (!url.startsWith(APP_PAGE)) void window.loadURL(APP_PAGE);
  });
  void window.loadURL(APP_PAGE);
  return { window, guard };
}

async function askWhetherToClose(window: BrowserWindow): Promise<boolean> {
  const closeButton = 1;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: '督学通',
    message: '还有内容没有保存，现在关闭就没有了。',
    detail: '刚才输入的内容写不进这台电脑，多半是磁盘已满。请腾出空间：软件会自动再存，看到“已保存”后再关闭。',
    buttons: ['继续等待', '仍然关闭'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === closeButton;
}

/** A page that dies this often is not helped by opening it once more. */
const MOST_CRASHES = 3;
const CRASH_SPAN_MS = 60_000;

/** Everything the page had called saved is on disk, so a page that died is simply opened anew. */
function recover(window: BrowserWindow, mayReopen: boolean): void {
  if (mayReopen) window.webContents.reload();
  void dialog.showMessageBox(window, {
    type: 'warning',
    title: '督学通',
    message: mayReopen ? '界面意外停止，已经重新打开。' : '界面接连意外停止，请退出程序后重新打开。',
    detail: '此前显示“已保存”的内容都在。最后不到一秒输入的文字可能需要重新输入，请核对一下。',
    buttons: ['知道了'],
  });
}
