import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { bridge } from '#renderer/bridge.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { WorkbookFile } from '#renderer/stores/importing.ts';
import type { Refusal } from '#shared/schema/workbook-reading.ts';
import { importTexts } from './texts.ts';

interface MarkedCopiesProps {
  readonly files: readonly WorkbookFile[];
  readonly refused: readonly Refusal[];
}

const inFile = (refused: readonly Refusal[], name: string): readonly Refusal[] =>
  refused.filter(({ at }) => at.some(({ file }) => file === name));

/** Gives the user's own workbooks back with what was refused coloured and listed. */
export function MarkedCopies({ files, refused }: MarkedCopiesProps) {
  const marked = files.flatMap((file) => {
    const ofFile = inFile(refused, file.name);
    return ofFile.length === 0 ? [] : [{ file, refused: ofFile }];
  });
  if (marked.length === 0) return null;
  return (
    <Space wrap>
      {marked.map((copy) => (
        <MarkedCopyButton key={copy.file.name} {...copy} isOneOfMany={files.length > 1} />
      ))}
    </Space>
  );
}

interface MarkedCopyButtonProps {
  readonly file: WorkbookFile;
  readonly refused: readonly Refusal[];
  readonly isOneOfMany: boolean;
}

function MarkedCopyButton({ file, refused, isOneOfMany }: MarkedCopyButtonProps) {
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
      {isOneOfMany ? t.markedOf(file.name) : t.marked}
    </Button>
  );
}
