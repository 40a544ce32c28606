import { Select, Table, type TableColumnsType } from 'antd';
import { useSave } from '#renderer/hooks/use-save.ts';
import { useIndicatorWords } from '#renderer/i18n/english-names.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { OwnProfile } from '#renderer/stores/profile-rows.ts';
import { useOfferedTargets } from '#renderer/stores/plan-comparison.ts';
import { targetEdits } from '#renderer/stores/profiles.ts';
import { TARGET_MODELS } from '#seeds/standards/standards.ts';
import type { OfferedTarget } from '#shared/domain/plan-review/targets-for-model.ts';
import type { Indicator } from '#shared/schema/indicator.ts';
import type { ProfileNumber } from '#shared/schema/profile-entity.ts';
import { NumberField, TextField } from './draft-fields.tsx';
import { standardsTexts } from './texts.ts';

interface TakeOverProps {
  readonly target: Indicator;
  readonly offered: readonly OfferedTarget[];
  readonly onTake: (value: ProfileNumber) => void;
}

/** Longest that the source of a number can be. */
const LONGEST_SOURCE = 200;

/** What was confirmed in plans of the bureau's own, to be taken over with its clause as the source. */
function TakeOver({ target, offered, onTake }: TakeOverProps) {
  const t = useTexts(standardsTexts).editor;
  if (offered.length === 0) return <span className="quiet">{t.noneOffered}</span>;
  const sourceOf = ({ title, clause, schoolLevel, by }: OfferedTarget): string =>
    [title.startsWith('《') ? title : `《${title}》`, clause, schoolLevel, by === null ? null : t.by(by)]
      .filter(Boolean)
      .join(' ');
  return (
    <Select<string>
      aria-label={`${t.fromPlans} ${target.name}`}
      placeholder={t.take}
      style={{ width: 180 }}
      popupMatchSelectWidth={420}
      value={null}
      options={offered.map((it) => ({ value: it.id, label: `${it.value} ${target.unit} · ${sourceOf(it)}` }))}
      onChange={(id) => {
        const taken = offered.find((it) => it.id === id);
        if (taken !== undefined) onTake({ value: taken.value, source: sourceOf(taken).slice(0, LONGEST_SOURCE) });
      }}
    />
  );
}

/** Targets of the bureau's own plans: those kinds of target that schools' figures can answer. */
export function TargetEditor({ own }: { readonly own: OwnProfile }) {
  const t = useTexts(standardsTexts).editor;
  const save = useSave();
  const worded = useIndicatorWords();
  const offered = useOfferedTargets(TARGET_MODELS);
  const asks = ({ tests: [test], unit }: Indicator): string => {
    if (test?.kind === 'yearly-change') return t.perYear(unit);
    return test?.kind === 'never-falls-for' ? t.years : t.atLeast(unit);
  };
  const columns: TableColumnsType<Indicator> = [
    { title: t.target, render: (_, { name }) => name },
    { title: t.value, width: 190, render: (_, target) => <span className="quiet">{asks(target)}</span> },
    {
      title: t.own,
      width: 150,
      render: (_, target) => {
        const set = own.targets.get(target.id);
        return (
          <NumberField
            label={`${t.own} ${target.name}`}
            stored={set?.value ?? null}
            warning={null}
            onCommit={(value) =>
              save(targetEdits(own.id, target.id, value === null ? null : { value, source: set?.source ?? null }))
            }
          />
        );
      },
    },
    {
      title: t.fromPlans,
      width: 200,
      render: (_, target) => (
        <TakeOver
          target={target}
          offered={offered.get(target.id) ?? []}
          onTake={(value) => void save(targetEdits(own.id, target.id, value))}
        />
      ),
    },
    {
      title: t.basis,
      width: 220,
      render: (_, target) => {
        const set = own.targets.get(target.id);
        return (
          set !== undefined && (
            <TextField
              label={`${t.basis} ${target.name}`}
              stored={set.source ?? ''}
              maxLength={200}
              hint={own.source.document}
              onCommit={(text) =>
                save(
                  targetEdits(own.id, target.id, { value: set.value, source: text.trim() === '' ? null : text.trim() }),
                )
              }
            />
          )
        );
      },
    },
  ];
  return (
    <Table<Indicator>
      size="small"
      pagination={false}
      rowKey="id"
      columns={columns}
      dataSource={TARGET_MODELS.map(worded)}
    />
  );
}
