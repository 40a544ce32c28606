import type { DepartmentResult, IndicatorResult } from '#shared/domain/indicators/evaluate-schools.ts';
import { findShortfalls, type Shortfall } from '#shared/domain/indicators/shortfall.ts';
import type { Indicator } from '#shared/schema/indicator.ts';
import type { School } from '#shared/schema/school.ts';
import { must } from '#shared/util/must.ts';
import { footerOf } from './footer.ts';
import {
  absent,
  bare,
  type FormBook,
  type FormCell,
  type FormRow,
  type FormSheet,
  head,
  number,
  table,
  text,
  yesNo,
} from './form-sheet.ts';
import { codeText, type FormsInput, resourceIndicators } from './forms-input.ts';
import { amountFormula } from './source-sheet.ts';

const COLUMNS = [
  ['序号', 5],
  ['指标', 24],
  ['填报数据', 66],
  ['总量', 12],
  ['学生数(人)', 8],
  ['指标值', 10],
  ['标准(不低于)', 9],
  ['下限', 8],
  ['是否达标', 9],
  ['距标准还差', 13],
  ['学校说明', 26],
] as const;
const LAST_COLUMN = 'K';
const UNKNOWN = '无法计算';
/** Less than this of a teacher or room is the noise of a division; as in the shortfalls of the app. */
const WHOLE_NOISE = 0.000001;

/** The 自评表 of one school, or of all (`code` null): what it reported, what it comes to, and room for its remarks. */
export function selfAssessmentBook(input: FormsInput, code: string | null): FormBook {
  const schools = input.data.schools.filter((school) => code === null || school.code === code);
  must(schools[0], `there is a school ${code ?? ''} to write a form about`);
  const shortfalls = findShortfalls(input.result.departments, input.standard);
  return {
    title: `${code === null ? input.countyName : (schools[0]?.name ?? '')} ${input.data.year} 学年 学校自评表`,
    isSample: false,
    forms: schools.map((school) => schoolSheet(school, input, shortfalls)),
    rawFigures: [],
    footer: footerOf(input),
  };
}

function schoolSheet(school: School, input: FormsInput, shortfalls: readonly Shortfall[]): FormSheet {
  const departments = input.result.departments.filter(({ code }) => code === school.code);
  const blocks: number[] = [];
  const rows: FormRow[] = [
    bare(`${school.name} 优质均衡资源配置自评表`),
    bare(
      `学校类型：${school.kind}　　学校标识码：${codeText(school.code)}　　${builtText(school.code, input)}　　学年：${input.data.year}　　填报单位：${input.countyName}`,
    ),
    head(...COLUMNS.map(([title]) => title)),
  ];
  const merges = [`A1:${LAST_COLUMN}1`, `A2:${LAST_COLUMN}2`];
  const wholeLine = (line: FormCell): void => {
    rows.push(table(line));
    merges.push(`A${rows.length}:${LAST_COLUMN}${rows.length}`);
  };
  for (const { stage, reason } of input.result.excluded.filter(({ code }) => code === school.code))
    wholeLine(text(`${stage}：不参加资源配置评估，${reason}`));
  for (const department of departments) {
    blocks.push(rows.length);
    wholeLine(stageLine(department, input));
    for (const [i, indicator] of resourceIndicators(input).entries()) {
      const shortfall = shortfalls.find(
        ({ code, stage, indicator: id }) => code === school.code && stage === department.stage && id === indicator.id,
      );
      rows.push(indicatorRow({ department, indicator, shortfall, input, row: rows.length + 1, no: i + 1 }));
    }
  }
  return {
    name: school.name,
    orientation: 'landscape',
    rows: [...rows, ...notes(departments)],
    columnWidths: COLUMNS.map(([, width]) => width),
    merges,
    blocks,
  };
}

/** 建校时间 is ISO text, cut where the sheet was: 2016, 2016-09 or 2016-09-01. */
function builtText(code: string, { data }: FormsInput): string {
  const built = data.facts.find((facts) => facts.code === code)?.figures['built-year']?.value;
  const [year, month] = typeof built === 'string' ? built.split('-') : [];
  if (year === undefined) return '建校于＿＿＿＿年';
  return `建校于${year}年${month === undefined ? '' : `${Number(month)}月`}`;
}

function stageLine({ stage, metCount, passes }: DepartmentResult, input: FormsInput): FormCell {
  const all = resourceIndicators(input).length;
  const { minMet, floor } = input.standard.schoolRule;
  const rule = `综合达标要求至少 ${minMet} 项达标，其余不低于标准的 ${floor * 100}%`;
  const verdict = passes === null ? '无法判断' : passes ? '综合达标' : '综合不达标';
  return text(`${stage}：${all} 项中 ${metCount} 项达标，${verdict}（${rule}）`);
}

interface Line {
  readonly department: DepartmentResult;
  readonly indicator: Indicator;
  /** Undefined: nothing is lacking, or it can't be told. */
  readonly shortfall: Shortfall | undefined;
  readonly input: FormsInput;
  /** In the sheet, from 1. */
  readonly row: number;
  readonly no: number;
}

function indicatorRow({ department, indicator, shortfall, input, row, no }: Line): FormRow {
  const result = department.indicators[indicator.id];
  const name = `${indicator.name}${indicator.unit === '' ? '' : `(${indicator.unit})`}`;
  if (result === undefined) return table(number(no, 0), name, null, absent(UNKNOWN));
  const { amount, base, value, factor } = result;
  const isKnown = amount !== null && base !== null && value !== null;
  return table(
    number(no, 0),
    name,
    inputsText(result),
    isKnown
      ? {
          kind: 'formula',
          formula: amountFormula(department.stage, result, input),
          value: amount,
          decimals: Number.isInteger(amount) ? 0 : 2,
        }
      : absent(UNKNOWN),
    isKnown ? number(base, 0) : absent(UNKNOWN),
    isKnown ? { kind: 'formula', formula: `D${row}*${factor}/E${row}`, value, decimals: 2 } : absent(UNKNOWN),
    limitCell(result.threshold),
    limitCell(result.floor),
    result.met === false && result.floorMet === true ? '否，达到下限' : yesNo(result.met),
    shortfallCell({ result, indicator, shortfall, row }),
    null,
  );
}

const limitCell = (limit: number | null): FormCell =>
  limit === null ? absent('没有规定') : number(limit, String(limit).split('.')[1]?.length ?? 0);

function shortfallCell({
  result,
  indicator,
  shortfall,
  row,
}: Pick<Line, 'indicator' | 'shortfall' | 'row'> & { readonly result: IndicatorResult }): FormCell {
  if (result.met === null) return absent(UNKNOWN);
  if (shortfall === undefined) return text('—');
  const lacking = `G${row}*E${row}/${result.factor}-D${row}`;
  const formula = indicator.wholeAmounts ? `MAX(0,ROUNDUP(${lacking}-${WHOLE_NOISE},0))` : `MAX(0,${lacking})`;
  return { kind: 'formula', formula, value: shortfall.lacking, decimals: indicator.wholeAmounts ? 0 : 2 };
}

const PERCENT_DECIMALS = 1;

/** What went into the value, as reported; or what is missing. */
function inputsText({ inputs, reason, note, asPrinted }: IndicatorResult): string {
  if (reason !== null) return reason;
  const [share] = inputs.flatMap((input) => input.share ?? []);
  // A figure that stands in several terms of a formula is named once.
  const reported = [...new Map(inputs.map(({ key, label, value }) => [key, `${label} ${value}`])).values()];
  return [
    reported.join('，'),
    ...(share === undefined ? [] : [`共用部分按折算人数分得 ${(100 * share).toFixed(PERCENT_DECIMALS)}%`]),
    ...(note === null ? [] : [note]),
    ...(asPrinted === null ? [] : ['按打印值判断结果不同']),
  ].join('；');
}

function notes(departments: readonly DepartmentResult[]): readonly FormRow[] {
  const isShared = departments.some(({ share }) => share !== null);
  return [
    ...(isShared ? [bare('多个学段共用的面积、设备和教室按折算人数分摊，“还差”是本学段分摊之后的缺口。')] : []),
    bare('没有填报或无法计算的格标灰，不当作零。数据有误的，请在“学校说明”中写明并附材料。'),
    bare('校长(签字)：＿＿＿＿＿＿＿＿　　填表人(签字)：＿＿＿＿＿＿＿＿　　(学校盖章)　　＿＿＿＿年＿＿月＿＿日'),
  ];
}
