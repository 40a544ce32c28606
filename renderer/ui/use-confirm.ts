import { useCallback } from 'react';
import { App } from 'antd';
import { defineTexts, useTexts } from '#renderer/i18n/texts.ts';

const texts = defineTexts({ cancel: '取消' }, { cancel: 'Cancel' });

export type Question = {
  readonly title: string;
  /** What will be different afterwards, and what can't be taken back. */
  readonly consequence: string;
  /** The act itself, as the button says it. */
  readonly act: string;
  readonly isDestructive: boolean;
};

/** Asks once, with the consequence named. */
export function useConfirm(): (question: Question) => Promise<boolean> {
  const { modal } = App.useApp();
  const { cancel } = useTexts(texts);
  return useCallback(
    ({ title, consequence, act, isDestructive }) =>
      new Promise<boolean>((resolve) => {
        modal.confirm({
          title,
          content: consequence,
          okText: act,
          cancelText: cancel,
          okButtonProps: { danger: isDestructive },
          onOk: () => resolve(true),
          onCancel: () => resolve(false),
        });
      }),
    [modal, cancel],
  );
}
