import type { DepartmentResult, IndicatorResult } from '#shared/domain/indicators/evaluate-schools.ts';
import type { Indicator } from '#shared/schema/indicator.ts';
import {
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
  yesNo,
} from './form-sheet.ts';
import { noSchools, type SourceSheet } from './source-sheet.ts';

/** 表Ⅱ-1: how many schools reach each indicator, and the school rule as a whole. */
export function schoolSummaryForm(input: FormsInput, sources: readonly SourceSheet[]): FormSheet {
  const indicators = resourceIndicators(input);
  const rows = sources.flatMap(({ stage }, i): FormRow[] => {
    const departments = departmentsOfStage(input, stage);
    const counts = [
      ...indicators.map(({ id }) => departments.filter((it) => it.indicators[id]?.met === true).length),
      departments.filter(({ passes }) => passes === true).length,
    ];
    const row = FIRST_ROW + 2 * i;
    const ratios = counts.map((count, c): FormCell => {
      const value = departments.length === 0 ? 0 : (100 * count) / departments.length;
      const formula = `IF($B$${row}=0,0,100*${columnAfter('D', c)}${row}/$B$${row})`;
      return { kind: 'formula', formula, value, decimals: 1 };
    });
    return [
      table(stage, number(departments.length, 0), '达标学校数(所)', ...counts.map((count) => number(count, 0))),
      table(null, null, '达标比例(%)', ...ratios),
    ];
  });
  return {
    name: '表Ⅱ-1',
    orientation: 'landscape',
    rows: [
      bare('表Ⅱ-1 学校资源配置达标情况汇总表'),
      bare(headLine(input)),
      head('学段', '学校总数', '项目', ...indicators.map(({ name }) => name), '综合达标'),
      ...rows,
      ...noSchools(sources),
    ],
    columnWidths: [8, 10, 16, ...indicators.map(() => 16), 12],
    merges: ['A1:K1', 'A2:K2', ...sources.flatMap((_, i) => mergesOf(FIRST_ROW + 2 * i))],
  };
}

/** Below title, head line and header. */
const FIRST_ROW = 4;

const mergesOf = (row: number): readonly string[] => [`A${row}:A${row + 1}`, `B${row}:B${row + 1}`];

const PRINTED_DECIMALS = 2;

/** How the form numbers its columns: the indicators come after six others. */
const columnCode = (indicator: number): string => `L${7 + indicator}`;

/** 表Ⅱ-2: every school of a stage with its indicators, whether it passes, and why. */
export function schoolForm(input: FormsInput, source: SourceSheet): FormSheet {
  const indicators = resourceIndicators(input);
  const departments = departmentsOfStage(input, source.stage);
  const read = figureReader(input);
  const schoolOf = new Map(input.data.schools.map((school) => [school.code, school]));
  const count = (code: string, figure: string): FormCell =>
    numberOr(read({ code, figure, stage: source.stage }), 0, '未填报');
  const rows = departments.map((department, i) =>
    table(
      number(i + 1, 0),
      department.name,
      schoolOf.get(department.code)?.ownership ?? absent('未填报'),
      numberOr(department.pupils, 0, '未填报'),
      count(department.code, 'grades'),
      count(department.code, 'classes'),
      ...indicators.map((indicator) => valueCell(department, indicator, { source, row: source.firstRow + i })),
      yesNo(department.passes),
      remark(department, indicators),
    ),
  );
  return {
    name: `表Ⅱ-2 ${source.stage}`,
    orientation: 'landscape',
    rows: [
      bare(`表Ⅱ-2 ${source.stage}资源配置分学校情况表`),
      bare(headLine(input)),
      head(
        '序号',
        '学校名称',
        '举办者类型',
        '在校生数(人)',
        '年级数(个)',
        '班级数(个)',
        ...indicators.map(({ name }) => name),
        '是否达标',
        '备注',
      ),
      head(null, null, 'L3', 'L4', 'L5', 'L6', ...indicators.map((_, i) => columnCode(i)), 'L14', null),
      ...rows,
    ],
    columnWidths: [6, 26, 10, 10, 8, 8, ...indicators.map(() => 14), 10, 44],
    merges: ['A1:O1', 'A2:O2'],
  };
}

interface Place {
  readonly source: SourceSheet;
  readonly row: number;
}

function valueCell(department: DepartmentResult, { id }: Indicator, { source, row }: Place): FormCell {
  const result = department.indicators[id];
  if (result === undefined || result.value === null) return absent('无法计算');
  const at = (column: string | undefined): string => `'${source.name}'!${column ?? ''}${row}`;
  const formula = `${at(source.columnOf.get(id))}*${result.factor}/${at(source.columnOf.get('pupils'))}`;
  return { kind: 'formula', formula, value: result.value, decimals: PRINTED_DECIMALS };
}

/** A run of at least so many columns is told by its ends. */
const SHORTEST_RUN = 3;

/** `L7–L10、L13`. */
function columnList(indicators: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const i of indicators) {
    const last = runs.at(-1);
    if (last !== undefined && last.to + 1 === i) last.to = i;
    else runs.push({ from: i, to: i });
  }
  const parts = runs.flatMap(({ from, to }) =>
    to - from + 1 < SHORTEST_RUN ? [...new Set([from, to])].map(columnCode) : [`${columnCode(from)}–${columnCode(to)}`],
  );
  return parts.join('、');
}

const listed = (heading: string, indicators: readonly number[]): readonly string[] =>
  indicators.length === 0 ? [] : [`${heading}：${columnList(indicators)}`];

/** Which items reach the standard and which only 85 % of it, as the form asks; named as its columns are. */
function remark(department: DepartmentResult, indicators: readonly Indicator[]): string {
  const results = indicators.map(({ id }) => department.indicators[id]);
  const where = (holds: (result: IndicatorResult) => boolean): readonly number[] =>
    results.flatMap((result, i) => (result !== undefined && holds(result) ? [i] : []));
  return [
    ...listed(
      '达标',
      where(({ met }) => met === true),
    ),
    ...listed(
      '达到85%',
      where(({ met, floorMet }) => met === false && floorMet === true),
    ),
    ...listed(
      '低于85%',
      where(({ floorMet }) => floorMet === false),
    ),
    ...listed(
      '无法计算',
      where(({ value }) => value === null),
    ),
    ...listed(
      '按打印值判断不同',
      where(({ asPrinted }) => asPrinted !== null),
    ),
  ].join('；');
}
