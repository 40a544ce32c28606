import { Alert, Space } from 'antd';
import { formatMoment } from '#renderer/i18n/moment-text.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useSaving, type Saving } from '#renderer/stores/saving.ts';
import { Mark, type Tone } from '#renderer/ui/mark.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { settingsTexts } from './texts.ts';

const tones: Readonly<Record<Saving['state'], Tone>> = { saved: 'good', saving: 'plain', failed: 'bad' };

export function SavingSection() {
  const t = useTexts(settingsTexts);
  const { state, journaledAt, problem } = useSaving();
  const words = { saved: t.stateSaved, saving: t.stateSaving, failed: t.stateFailed };
  return (
    <Section title={t.saving}>
      <p className="quiet">{t.journalLead}</p>
      <Space size="large" wrap>
        <Mark tone={tones[state]}>{t.colon(t.database, words[state])}</Mark>
        <Mark tone={journaledAt === null ? 'plain' : 'good'}>
          {t.colon(t.journal, journaledAt === null ? t.journalNone : t.journaledAt(formatMoment(journaledAt)))}
        </Mark>
      </Space>
      {problem !== null && <Alert type="error" showIcon role="alert" style={{ marginTop: 12 }} title={problem} />}
    </Section>
  );
}
