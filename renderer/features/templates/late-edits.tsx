import type { ReactNode } from 'react';
import { Alert, Button } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import type { OwnTemplate } from '#renderer/stores/draft-edits.ts';
import { takeLateEdits, useOwnTemplates } from '#renderer/stores/templates.ts';
import { hasDifferences } from '#shared/domain/template/differences.ts';
import { draftOf, numbered } from '#shared/domain/template/draft.ts';
import { isTaken, lateEdits } from '#shared/domain/template/late-edits.ts';
import type { Template } from '#shared/schema/template.ts';
import { templateVersionId } from '#shared/schema/template-draft.ts';
import { DifferencesView } from './differences-view.tsx';
import { templateTexts } from './texts.ts';

/** What colleagues wrote into a version that had been published already, kept beside it until a later one has it. */
export function LateEdits({ template }: { readonly template: Template }): ReactNode {
  const say = useTexts(templateTexts).late;
  const own = useOwnTemplates() ?? [];
  const id = templateVersionId(template.id, template.version);
  const fields = own.find((it) => it.id === id)?.draft;
  if (fields === undefined) return null;
  const late = lateEdits(template, fields);
  const later = own.filter(({ draft }) => draft.templateId === template.id && draft.version > template.version);
  if (!hasDifferences(late) || later.some((it) => isTaken(contentOf(it), fields, late))) return null;
  const take = async (): Promise<void> => {
    const next = await takeLateEdits(id);
    if (next !== null) goTo({ page: 'template', id: next });
  };
  return (
    <Alert
      type="warning"
      showIcon
      title={say.title}
      description={
        <div className="stack">
          <span>{say.why}</span>
          <DifferencesView
            differences={late}
            lead={say.lead}
            before={numbered(draftOf(template).entries)}
            after={numbered(fields.entries)}
          />
          <Button className="late-take" onClick={() => void take()}>
            {say.take}
          </Button>
        </div>
      }
    />
  );
}

const contentOf = ({ draft, published }: OwnTemplate) => (published === null ? draft : draftOf(published));
