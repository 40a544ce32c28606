import { Button, Input, Select, Space } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { ownershipSchema, schoolKindSchema, urbanRuralSchema } from '#shared/schema/school.ts';
import { stageSchema } from '#shared/schema/stage.ts';
import { NO_FILTER, type SchoolFilter } from './school-filter.ts';
import { schoolsTexts } from './texts.ts';

interface SchoolFiltersProps {
  readonly filter: SchoolFilter;
  readonly onChange: (filter: SchoolFilter) => void;
}

type Word = Parameters<ReturnType<typeof useWord>>[0];

interface ChoiceProps<T extends Word> {
  readonly label: string;
  readonly options: readonly T[];
  readonly value: T | null;
  readonly onChange: (value: T | null) => void;
}

function Choice<T extends Word>({ label, options, value, onChange }: ChoiceProps<T>) {
  const word = useWord();
  return (
    <Select<T>
      allowClear
      aria-label={label}
      placeholder={label}
      popupMatchSelectWidth={false}
      style={{ minWidth: 110 }}
      value={value}
      options={options.map((option) => ({ value: option, label: word(option) }))}
      onChange={(chosen: T | undefined) => onChange(chosen ?? null)}
    />
  );
}

export function SchoolFilters({ filter, onChange }: SchoolFiltersProps) {
  const t = useTexts(schoolsTexts);
  return (
    <Space wrap>
      <Input.Search
        allowClear
        data-list-search
        aria-label={t.search}
        placeholder={t.search}
        style={{ width: 260 }}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
      />
      <Choice
        label={t.stage}
        options={stageSchema.options}
        value={filter.stage}
        onChange={(stage) => onChange({ ...filter, stage })}
      />
      <Choice
        label={t.kind}
        options={schoolKindSchema.options}
        value={filter.kind}
        onChange={(kind) => onChange({ ...filter, kind })}
      />
      <Choice
        label={t.urbanRural}
        options={urbanRuralSchema.options}
        value={filter.urbanRural}
        onChange={(urbanRural) => onChange({ ...filter, urbanRural })}
      />
      <Choice
        label={t.ownership}
        options={ownershipSchema.options}
        value={filter.ownership}
        onChange={(ownership) => onChange({ ...filter, ownership })}
      />
      {filter !== NO_FILTER && (
        <Button type="link" onClick={() => onChange(NO_FILTER)}>
          {t.clearFilter}
        </Button>
      )}
    </Space>
  );
}
