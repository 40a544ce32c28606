import { useCallback } from 'react';
import { App } from 'antd';
import { bridge } from '#renderer/bridge.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { importChecklist } from '#renderer/stores/templates.ts';
import type { SheetProblem } from '#shared/schema/checklist-sheet.ts';
import { templateTexts } from './texts.ts';

/** Reads an edited workbook: it opens as a draft, or what is wrong with it is listed by sheet and cell. */
export function useSheetImport(): () => Promise<void> {
  const say = useTexts(templateTexts);
  const { modal, notification } = App.useApp();
  return useCallback(async () => {
    const read = await bridge.checklistOpen();
    if (!read.ok) notification.error({ title: read.error.message });
    else if (read.value?.kind === 'read') goTo({ page: 'template', id: await importChecklist(read.value.checklist) });
    else if (read.value !== null)
      modal.error({
        title: `${say.sheet.problemsTitle}：${read.value.file}`,
        width: 720,
        okText: say.sheet.close,
        content: <Problems of={read.value.problems} />,
      });
  }, [modal, notification, say]);
}

function Problems({ of }: { readonly of: readonly SheetProblem[] }) {
  const say = useTexts(templateTexts).sheet;
  return (
    <>
      <p>
        {say.problemsSafe}
        {say.problemsNext}
      </p>
      <ul className="sheet-problems">
        {of.map(({ sheet, cell, message }) => (
          <li key={`${sheet} ${cell} ${message}`}>
            <strong>{cell === null ? sheet : `${sheet}!${cell}`}</strong> {message}
          </li>
        ))}
      </ul>
    </>
  );
}
