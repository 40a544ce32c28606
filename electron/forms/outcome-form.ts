import type { IndicatorOutcome, UnitOutcome } from '#shared/domain/indicators/evaluate-outcomes.ts';
import { printed, tellingText } from '#shared/domain/indicators/printed-text.ts';
import type { TestResult } from '#shared/domain/indicators/run-test.ts';
import type { Indicator, IndicatorGroup } from '#shared/schema/indicator.ts';
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
        table(number(i + 1, 0), outcome.indicator.name, conclusionOf(outcome), yesNo(outcome.met)),
      ),
    ],
    columnWidths: [6, 44, 80, 10],
    merges: ['A1:D1', 'A2:D2'],
  };
}

function conclusionOf({ indicator, units }: IndicatorOutcome): string {
  if (units.length === 0) return '本县没有涉及的学校。';
  const template = indicator.formText ?? indicator.tests.map(({ id, label }) => `${label}：{${id}}`).join('；');
  const conclusion = template.replace(/\{([^}]+)\}/g, (_, test: string) => testText(test, units, indicator));
  return `${conclusion}${doubtsOf(units, indicator).join('')}`;
}

function testText(test: string, units: readonly UnitOutcome[], indicator: Indicator): string {
  const results = units.flatMap((owner) =>
    owner.tests.filter((it) => it.test === test).map((result) => ({ owner, result })),
  );
  const [only] = results;
  if (only === undefined) return '不涉及';
  if (only.owner.of === 'county') return valueText(only.result, indicator);
  const unknown = results.filter(({ result }) => result.met === null);
  const failing = results.filter(({ result }) => result.met === false);
  const named = failing.slice(0, NAMED_SCHOOLS).map(({ owner }) => `${owner.name}${owner.stage ?? ''}`);
  const more = failing.length > NAMED_SCHOOLS ? '等' : '';
  return [
    `达标${results.length - unknown.length - failing.length}所`,
    ...(failing.length === 0 ? [] : [`未达标${failing.length}所(${named.join('、')}${more})`]),
    ...(unknown.length === 0 ? [] : [`缺数据${unknown.length}所`]),
  ].join('、');
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
