import { App, AutoComplete, Button, Radio, Space } from 'antd';
import { useState } from 'react';
import { useRows } from '#renderer/hooks/use-rows.ts';
import { chooseLanguage, useLanguage, type Language } from '#renderer/i18n/language.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { choosePerson, useSession } from '#renderer/stores/session.ts';
import { Section } from '#renderer/ui/page.tsx';
import { settingsTexts } from './texts.ts';

/** Names met in visits so far, so that nobody types one in two ways. */
function useKnownNames(): readonly string[] {
  const visits = useRows('visit') ?? [];
  return [...new Set(visits.flatMap(({ inspectors }) => inspectors ?? []))].toSorted((a, b) =>
    a.localeCompare(b, 'zh-CN'),
  );
}

const languages: readonly { readonly value: Language; readonly label: string }[] = [
  { value: 'zh', label: '中文' },
  { value: 'en', label: 'English' },
];

export function PersonSection() {
  const t = useTexts(settingsTexts);
  const { message } = App.useApp();
  const { person } = useSession();
  const [name, setName] = useState(person ?? '');
  const known = useKnownNames();
  const language = useLanguage();
  const trimmed = name.trim();

  async function save(): Promise<void> {
    await choosePerson(trimmed);
    message.success(t.saved);
  }

  return (
    <Section title={t.person}>
      <p className="quiet">{t.personLead}</p>
      <Space wrap size="large">
        <Space>
          <AutoComplete
            aria-label={t.personName}
            placeholder={t.personName}
            style={{ width: 240 }}
            maxLength={40}
            value={name}
            options={known.map((value) => ({ value }))}
            onChange={(value: string) => setName(value)}
          />
          <Button type="primary" disabled={trimmed === '' || trimmed === person} onClick={() => void save()}>
            {t.save}
          </Button>
        </Space>
        <Space>
          <span>{t.language}</span>
          <Radio.Group
            optionType="button"
            value={language}
            options={[...languages]}
            onChange={({ target }: { target: { value?: Language } }) => chooseLanguage(target.value ?? 'zh')}
          />
        </Space>
      </Space>
    </Section>
  );
}
