import { useState, type ReactNode } from 'react';
import { Button, Segmented, Space } from 'antd';
import { ChecklistItems } from '#renderer/features/plans/checklist-items.tsx';
import { ChecklistPreview } from '#renderer/features/plans/checklist-preview.tsx';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { useFindTemplate } from '#renderer/stores/library.ts';
import { Page } from '#renderer/ui/page.tsx';
import { templateDifferences } from '#shared/domain/template/differences.ts';
import { draftOf, numbered } from '#shared/domain/template/draft.ts';
import type { Template } from '#shared/schema/template.ts';
import { ChecklistTools } from './checklist-tools.tsx';
import { DifferencesView } from './differences-view.tsx';
import { templateTexts } from './texts.ts';

type View = 'list' | 'preview' | 'differences';

/** A version that no longer changes. */
export function PublishedTemplate({ template }: { readonly template: Template }): ReactNode {
  const say = useTexts(templateTexts);
  const word = useWord();
  const [view, setView] = useState<View>('list');
  const before = useFindTemplate()(template.id, template.version - 1);
  const { title, version, publishedOn, stages, items } = template;
  return (
    <Page
      title={title}
      lead={[
        say.versionOf(version),
        say.published(publishedOn),
        stages.map(word).join('、'),
        say.items(items.length),
      ].join(' · ')}
      actions={
        <Space>
          <ChecklistTools template={template} />
          <Button onClick={() => goTo({ page: 'checklists' })}>{say.back}</Button>
        </Space>
      }
    >
      <Segmented<View>
        style={{ alignSelf: 'flex-start' }}
        value={view}
        options={[
          { value: 'list', label: say.editor.outline },
          { value: 'preview', label: say.editor.views.preview },
          ...(before === undefined ? [] : [{ value: 'differences' as const, label: say.editor.views.differences }]),
        ]}
        onChange={setView}
      />
      {view === 'list' && <ChecklistItems items={items} />}
      {view === 'preview' && <ChecklistPreview items={items} stages={stages} />}
      {view === 'differences' && before !== undefined && (
        <DifferencesView
          differences={templateDifferences(before, template)}
          lead={say.differences.from(before.version)}
          before={numbered(draftOf(before).entries)}
          after={numbered(draftOf(template).entries)}
        />
      )}
    </Page>
  );
}
