import type { DepartmentResult } from '#shared/domain/indicators/evaluate-schools.ts';
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
  bare,
  type FormCell,
  type FormRow,
  type FormSheet,
  number,
  numberOr,
  table,
  text,
  yesNo,
} from './form-sheet.ts';
import type { SourceSheet } from './source-sheet.ts';

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
    rows: [
      bare('表Ⅱ-1 学校资源配置达标情况汇总表'),
      bare(headLine(input)),
      table('学段', '学校总数', '项目', ...indicators.map(({ name }) => name), '综合达标'),
      ...rows,
    ],
    columnWidths: [8, 10, 16, ...indicators.map(() => 16), 12],
    merges: ['A1:K1', 'A2:K2', ...sources.flatMap((_, i) => mergesOf(FIRST_ROW + 2 * i))],
  };
}

/** Below title, head line and header. */
const FIRST_ROW = 4;

const mergesOf = (row: number): readonly string[] => [`A${row}:A${row + 1}`, `B${row}:B${row + 1}`];

const PRINTED_DECIMALS = 2;

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
      schoolOf.get(department.code)?.ownership ?? '未填报',
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
    rows: [
      bare(`表Ⅱ-2 ${source.stage}资源配置分学校情况表`),
      bare(headLine(input)),
      table(
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
      table(null, null, 'L3', 'L4', 'L5', 'L6', ...indicators.map((_, i) => `L${7 + i}`), 'L14', null),
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
  if (result === undefined || result.value === null) return text('无法计算');
  const at = (column: string | undefined): string => `'${source.name}'!${column ?? ''}${row}`;
  const formula = `${at(source.columnOf.get(id))}*${result.factor}/${at(source.columnOf.get('pupils'))}`;
  return { kind: 'formula', formula, value: result.value, decimals: PRINTED_DECIMALS };
}

const listed = (heading: string, ids: readonly string[]): readonly string[] =>
  ids.length === 0 ? [] : [`${heading}：${ids.join('、')}`];

/** Which items reach the standard and which only 85 % of it, as the form asks. */
function remark(department: DepartmentResult, indicators: readonly Indicator[]): string {
  const results = indicators.flatMap(({ id }) => department.indicators[id] ?? []);
  const idsWhere = (holds: (result: (typeof results)[number]) => boolean): readonly string[] =>
    results.filter(holds).map(({ indicator }) => indicator);
  return [
    ...listed(
      '达标',
      idsWhere(({ met }) => met === true),
    ),
    ...listed(
      '达到85%',
      idsWhere(({ met, floorMet }) => met === false && floorMet === true),
    ),
    ...listed(
      '低于85%',
      idsWhere(({ floorMet }) => floorMet === false),
    ),
    ...listed(
      '无法计算',
      idsWhere(({ value }) => value === null),
    ),
    ...listed(
      '按打印值判断不同',
      idsWhere(({ asPrinted }) => asPrinted !== null),
    ),
  ].join('；');
}
