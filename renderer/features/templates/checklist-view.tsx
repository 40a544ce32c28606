import { useEffect, useState, type ReactNode } from 'react';
import { Button, Segmented, Select, Space } from 'antd';
import { Validity } from '#renderer/parts/validity.tsx';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { useTemplates } from '#renderer/stores/library.ts';
import { Page, Section } from '#renderer/ui/page.tsx';
import { templateDifferences } from '#shared/domain/template/differences.ts';
import type { Template } from '#shared/schema/template.ts';
import { ChecklistItems } from './checklist-items.tsx';
import { ChecklistPreview } from './checklist-preview.tsx';
import { checklistTexts } from './checklist-texts.ts';
import { ChecklistTools } from './checklist-tools.tsx';
import { DifferencesView } from './differences-view.tsx';
import { LateEdits } from './late-edits.tsx';

type ChecklistViewProps = {
  readonly template: Template;
  /** The item one came to see; null: from the top. */
  readonly itemId: string | null;
  readonly onBack: () => void;
};
type View = 'list' | 'onSite' | 'differences';

/** A published checklist, in each of its versions: they no longer change. */
export function ChecklistView({ template: opened, itemId, onBack }: ChecklistViewProps): ReactNode {
  const say = useTexts(checklistTexts);
  const word = useWord();
  const [view, setView] = useState<View>('list');
  // It may be opened from far down a list of checklists, or for one of its items.
  useEffect(() => {
    const lit = document.querySelector('.checklist-lit');
    if (lit === null) document.querySelector('.page')?.scrollIntoView();
    else lit.scrollIntoView({ block: 'center' });
  }, []);
  const versions = useTemplates()
    .filter(({ id }) => id === opened.id)
    .toSorted((a, b) => b.version - a.version);
  const [number, setNumber] = useState(opened.version);
  const template = versions.find(({ version }) => version === number) ?? opened;
  const before = versions.find(({ version }) => version < template.version);
  const { title, version, publishedOn, stages, items, basis } = template;
  return (
    <Page
      title={title}
      lead={[
        say.version(version),
        say.published(publishedOn),
        stages.map(word).join('、'),
        say.items(items.length),
      ].join(' · ')}
      actions={
        <Space wrap>
          {versions.length < 2 ? null : (
            <Select<number>
              aria-label={say.versionHead}
              value={version}
              options={versions.map((it) => ({ value: it.version, label: say.version(it.version) }))}
              onChange={setNumber}
            />
          )}
          <ChecklistTools template={template} />
          <Button onClick={onBack}>{say.back}</Button>
        </Space>
      }
    >
      <LateEdits template={template} />
      <Section title={say.basis}>
        {basis.map((document) => (
          <div key={document.planId}>
            {document.title} <Validity expiresOn={document.expiresOn} />
          </div>
        ))}
      </Section>
      <Segmented<View>
        style={{ alignSelf: 'flex-start' }}
        value={view === 'differences' && before === undefined ? 'list' : view}
        options={[
          { value: 'list', label: say.asList },
          { value: 'onSite', label: say.asOnSite },
          ...(before === undefined ? [] : [{ value: 'differences' as const, label: say.differences(before.version) }]),
        ]}
        onChange={setView}
      />
      {view === 'onSite' ? (
        <ChecklistPreview key={version} items={items} stages={stages} />
      ) : view === 'differences' && before !== undefined ? (
        <DifferencesView
          differences={templateDifferences(before, template)}
          lead={say.since(before.version)}
          before={entriesOf(before)}
          after={entriesOf(template)}
        />
      ) : (
        <ChecklistItems items={items} litId={itemId} />
      )}
    </Page>
  );
}

const entriesOf = ({ items }: Template) => items.map((item) => ({ id: item.id, no: item.no, item }));
