import { Button, Segmented, Space } from 'antd';
import { useState } from 'react';
import { ChecklistTools } from '#renderer/features/templates/checklist-tools.tsx';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { Page, Section } from '#renderer/ui/page.tsx';
import type { Template } from '#shared/schema/template.ts';
import { ChecklistItems } from './checklist-items.tsx';
import { ChecklistPreview } from './checklist-preview.tsx';
import { plansTexts } from './texts.ts';
import { Validity } from './validity.tsx';

export function ChecklistView({ template, onBack }: { readonly template: Template; readonly onBack: () => void }) {
  const t = useTexts(plansTexts);
  const word = useWord();
  const [view, setView] = useState<'list' | 'onSite'>('list');
  const { title, version, publishedOn, stages, items, basis } = template;
  return (
    <Page
      title={title}
      lead={`${t.version} ${version} · ${publishedOn} · ${stages.map(word).join('、')} · ${t.items} ${items.length}`}
      actions={
        <Space>
          <ChecklistTools template={template} />
          <Button onClick={onBack}>{t.back}</Button>
        </Space>
      }
    >
      <Section title={t.basis}>
        {basis.map((document) => (
          <div key={document.planId}>
            {document.title} <Validity expiresOn={document.expiresOn} />
          </div>
        ))}
      </Section>
      <Segmented<'list' | 'onSite'>
        style={{ alignSelf: 'flex-start' }}
        value={view}
        options={[
          { value: 'list', label: t.asList },
          { value: 'onSite', label: t.asOnSite },
        ]}
        onChange={setView}
      />
      {view === 'list' ? <ChecklistItems items={items} /> : <ChecklistPreview items={items} stages={stages} />}
    </Page>
  );
}
