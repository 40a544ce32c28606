import type { ReactNode } from 'react';
import { InputNumber, Select } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { comparatorSchema, type Comparator } from '#shared/schema/threshold.ts';
import type { DraftThreshold } from '#shared/schema/template-draft.ts';
import { DraftText } from './draft-text.tsx';
import { itemTexts } from '#renderer/parts/item-texts.ts';

type ThresholdFieldsProps = {
  readonly threshold: DraftThreshold | null;
  /** Null where it is written with the limit. */
  readonly fixedUnit: string | null;
  /** Without a limit the item is recorded and not judged. */
  readonly isOptional: boolean;
  readonly onChange: (work: (now: DraftThreshold | null) => DraftThreshold | null) => Promise<boolean>;
};

/** What a measured number or a share is held against. */
export function ThresholdFields({ threshold, fixedUnit, isOptional, onChange }: ThresholdFieldsProps): ReactNode {
  const say = useTexts(itemTexts);
  const blank: DraftThreshold = { comparator: '>=', value: null, upper: null, unit: fixedUnit ?? '' };
  const current = threshold ?? blank;
  const set = (fields: Partial<DraftThreshold>): Promise<boolean> =>
    onChange((now) => ({ ...(now ?? blank), ...fields }));
  const isRange = current.comparator === 'between';
  const isAbsent = isOptional && threshold === null;
  return (
    <div className="draft-line">
      <label>
        {say.comparator}
        <Select<Comparator | 'none'>
          aria-label={say.comparator}
          style={{ minWidth: 140 }}
          value={isAbsent ? 'none' : current.comparator}
          options={[
            ...(isOptional ? [{ value: 'none' as const, label: say.noThreshold }] : []),
            ...comparatorSchema.options.map((value) => ({ value, label: say.comparators[value] })),
          ]}
          onChange={(comparator) =>
            void (comparator === 'none'
              ? onChange(() => null)
              : set({ comparator, ...(comparator === 'between' ? {} : { upper: null }) }))
          }
        />
      </label>
      {isAbsent ? null : (
        <>
          <label>
            {isRange ? say.lower : say.value}
            <InputNumber
              aria-label={isRange ? say.lower : say.value}
              suffix={fixedUnit}
              value={current.value}
              onChange={(value) => void set({ value })}
            />
          </label>
          {isRange && (
            <label>
              {say.upper}
              <InputNumber
                aria-label={say.upper}
                suffix={fixedUnit}
                value={current.upper}
                onChange={(upper) => void set({ upper })}
              />
            </label>
          )}
          {fixedUnit === null ? (
            <DraftText
              label={say.unit}
              stored={current.unit}
              rows={1}
              maxLength={30}
              onCommit={(unit) => set({ unit })}
            />
          ) : null}
        </>
      )}
    </div>
  );
}
