import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { currentTemplates, useTemplates } from '#renderer/stores/library.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ChecklistView } from './checklist-view.tsx';
import './templates.css';
import { templateTexts } from './texts.ts';

const toChecklists = (): void => goTo({ page: 'checklists' });

type ChecklistPageProps = {
  readonly templateId: string;
  /** The item one came to see; null: from the top. */
  readonly itemId: string | null;
};

/** A published checklist, shipped or the bureau's own, in its newest version. */
export function ChecklistPage({ templateId, itemId }: ChecklistPageProps): ReactNode {
  const say = useTexts(templateTexts);
  const template = currentTemplates(useTemplates()).find(({ id }) => id === templateId);
  return template === undefined ? (
    <EmptyState
      title={say.notFoundTitle}
      next={say.notFoundNext}
      action={<Button onClick={toChecklists}>{say.back}</Button>}
    />
  ) : (
    <ChecklistView template={template} itemId={itemId} onBack={toChecklists} />
  );
}
