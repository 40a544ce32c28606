import { App, Button, Radio, Space } from 'antd';
import { useState } from 'react';
import { chooseLanguage, useLanguage, type Language } from '#renderer/i18n/language.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { choosePerson, useSession } from '#renderer/stores/session.ts';
import { NameField } from '#renderer/ui/name-field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { settingsTexts } from './texts.ts';

const languages: readonly { readonly value: Language; readonly label: string }[] = [
  { value: 'zh', label: '中文' },
  { value: 'en', label: 'English' },
];

export function PersonSection() {
  const t = useTexts(settingsTexts);
  const { message } = App.useApp();
  const { person } = useSession();
  // Null while nothing is typed: the name can also be chosen in the bar on top.
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? person ?? '';
  const language = useLanguage();
  const trimmed = name.trim();

  async function save(chosen: string): Promise<void> {
    await choosePerson(chosen);
    setTyped(null);
    message.success(t.saved);
  }

  return (
    <Section title={t.person}>
      <p className="quiet">{t.personLead}</p>
      <Space wrap size="large">
        <Space>
          <div style={{ width: 240 }}>
            <NameField
              label={t.personName}
              value={name}
              onChange={setTyped}
              onEnter={(entered) => void save(entered)}
            />
          </div>
          <Button type="primary" disabled={trimmed === '' || trimmed === person} onClick={() => void save(trimmed)}>
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
