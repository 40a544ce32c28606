import type { ReactNode } from 'react';
import { InputNumber, Select } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { comparatorSchema, type Comparator } from '#shared/schema/threshold.ts';
import type { DraftThreshold } from '#shared/schema/template-draft.ts';
import { DraftText } from './draft-text.tsx';
import { templateTexts } from './texts.ts';

type ThresholdFieldsProps = {
  readonly threshold: DraftThreshold | null;
  readonly onChange: (threshold: DraftThreshold) => Promise<void>;
};

const NONE: DraftThreshold = { comparator: '>=', value: null, upper: null, unit: '' };

/** What a measured number is held against. */
export function ThresholdFields({ threshold, onChange }: ThresholdFieldsProps): ReactNode {
  const texts = useTexts(templateTexts);
  const say = texts.item;
  const current = threshold ?? NONE;
  const set = (fields: Partial<DraftThreshold>): Promise<void> => onChange({ ...current, ...fields });
  const isRange = current.comparator === 'between';
  return (
    <div className="draft-line">
      <label>
        {say.comparator}
        <Select<Comparator>
          aria-label={say.comparator}
          value={current.comparator}
          options={comparatorSchema.options.map((value) => ({ value, label: texts.comparators[value] }))}
          onChange={(comparator) => void set({ comparator, ...(comparator === 'between' ? {} : { upper: null }) })}
        />
      </label>
      <label>
        {isRange ? say.lower : say.value}
        <InputNumber
          aria-label={isRange ? say.lower : say.value}
          value={current.value}
          onChange={(value) => void set({ value })}
        />
      </label>
      {isRange && (
        <label>
          {say.upper}
          <InputNumber aria-label={say.upper} value={current.upper} onChange={(upper) => void set({ upper })} />
        </label>
      )}
      <DraftText label={say.unit} stored={current.unit} rows={1} maxLength={30} onCommit={(unit) => set({ unit })} />
    </div>
  );
}
