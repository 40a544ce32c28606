import type { ReactNode } from 'react';
import { Button, Space } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { isShipped } from '#renderer/stores/library.ts';
import { createCopy, startNextVersion } from '#renderer/stores/templates.ts';
import { draftOf } from '#shared/domain/template/draft.ts';
import type { Template } from '#shared/schema/template.ts';
import { templateTexts } from './texts.ts';
import { useSheetExport } from './use-sheet-export.ts';

/** What can be done with a published checklist. One that ships with the app is copied: its id belongs to the app. */
export function ChecklistTools({ template }: { readonly template: Template }): ReactNode {
  const say = useTexts(templateTexts);
  const exportSheet = useSheetExport();
  const isOwn = !isShipped(template);
  const write = async (): Promise<void> => {
    const id = isOwn ? await startNextVersion(template.id) : await createCopy(template, say.copyTitle(template.title));
    if (id !== null) goTo({ page: 'template', id });
  };
  return (
    <Space wrap>
      <Button onClick={() => void write()}>{isOwn ? say.edit : say.copy}</Button>
      <Button onClick={() => void exportSheet(draftOf(template))}>{say.exportSheet}</Button>
      <Button onClick={() => goTo({ page: 'scores', templateId: template.id })}>{say.compare}</Button>
    </Space>
  );
}
