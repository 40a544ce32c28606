import { Switch, Table, type TableColumnsType } from 'antd';
import { useSave } from '#renderer/hooks/use-save.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { OwnProfile } from '#renderer/stores/profile-rows.ts';
import { switchEdits } from '#renderer/stores/profiles.ts';
import { DayPicker } from '#renderer/ui/day-picker.tsx';
import { NATIONAL_STANDARD } from '#seeds/standards/standards.ts';
import type { Relaxation } from '#shared/schema/indicator.ts';
import type { ProfileSwitch } from '#shared/schema/profile-entity.ts';
import { TextField } from './draft-fields.tsx';
import { standardsTexts } from './texts.ts';

interface SwitchCellProps {
  readonly own: OwnProfile;
  readonly relaxation: Relaxation;
}

/** From when to when an easing is used here, and by what document. */
function SwitchDates({ own, relaxation }: SwitchCellProps) {
  const t = useTexts(standardsTexts).editor;
  const save = useSave();
  const turned = own.switches.get(relaxation.id);
  if (turned?.on !== true) return null;
  const set = (fields: Partial<ProfileSwitch>): Promise<boolean> =>
    save(switchEdits(own.id, relaxation.id, { ...turned, ...fields }));
  const isBeyond = relaxation.until !== null && (turned.until === null || turned.until > relaxation.until);
  return (
    <div className="switch-dates">
      <DayPicker
        label={`${t.from} ${relaxation.name}`}
        value={turned.from}
        onChange={(from) => from !== null && void set({ from })}
      />
      <DayPicker
        label={`${t.until} ${relaxation.name}`}
        value={turned.until}
        onChange={(until) => void set({ until })}
      />
      <TextField
        label={`${t.document} ${relaxation.name}`}
        stored={turned.source ?? ''}
        maxLength={200}
        hint={t.document}
        onCommit={(text) => set({ source: text.trim() === '' ? null : text.trim() })}
      />
      {isBeyond && turned.source === null && (
        <div role="alert" className="field-warning">
          {t.beyond(relaxation.until ?? '')}
        </div>
      )}
    </div>
  );
}

/** The easings of the national rules, switched on by a profile for as long as it says. */
export function SwitchEditor({ own }: { readonly own: OwnProfile }) {
  const texts = useTexts(standardsTexts);
  const t = texts.editor;
  const save = useSave();
  const turn = ({ id }: Relaxation, on: boolean): Promise<boolean> => {
    const before = own.switches.get(id) ?? { from: own.from, until: own.until, source: null };
    return save(switchEdits(own.id, id, { ...before, on }));
  };
  const columns: TableColumnsType<Relaxation> = [
    {
      title: t.on,
      width: 70,
      render: (_, relaxation) => (
        <Switch
          size="small"
          aria-label={`${t.on} ${relaxation.name}`}
          checked={own.switches.get(relaxation.id)?.on ?? false}
          onChange={(on) => void turn(relaxation, on)}
        />
      ),
    },
    {
      title: texts.relaxations.name,
      render: (_, { indicator, name, from, until }) => (
        <>
          {indicator} {name}
          <div className="quiet">
            {texts.relaxations.national}: {texts.until(from, until)}
          </div>
        </>
      ),
    },
    {
      title: `${t.from} – ${t.until} · ${t.document}`,
      width: 320,
      render: (_, relaxation) => <SwitchDates own={own} relaxation={relaxation} />,
    },
  ];
  return (
    <Table<Relaxation>
      size="small"
      pagination={false}
      rowKey="id"
      columns={columns}
      dataSource={[...NATIONAL_STANDARD.relaxations]}
    />
  );
}
