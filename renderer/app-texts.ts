import { defineTexts } from '#renderer/i18n/texts.ts';

export const appTexts = defineTexts(
  {
    what: '督学通没能打开',
    safe: '原有数据没有被删除或改动。',
    next: '请关闭其他督学通窗口、检查磁盘空间后重试；仍不行，请联系督导室管理员。',
    retry: '重试',
    rebuild: '把打不开的数据放到一边，用备用记录恢复',
    restored: (count: number) => `上次没有正常关闭，已从备用记录恢复 ${count} 项内容，没有丢失。`,
    damaged: (count: number) => `备用记录中有 ${count} 处损坏，已另存，其余内容完整。请告诉督导室管理员。`,
  },
  {
    what: 'Duxue could not be opened',
    safe: 'Nothing stored was deleted or changed.',
    next: 'Close other Duxue windows, check the disk space and try again; if it still fails, ask your administrator.',
    retry: 'Try again',
    rebuild: 'Put the data that do not open aside and restore them from the spare copy',
    restored: (count: number) =>
      `The app was not closed properly; ${count} entries were restored from the spare copy. Nothing is lost.`,
    damaged: (count: number) =>
      `${count} places of the spare copy are damaged and were set aside; the rest is whole. Please tell your administrator.`,
  },
);
