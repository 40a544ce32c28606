import { App, Button } from 'antd';
import { useState } from 'react';
import { bridge } from '#renderer/bridge.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { WorkbookFile } from '#renderer/stores/importing.ts';
import type { Refusal } from '#shared/schema/workbook-reading.ts';
import { importTexts } from './texts.ts';

interface MarkedCopyButtonProps {
  readonly file: WorkbookFile;
  readonly refused: readonly Refusal[];
}

/** Gives the user's own workbook back with what was refused coloured and listed. */
export function MarkedCopyButton({ file, refused }: MarkedCopyButtonProps) {
  const t = useTexts(importTexts);
  const { message, notification } = App.useApp();
  const [isBusy, setBusy] = useState(false);

  async function save(): Promise<void> {
    setBusy(true);
    const saved = await bridge.workbookSaveMarked({ ...file, refused: [...refused] });
    setBusy(false);
    if (!saved.ok) notification.error({ title: t.markedFailed, description: saved.error.message });
    else if (saved.value) message.success(t.markedSaved);
  }

  return (
    <Button loading={isBusy} onClick={() => void save()}>
      {t.marked}
    </Button>
  );
}
