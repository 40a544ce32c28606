import { Alert, Select } from 'antd';
import { useSave } from '#renderer/hooks/use-save.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { OwnProfile } from '#renderer/stores/profile-rows.ts';
import { headEdits } from '#renderer/stores/profiles.ts';
import { DayPicker } from '#renderer/ui/day-picker.tsx';
import {
  profileLevelSchema,
  verificationSchema,
  type ProfileLevel,
  type Verification,
} from '#shared/schema/indicator.ts';
import { indicatorTexts } from '../texts.ts';
import { TextField } from './draft-fields.tsx';
import { standardsTexts } from './texts.ts';

/** Whose profile it is, from when to when, and by what document. */
export function HeadForm({ own }: { readonly own: OwnProfile }) {
  const t = useTexts(standardsTexts).editor;
  const { verifications } = useTexts(indicatorTexts);
  const save = useSave();
  const set = (head: Parameters<typeof headEdits>[1]): Promise<boolean> => save(headEdits(own.id, head));
  return (
    <div className="stack">
      <div className="profile-head">
        <label>
          {t.name}
          <TextField label={t.name} stored={own.name} maxLength={100} hint={null} onCommit={(name) => set({ name })} />
        </label>
        <label>
          {t.jurisdiction}
          <TextField
            label={t.jurisdiction}
            stored={own.jurisdiction}
            maxLength={60}
            hint={null}
            onCommit={(jurisdiction) => set({ jurisdiction })}
          />
        </label>
        <label>
          {t.level}
          <Select<ProfileLevel>
            aria-label={t.level}
            value={own.level}
            options={profileLevelSchema.options.map((value) => ({ value, label: value }))}
            onChange={(level) => void set({ level })}
          />
        </label>
        <label>
          {t.from}
          <DayPicker label={t.from} value={own.from} onChange={(from) => from !== null && void set({ from })} />
        </label>
        <label>
          {t.until}
          <DayPicker label={t.until} value={own.until} onChange={(until) => void set({ until })} />
        </label>
        <label>
          {t.document}
          <TextField
            label={t.document}
            stored={own.source.document}
            maxLength={200}
            hint={null}
            onCommit={(document) =>
              document.trim() === '' ? Promise.resolve(true) : set({ source: { ...own.source, document } })
            }
          />
        </label>
        <label>
          {t.verification}
          <Select<Verification>
            aria-label={t.verification}
            value={own.source.verification}
            options={verificationSchema.options.map((value) => ({ value, label: verifications[value] }))}
            onChange={(verification) => void set({ source: { ...own.source, verification } })}
          />
        </label>
      </div>
      {own.until !== null && own.until < own.from && <Alert type="error" showIcon title={t.datesWrong} />}
    </div>
  );
}
