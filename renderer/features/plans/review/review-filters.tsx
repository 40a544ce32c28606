import { Checkbox, Select, Space } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { schoolLevelSchema, targetKindSchema } from '#shared/schema/plan.ts';
import type { LineFilter } from '#shared/domain/plan-review/line-filter.ts';
import { REVIEW_STATES } from '#shared/domain/plan-review/review-line.ts';
import { planReviewTexts } from './texts.ts';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly width: number;
  readonly value: T | null;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T | null) => void;
}

/** One of several, or any. */
const Choice = <T extends string>({ label, width, value, options, onChange }: ChoiceProps<T>) => (
  <Select<T>
    allowClear
    aria-label={label}
    placeholder={label}
    style={{ width }}
    value={value}
    options={[...options]}
    onChange={(chosen: T | undefined) => onChange(chosen ?? null)}
  />
);

interface ReviewFiltersProps {
  readonly filter: LineFilter;
  readonly onChange: (filter: LineFilter) => void;
}

/** Which readings are listed: by state, kind, school level, confidence and damage. */
export function ReviewFilters({ filter, onChange }: ReviewFiltersProps) {
  const t = useTexts(planReviewTexts);
  const set = (part: Partial<LineFilter>): void => onChange({ ...filter, ...part });
  const states = REVIEW_STATES.map((value) => ({ value, label: t.states[value] }));
  const kinds = [
    { value: 'task' as const, label: t.kinds.task },
    { value: 'target' as const, label: t.kinds.target },
    ...targetKindSchema.options.map((value) => ({ value, label: `${t.kinds.target} · ${t.targetKinds[value]}` })),
  ];
  const levels = schoolLevelSchema.options.map((value) => ({ value, label: value }));
  const confidences = [
    { value: 'unsure' as const, label: t.filter.unsure },
    { value: 'sure' as const, label: t.filter.sure },
  ];
  return (
    <Space wrap>
      <Choice
        label={t.filter.state}
        width={120}
        value={filter.state}
        options={states}
        onChange={(state) => set({ state })}
      />
      <Choice
        label={t.filter.kind}
        width={170}
        value={filter.kind}
        options={kinds}
        onChange={(kind) => set({ kind })}
      />
      <Choice
        label={t.fields.schoolLevel}
        width={120}
        value={filter.schoolLevel}
        options={levels}
        onChange={(schoolLevel) => set({ schoolLevel })}
      />
      <Choice
        label={t.filter.confidence}
        width={130}
        value={filter.confidence}
        options={confidences}
        onChange={(confidence) => set({ confidence })}
      />
      <Checkbox checked={filter.isDamaged} onChange={({ target }) => set({ isDamaged: target.checked })}>
        {t.filter.damaged}
      </Checkbox>
    </Space>
  );
}
