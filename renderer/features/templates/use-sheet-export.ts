import { useCallback } from 'react';
import { App } from 'antd';
import { bridge } from '#renderer/bridge.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { sheetOf } from '#renderer/stores/templates.ts';
import type { Draft } from '#shared/domain/template/draft.ts';
import { templateTexts } from './texts.ts';

/** Saves a checklist as a workbook, and says so. */
export function useSheetExport(): (draft: Draft) => Promise<void> {
  const say = useTexts(templateTexts);
  const { message } = App.useApp();
  return useCallback(
    async (draft) => {
      const saved = await bridge.checklistSave({ checklist: sheetOf(draft) });
      if (!saved.ok) message.error(saved.error.message);
      else if (saved.value) message.success(say.exported);
    },
    [message, say],
  );
}
