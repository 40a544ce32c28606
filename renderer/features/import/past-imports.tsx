import { App, Button, Table, Tag } from 'antd';
import { useState } from 'react';
import type { Row } from '#renderer/db/rows.ts';
import { useRows } from '#renderer/hooks/use-rows.ts';
import { formatMoment } from '#renderer/i18n/moment-text.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { undoImport } from '#renderer/stores/importing.ts';
import { Section } from '#renderer/ui/page.tsx';
import { WorkProgress } from '#renderer/ui/work-progress.tsx';
import { useConfirm } from '#renderer/ui/use-confirm.ts';
import { importTexts } from './texts.ts';

type ImportRow = Row<'import'>;

function UndoButton({ row }: { readonly row: ImportRow }) {
  const t = useTexts(importTexts);
  const confirm = useConfirm();
  const { notification } = App.useApp();
  const [work, setWork] = useState<{ readonly share: number | null; readonly onCancel: () => void } | null>(null);

  async function undo(): Promise<void> {
    if (!(await confirm({ title: t.undoTitle, consequence: t.undoText, act: t.undo, isDestructive: true }))) return;
    const giveUp = new AbortController();
    const onCancel = (): void => giveUp.abort();
    setWork({ share: null, onCancel });
    const watch = { onProgress: (share: number) => setWork({ share, onCancel }), signal: giveUp.signal };
    const result = await undoImport(row.id, watch).catch((cause: unknown) => {
      if (!giveUp.signal.aborted) throw cause;
      return undefined;
    });
    setWork(null);
    if (result === undefined) return;
    if (result === null) notification.warning({ title: t.undoImpossible });
    else notification.success({ title: t.undone, description: t.undoneText(result) });
  }

  if (work !== null) return <WorkProgress label={t.undoing} done={work.share} onCancel={work.onCancel} />;
  return (
    <Button size="small" onClick={() => void undo()}>
      {t.undo}
    </Button>
  );
}

/** What was imported before, each with its undo. */
export function PastImports() {
  const t = useTexts(importTexts);
  const rows = (useRows('import') ?? [])
    .filter(({ appliedAt }) => appliedAt !== undefined)
    .toSorted((a, b) => ((a.appliedAt ?? '') < (b.appliedAt ?? '') ? 1 : -1));
  if (rows.length === 0) return null;
  return (
    <Section title={t.past}>
      <Table<ImportRow>
        size="small"
        rowKey="id"
        pagination={rows.length > 20 ? { pageSize: 20 } : false}
        dataSource={rows}
        columns={[
          {
            title: t.pastFile,
            render: (_, { fileName, sample }) => (
              <>
                {fileName} {sample === true && <Tag>{t.sample}</Tag>}
              </>
            ),
          },
          { title: t.pastAt, width: 190, render: (_, { appliedAt }) => formatMoment(appliedAt ?? '') },
          {
            title: t.pastCount,
            width: 220,
            render: (_, { schools, figures }) => t.pastCountText(schools ?? 0, figures ?? 0),
          },
          {
            width: 160,
            render: (_, row) =>
              row.undoneAt === undefined || row.undoneAt === null ? <UndoButton row={row} /> : t.pastUndone,
          },
        ]}
      />
    </Section>
  );
}
