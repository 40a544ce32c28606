import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { useOwnTemplate } from '#renderer/stores/templates.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { ChecklistView } from './checklist-view.tsx';
import { DraftEditor } from './draft-editor.tsx';
import './templates.css';
import { templateTexts } from './texts.ts';

/** One version of a checklist of the bureau: written, or published and only to be read. */
export function TemplatePage({ id }: { readonly id: string }): ReactNode {
  const say = useTexts(templateTexts);
  const own = useOwnTemplate(id);
  if (own === undefined) return <Loading />;
  if (own === null)
    return (
      <EmptyState
        title={say.notFoundTitle}
        next={say.notFoundNext}
        action={<Button onClick={() => goTo({ page: 'checklists' })}>{say.back}</Button>}
      />
    );
  return own.published === null ? (
    <DraftEditor own={own} />
  ) : (
    <ChecklistView key={id} template={own.published} itemId={null} onBack={() => goTo({ page: 'checklists' })} />
  );
}
