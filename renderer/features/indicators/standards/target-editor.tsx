import { Table, type TableColumnsType } from 'antd';
import { useSave } from '#renderer/hooks/use-save.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { OwnProfile } from '#renderer/stores/profile-rows.ts';
import { targetEdits } from '#renderer/stores/profiles.ts';
import { TARGET_MODELS } from '#seeds/standards/standards.ts';
import type { Indicator } from '#shared/schema/indicator.ts';
import { NumberField, TextField } from './draft-fields.tsx';
import { standardsTexts } from './texts.ts';

/** Targets of the bureau's own plans: those kinds of target that schools' figures can answer. */
export function TargetEditor({ own }: { readonly own: OwnProfile }) {
  const t = useTexts(standardsTexts).editor;
  const save = useSave();
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
    <Table<Indicator> size="small" pagination={false} rowKey="id" columns={columns} dataSource={[...TARGET_MODELS]} />
  );
}
