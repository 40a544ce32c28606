import { useCallback, useRef } from 'react';
import { App } from 'antd';
import { defineTexts, useTexts } from '#renderer/i18n/texts.ts';
import { write } from '#renderer/stores/writing.ts';
import type { Edit } from '#shared/domain/change/compose.ts';

const texts = defineTexts(
  { failed: '刚才的内容没有保存成功', next: '请不要关闭窗口，检查磁盘空间后再试一次。' },
  {
    failed: 'What you just entered was not saved',
    next: 'Do not close the window; check the disk space and try again.',
  },
);

/** Writes edits and says so when they could not be stored. Answers whether they were. */
export function useSave(
  store: (edits: readonly Edit[]) => Promise<unknown> = write,
): (edits: readonly Edit[]) => Promise<boolean> {
  const { notification } = App.useApp();
  const say = useTexts(texts);
  const hasFailed = useRef(false);
  return useCallback(
    async (edits) => {
      try {
        await store(edits);
        if (hasFailed.current) notification.destroy('save');
        hasFailed.current = false;
        return true;
      } catch (cause) {
        hasFailed.current = true;
        console.error('writing failed', cause);
        notification.error({ key: 'save', title: say.failed, description: say.next, duration: 0 });
        return false;
      }
    },
    [notification, say, store],
  );
}
