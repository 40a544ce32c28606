import { App } from 'antd';
import { useState } from 'react';
import { defineTexts, useTexts } from '#renderer/i18n/texts.ts';
import type { ShellError } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/util/result.ts';

const texts = defineTexts({ saved: '已保存', failed: '没有存成' }, { saved: 'Saved', failed: 'Not saved' });

interface Export {
  readonly isBusy: boolean;
  /** `save` answers false when the user has cancelled. */
  readonly run: (save: () => Promise<Result<boolean, ShellError>>) => void;
}

/** Saves a file through main and says how it went. */
export function useExport(): Export {
  const t = useTexts(texts);
  const { message, notification } = App.useApp();
  const [isBusy, setBusy] = useState(false);
  async function run(save: () => Promise<Result<boolean, ShellError>>): Promise<void> {
    setBusy(true);
    const saved = await save();
    setBusy(false);
    if (!saved.ok) notification.error({ title: t.failed, description: saved.error.message });
    else if (saved.value) message.success(t.saved);
  }
  return { isBusy, run: (save) => void run(save) };
}
