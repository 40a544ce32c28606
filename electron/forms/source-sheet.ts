import type { DepartmentResult, IndicatorResult } from '#shared/domain/indicators/evaluate-schools.ts';
import type { FigureKey } from '#shared/schema/figure.ts';
import type { Term } from '#shared/schema/indicator.ts';
import { type Stage, stageSchema } from '#shared/schema/stage.ts';
import {
  codeText,
  columnAfter,
  departmentsOfStage,
  figureReader,
  type FormsInput,
  headLine,
  resourceIndicators,
} from './forms-input.ts';
import {
  absent,
  bare,
  type FormCell,
  type FormRow,
  type FormSheet,
  head,
  number,
  numberOr,
  table,
} from './form-sheet.ts';

/**
 * The raw figures behind the forms, one row a department, written as sums a reader can follow: `=5+3+0`, and for what a
 * school shares between its stages `=(6000-900)*210*1.1/(166*1+210*1.1)`. Means and coefficients are computed from here,
 * so that a spreadsheet comes to them without this program.
 */
export interface SourceSheet extends FormSheet {
  readonly stage: Stage;
  /** A1 column of a figure: `pupils`, or the id of an indicator for its amount. */
  readonly columnOf: ReadonlyMap<string, string>;
  /** Rows of the departments, counted from 1, in the order of the result. */
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Said where a table would have no line. */
export const noSchools = (sources: readonly SourceSheet[]): readonly FormRow[] =>
  sources.length === 0 ? [bare('没有参加资源配置评估的学校。')] : [];

const ABSENT = '未填报';
const FIXED_COLUMNS = ['序号', '学校标识码', '学校名称', '办学类型', '在校生数', '班级数', '教职工数', '专任教师数'];
const PUPILS_COLUMN = 'E';
const FIRST_AMOUNT_COLUMN = 'I';
const COUNT_COLUMNS = [
  ['classes', 'F'],
  ['staff', 'G'],
  ['full-time-teachers', 'H'],
] as const;

/** Title, head line, header. */
const ROWS_ABOVE = 3;

export function sourceSheet(input: FormsInput, stage: Stage): SourceSheet {
  const indicators = resourceIndicators(input);
  const departments = departmentsOfStage(input, stage);
  const read = figureReader(input);
  const rows = departments.map((department, i) =>
    table(
      number(i + 1, 0),
      codeText(department.code),
      department.name,
      department.kind,
      numberOr(department.pupils, 0, ABSENT),
      ...COUNT_COLUMNS.map(([figure]) => numberOr(read({ code: department.code, figure, stage }), 0, ABSENT)),
      ...indicators.map(({ id }) => amountCell(department, department.indicators[id], input)),
    ),
  );
  return {
    name: `数据-${stage}`,
    orientation: 'landscape',
    stage,
    rows: [
      bare(`${stage}资源配置原始数据(多学段学校共用部分按折算人数分摊)`),
      bare(headLine(input)),
      head(
        ...FIXED_COLUMNS,
        ...indicators.map(({ id, name, amountUnit }) => `${id} ${name}：总量(${amountUnit ?? ''})`),
      ),
      ...rows,
    ],
    columnWidths: [6, 14, 26, 16, 10, 8, 10, 10, ...indicators.map(() => 18)],
    merges: ['A1:O1', 'A2:O2'],
    columnOf: new Map<string, string>([
      ['pupils', PUPILS_COLUMN],
      ...COUNT_COLUMNS,
      ...indicators.map(({ id }, i): [string, string] => [id, columnAfter(FIRST_AMOUNT_COLUMN, i)]),
    ]),
    firstRow: ROWS_ABOVE + 1,
    lastRow: ROWS_ABOVE + departments.length,
  };
}

function amountCell(department: DepartmentResult, result: IndicatorResult | undefined, input: FormsInput): FormCell {
  if (result === undefined || result.amount === null) return absent('无法计算');
  return {
    kind: 'formula',
    formula: amountFormula(department.stage, result, input),
    value: result.amount,
    decimals: 2,
  };
}

/** An amount as a sum of what was reported, and the department's part of it. */
export function amountFormula(stage: Stage, result: IndicatorResult, input: FormsInput): string {
  const sum = result.formula.sum.map((term) => termText(term, result)).join('');
  return `(${sum.replace(/^\+/, '')})${shareText(stage, result, input)}`;
}

const figureOf = (key: FigureKey): string => key.split('@')[0] ?? key;

function termText({ figure, times }: Term, { inputs }: IndicatorResult): string {
  const value = inputs.find(({ key }) => figureOf(key) === figure)?.value ?? 0;
  const sign = times < 0 ? '-' : '+';
  return Math.abs(times) === 1 ? `${sign}${value}` : `${sign}${Math.abs(times)}*${value}`;
}

/** Empty for what is not split; else the department's weighted pupils over those of the school. */
function shareText(stage: Stage, { inputs }: IndicatorResult, { standard }: FormsInput): string {
  if (inputs.every(({ share }) => share === null)) return '';
  const weighted = new Map<Stage, string>();
  for (const { key, value } of inputs) {
    const of = stageSchema.safeParse(key.split('@')[1]);
    if (figureOf(key) === 'pupils' && of.success)
      weighted.set(of.data, `${value}*${standard.splitWeights.get(of.data) ?? 0}`);
  }
  return `*(${weighted.get(stage) ?? '0'})/(${[...weighted.values()].join('+')})`;
}
