import { useTexts } from '#renderer/i18n/texts.ts';
import { hrefOf } from '#renderer/router/route.ts';
import { useConflicts } from '#renderer/stores/conflicts.ts';
import { Page, Section } from '#renderer/ui/page.tsx';
import { DeviceSection } from './device-section.tsx';
import { PersonSection } from './person-section.tsx';
import { SavingSection } from './saving-section.tsx';
import { SyncSection } from './sync-section.tsx';
import { settingsTexts } from './texts.ts';

function ConflictsSection() {
  const t = useTexts(settingsTexts);
  const { length } = useConflicts();
  return (
    <Section title={t.conflicts}>
      {length === 0 ? (
        <span className="quiet">{t.noConflicts}</span>
      ) : (
        <a href={hrefOf({ page: 'conflicts' })}>{t.seeConflicts(length)}</a>
      )}
    </Section>
  );
}

export function SettingsPage() {
  return (
    <Page title={null}>
      <PersonSection />
      <SyncSection />
      <ConflictsSection />
      <SavingSection />
      <DeviceSection />
    </Page>
  );
}
