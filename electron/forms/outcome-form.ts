import type { IndicatorOutcome, UnitOutcome } from '#shared/domain/indicators/evaluate-outcomes.ts';
import { countWord } from '#shared/domain/indicators/count-word.ts';
import { printed, tellingText } from '#shared/domain/indicators/printed-text.ts';
import type { TestResult } from '#shared/domain/indicators/run-test.ts';
import type { UnitTest } from '#shared/domain/indicators/summarise.ts';
import type { Indicator, IndicatorGroup } from '#shared/schema/indicator.ts';
import { STAGES_OF_KIND, type SchoolKind } from '#shared/schema/school.ts';
import { type FormsInput, headLine } from './forms-input.ts';
import { bare, type FormSheet, head, number, table, yesNo } from './form-sheet.ts';

/** Schools named in a conclusion before it says how many more there are. */
const NAMED_SCHOOLS = 3;
const BLANK = '＿＿';

/** 表Ⅳ and 表Ⅴ: indicator, value or conclusion in a sentence, and whether it is met. */
export function outcomeForm(
  input: FormsInput,
  { name, title, group }: { readonly name: string; readonly title: string; readonly group: IndicatorGroup },
): FormSheet {
  const outcomes = input.result.outcomes.filter(({ indicator }) => indicator.group === group);
  return {
    name,
    orientation: 'portrait',
    rows: [
      bare(`${name} ${title}`),
      bare(headLine(input)),
      head('序号', '指标名称', '指标值或简要结论', '是否达标'),
      ...outcomes.map((outcome, i) =>
        table(number(i + 1, 0), outcome.indicator.name, conclusionOf(outcome, input), yesNo(outcome.met)),
      ),
    ],
    columnWidths: [6, 44, 80, 10],
    merges: ['A1:D1', 'A2:D2'],
  };
}

/** `{test}` is its value, or how many meet it; `{!test}` who fails it, for a sentence about what should not be. */
const PLACEHOLDER = /\{(!?)([^}]+)\}/g;

function conclusionOf({ indicator, units }: IndicatorOutcome, { data }: FormsInput): string {
  if (units.length === 0) return '本县没有涉及的学校。';
  const kinds = new Map(data.schools.map(({ code, kind }) => [code, kind]));
  const template = indicator.formText ?? indicator.tests.map(({ id, label }) => `${label}：{${id}}`).join('；');
  const conclusion = template.replace(PLACEHOLDER, (_, not: string, test: string) => {
    const results = units.flatMap((unit) =>
      unit.tests.filter((it) => it.test === test).map((result) => ({ unit, result })),
    );
    const [only] = results;
    if (only === undefined) return '不涉及';
    if (only.unit.of === 'county') return valueText(only.result, indicator);
    return not === '' ? meetingText(results, kinds) : failingText(results, kinds);
  });
  return `${conclusion}${doubtsOf(units, indicator).join('')}`;
}

type Kinds = ReadonlyMap<string, SchoolKind>;

/** A school of one stage by its name alone; 小学部 of one that has several. */
function ownerName({ unit: { code, name, stage } }: UnitTest, kinds: Kinds): string {
  const kind = kinds.get(code);
  return stage === null || kind === undefined || STAGES_OF_KIND[kind].length === 1 ? name : `${name}${stage}部`;
}

function namesOf(results: readonly UnitTest[], kinds: Kinds): string {
  if (results.length === 0) return '';
  const named = results.slice(0, NAMED_SCHOOLS).map((it) => ownerName(it, kinds));
  return `(${named.join('、')}${results.length > NAMED_SCHOOLS ? '等' : ''})`;
}

const resultsThat = (results: readonly UnitTest[], met: boolean | null): readonly UnitTest[] =>
  results.filter(({ result }) => result.met === met);

/** `one` is what is counted. */
const lackedText = (results: readonly UnitTest[], one: string): readonly string[] => {
  const { length } = resultsThat(results, null);
  return length === 0 ? [] : [`缺数据${length}${one}`];
};

function meetingText(results: readonly UnitTest[], kinds: Kinds): string {
  const one = countWord(results);
  const failing = resultsThat(results, false);
  return [
    `达标${resultsThat(results, true).length}${one}`,
    ...(failing.length === 0 ? [] : [`未达标${failing.length}${one}${namesOf(failing, kinds)}`]),
    ...lackedText(results, one),
  ].join('、');
}

function failingText(results: readonly UnitTest[], kinds: Kinds): string {
  const one = countWord(results);
  const failing = resultsThat(results, false);
  return [`${failing.length}${one}${namesOf(failing, kinds)}`, ...lackedText(results, one)].join('、');
}

function valueText({ value, asPrinted }: TestResult, { unit, decimals }: Indicator): string {
  if (value === null) return BLANK;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return value;
  // A count or a grade is whole; a share that happens to be keeps the decimals of its column.
  return Number.isInteger(value) && unit !== '%' ? String(value) : tellingText(value, decimals, asPrinted);
}

/** Where the value as the form rounds it would be judged otherwise, both are said. */
function doubtsOf(units: readonly UnitOutcome[], { decimals }: Indicator): readonly string[] {
  const doubts = units.flatMap(({ of, tests }) =>
    tests.flatMap(({ label, asPrinted }) => (asPrinted === null ? [] : [{ of, label, ...asPrinted }])),
  );
  const ofSchools = doubts.filter(({ of }) => of !== 'county').length;
  return [
    ...doubts
      .filter(({ of }) => of === 'county')
      .map(({ label, value, met }) => `${label}按${printed(value, decimals)}判断为${met ? '达标' : '未达标'}。`),
    ...(ofSchools === 0 ? [] : [`有${ofSchools}处按印出的数值判断，结论会不同。`]),
  ];
}
