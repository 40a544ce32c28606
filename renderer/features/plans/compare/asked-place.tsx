import { AutoComplete, Select, Space } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { useSchools, type RegisteredSchool } from '#renderer/stores/schools.ts';
import type { Region } from '#shared/schema/plan-comparison.ts';
import { STAGES_OF_KIND } from '#shared/schema/school.ts';
import { stageSchema, type Stage } from '#shared/schema/stage.ts';
import { compareTexts } from './texts.ts';

/** For which schools, and when. */
export interface Asked {
  readonly schoolCode: string | null;
  readonly place: string;
  readonly stage: Stage | null;
  readonly year: string;
}

const YEARS_BACK = 7;
const YEARS_AHEAD = 2;

const yearsAround = (year: number): readonly string[] =>
  Array.from({ length: YEARS_BACK + YEARS_AHEAD + 1 }, (_, index) => String(year + YEARS_AHEAD - index));

function placeOptions(schools: readonly RegisteredSchool[], regions: readonly Region[]): readonly { value: string }[] {
  const own = schools.flatMap(({ district }) => district ?? []);
  const known = regions.flatMap(({ name, covers }) => covers.map((each) => `${name}${each}`));
  return [...new Set([...own, ...known])].map((value) => ({ value }));
}

const stagesOf = (school: RegisteredSchool | undefined): readonly Stage[] =>
  school?.kind === undefined || school.kind === null ? stageSchema.options : STAGES_OF_KIND[school.kind];

interface AskedPlaceProps {
  readonly asked: Asked;
  readonly regions: readonly Region[];
  readonly thisYear: number;
  readonly onChange: (asked: Asked) => void;
}

/** A school fills in its district and stage; both can be given without one. */
export function AskedPlace({ asked, regions, thisYear, onChange }: AskedPlaceProps) {
  const t = useTexts(compareTexts);
  const word = useWord();
  const schools = useSchools() ?? [];
  const school = schools.find(({ code }) => code === asked.schoolCode);

  function choose(code: string | undefined): void {
    const chosen = schools.find((each) => each.code === code);
    const [only, second] = stagesOf(chosen);
    const stage = chosen === undefined || second !== undefined ? null : (only ?? null);
    onChange({ ...asked, schoolCode: code ?? null, place: chosen?.district ?? '', stage });
  }

  return (
    <Space wrap>
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t.school}
        placeholder={t.school}
        style={{ width: 220 }}
        value={asked.schoolCode}
        options={schools.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(code: string | undefined) => choose(code)}
      />
      <AutoComplete
        allowClear
        aria-label={t.place}
        placeholder={t.place}
        style={{ width: 180 }}
        value={asked.place}
        options={[...placeOptions(schools, regions)]}
        showSearch={{ filterOption: (text, option) => option?.value.includes(text) ?? false }}
        onChange={(place: string | undefined) => onChange({ ...asked, schoolCode: null, place: place ?? '' })}
      />
      <Select
        allowClear
        aria-label={t.stage}
        placeholder={t.stage}
        style={{ width: 110 }}
        value={asked.stage}
        options={stagesOf(school).map((value) => ({ value, label: word(value) }))}
        onChange={(stage: Stage | undefined) => onChange({ ...asked, stage: stage ?? null })}
      />
      <Select
        aria-label={t.year}
        style={{ width: 110 }}
        value={asked.year}
        options={yearsAround(thisYear).map((value) => ({ value, label: t.yearOf(value) }))}
        onChange={(year: string) => onChange({ ...asked, year })}
      />
    </Space>
  );
}
