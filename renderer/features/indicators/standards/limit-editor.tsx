import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useSave } from '#renderer/hooks/use-save.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { figureDictionary } from '#renderer/stores/figure-dictionary.ts';
import type { OwnProfile } from '#renderer/stores/profile-rows.ts';
import { limitEdits } from '#renderer/stores/profiles.ts';
import { useNationalStandard } from '#renderer/stores/worded-standard.ts';
import { resolveStandard } from '#shared/domain/indicators/resolve-standard.ts';
import { isEased } from '#shared/domain/indicators/standard.ts';
import type { NationalStandard } from '#shared/schema/indicator.ts';
import { limitField } from '#shared/schema/profile-entity.ts';
import { NumberField, TextField } from './draft-fields.tsx';
import { listLimitSlots, type LimitSlot } from './limit-slots.ts';
import { standardsTexts } from './texts.ts';
import { limitText, useSlotName } from './use-limit-text.ts';

/** What may be raised: every limit that is a number on the day the profile begins. */
const slotsOn = (date: string, national: NationalStandard): readonly LimitSlot[] =>
  listLimitSlots(resolveStandard({ national, profiles: [], figures: figureDictionary.figures, date })).filter(
    ({ limit }) => limit !== null,
  );

function useColumns(own: OwnProfile): TableColumnsType<LimitSlot> {
  const t = useTexts(standardsTexts).editor;
  const slotName = useSlotName();
  const save = useSave();
  const set = new Map(own.limits.map((limit) => [limitField(limit.place), limit]));
  const warningOf = ({ comparator, limit }: LimitSlot, value: number | undefined, text: string): string | null =>
    limit !== null && value !== undefined && isEased(comparator, limit.value, value) ? t.eased(text) : null;
  return [
    { title: t.indicator, render: (_, slot) => slotName(slot) },
    { title: t.upper, width: 120, render: (_, slot) => slot.limit && limitText(slot, slot.limit.value) },
    {
      title: t.own,
      width: 150,
      render: (_, slot) => {
        const limit = set.get(limitField(slot.place));
        const upper = slot.limit === null ? '' : limitText(slot, slot.limit.value);
        return (
          <NumberField
            label={`${t.own} ${slotName(slot)}`}
            stored={limit?.value ?? null}
            warning={warningOf(slot, limit?.value, upper)}
            onCommit={(value) =>
              save(limitEdits(own.id, slot.place, value === null ? null : { value, source: limit?.source ?? null }))
            }
          />
        );
      },
    },
    {
      title: t.basis,
      width: 220,
      render: (_, slot) => {
        const limit = set.get(limitField(slot.place));
        return (
          limit !== undefined && (
            <TextField
              label={`${t.basis} ${slotName(slot)}`}
              stored={limit.source ?? ''}
              maxLength={200}
              hint={own.source.document}
              onCommit={(text) =>
                save(
                  limitEdits(own.id, slot.place, {
                    value: limit.value,
                    source: text.trim() === '' ? null : text.trim(),
                  }),
                )
              }
            />
          )
        );
      },
    },
  ];
}

/** The limits of a profile beside the national ones; one that asks less is said so and will not be used. */
export function LimitEditor({ own }: { readonly own: OwnProfile }) {
  const national = useNationalStandard();
  const slots = useMemo(() => slotsOn(own.from, national), [own.from, national]);
  const columns = useColumns(own);
  return (
    <Table<LimitSlot>
      size="small"
      pagination={false}
      rowKey={({ place }) => limitField(place)}
      columns={columns}
      dataSource={slots}
    />
  );
}
