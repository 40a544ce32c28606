import { Button, Select, Space } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { LEFT_OUT } from '#shared/domain/plan-review/left-out.ts';
import { ANY_LINE, countChoices, type LineFilter } from '#shared/domain/plan-review/line-filter.ts';
import { REVIEW_STATES, type ReviewLine } from '#shared/domain/plan-review/review-line.ts';
import { schoolLevelSchema, targetKindSchema } from '#shared/schema/plan.ts';
import { planReviewTexts } from './texts.ts';

interface ReviewFiltersProps {
  readonly lines: readonly ReviewLine[];
  readonly filter: LineFilter;
  readonly onChange: (filter: LineFilter) => void;
}

type Choices<K extends keyof LineFilter> = readonly NonNullable<LineFilter[K]>[];

interface ChoiceProps<K extends keyof LineFilter> extends ReviewFiltersProps {
  readonly field: K;
  readonly label: string;
  readonly width: number;
  readonly choices: Choices<K>;
  readonly nameOf: (choice: NonNullable<LineFilter[K]>) => string;
}

/** One of several, or any; each says how many it would show, and those that would show none are left out. */
function Choice<K extends keyof LineFilter>(props: ChoiceProps<K>) {
  const { lines, filter, field, label, width, choices, nameOf, onChange } = props;
  const counts = countChoices(lines, filter, { field, choices });
  const value = filter[field];
  const offered = choices.filter((choice) => (counts.get(choice) ?? 0) > 0 || choice === value);
  return (
    <Select<string>
      allowClear
      aria-label={label}
      placeholder={label}
      style={{ width }}
      value={value}
      options={offered.map((choice) => ({ value: choice, label: `${nameOf(choice)} ${counts.get(choice) ?? 0}` }))}
      onChange={(chosen: string | undefined) =>
        onChange({ ...filter, [field]: choices.find((choice) => choice === chosen) ?? null })
      }
    />
  );
}

const STATES: Choices<'state'> = [...REVIEW_STATES, 'changed'];
const KINDS: Choices<'kind'> = ['basis', 'task', 'target', ...targetKindSchema.options];
const CONFIDENCES: Choices<'confidence'> = ['unsure', 'sure'];
const DAMAGES: Choices<'damage'> = ['damaged', 'sound'];

/** Which readings are listed: by state, kind, school level, confidence, damage, and why they are in no checklist. */
export function ReviewFilters({ lines, filter, onChange }: ReviewFiltersProps) {
  const t = useTexts(planReviewTexts);
  const shared = { lines, filter, onChange };
  const kindName = (kind: NonNullable<LineFilter['kind']>): string =>
    kind === 'basis' || kind === 'task' || kind === 'target'
      ? t.kinds[kind]
      : `${t.kinds.target} · ${t.targetKinds[kind]}`;
  return (
    <Space wrap>
      <Choice
        {...shared}
        field="state"
        label={t.filter.state}
        width={130}
        choices={STATES}
        nameOf={(state) => (state === 'changed' ? t.filter.changed : t.states[state])}
      />
      <Choice {...shared} field="kind" label={t.filter.kind} width={180} choices={KINDS} nameOf={kindName} />
      <Choice
        {...shared}
        field="schoolLevel"
        label={t.fields.schoolLevel}
        width={130}
        choices={schoolLevelSchema.options}
        nameOf={(level) => level}
      />
      <Choice
        {...shared}
        field="confidence"
        label={t.filter.confidence}
        width={140}
        choices={CONFIDENCES}
        nameOf={(confidence) => t.filter[confidence]}
      />
      <Choice
        {...shared}
        field="damage"
        label={t.filter.damage}
        width={140}
        choices={DAMAGES}
        nameOf={(damage) => t.filter[damage]}
      />
      <Choice
        {...shared}
        field="leftOut"
        label={t.filter.leftOut}
        width={190}
        choices={LEFT_OUT}
        nameOf={(why) => t.leftOut[why]}
      />
      {JSON.stringify(filter) !== JSON.stringify(ANY_LINE) && (
        <Button onClick={() => onChange(ANY_LINE)}>{t.filter.all(lines.length)}</Button>
      )}
    </Space>
  );
}
