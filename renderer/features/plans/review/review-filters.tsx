import { Checkbox, Select, Space } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { schoolLevelSchema, targetKindSchema } from '#shared/schema/plan.ts';
import type { LineFilter } from './line-filter.ts';
import { REVIEW_STATES } from './review-line.ts';
import { planReviewTexts } from './texts.ts';

interface ReviewFiltersProps {
  readonly filter: LineFilter;
  readonly onChange: (filter: LineFilter) => void;
}

/** Which readings are listed: by state, kind, school level, confidence and damage. */
export function ReviewFilters({ filter, onChange }: ReviewFiltersProps) {
  const t = useTexts(planReviewTexts);
  const set = (part: Partial<LineFilter>): void => onChange({ ...filter, ...part });
  const kinds = [
    { value: 'task' as const, label: t.kinds.task },
    { value: 'target' as const, label: t.kinds.target },
    ...targetKindSchema.options.map((value) => ({ value, label: `${t.kinds.target} · ${t.targetKinds[value]}` })),
  ];
  return (
    <Space wrap>
      <Select
        allowClear
        aria-label={t.filter.state}
        placeholder={t.filter.state}
        style={{ width: 120 }}
        value={filter.state}
        options={REVIEW_STATES.map((value) => ({ value, label: t.states[value] }))}
        onChange={(state) => set({ state: state ?? null })}
      />
      <Select
        allowClear
        aria-label={t.filter.kind}
        placeholder={t.filter.kind}
        style={{ width: 170 }}
        value={filter.kind}
        options={kinds}
        onChange={(kind) => set({ kind: kind ?? null })}
      />
      <Select
        allowClear
        aria-label={t.fields.schoolLevel}
        placeholder={t.fields.schoolLevel}
        style={{ width: 120 }}
        value={filter.schoolLevel}
        options={schoolLevelSchema.options.map((value) => ({ value, label: value }))}
        onChange={(schoolLevel) => set({ schoolLevel: schoolLevel ?? null })}
      />
      <Select
        allowClear
        aria-label={t.filter.confidence}
        placeholder={t.filter.confidence}
        style={{ width: 130 }}
        value={filter.confidence}
        options={[
          { value: 'unsure' as const, label: t.filter.unsure },
          { value: 'sure' as const, label: t.filter.sure },
        ]}
        onChange={(confidence) => set({ confidence: confidence ?? null })}
      />
      <Checkbox checked={filter.isDamaged} onChange={({ target }) => set({ isDamaged: target.checked })}>
        {t.filter.damaged}
      </Checkbox>
    </Space>
  );
}
