import type { SchoolKind } from '#shared/schema/school.ts';
import type { Stage } from '#shared/schema/stage.ts';
import { must } from '#shared/util/must.ts';
import { departmentsOfStage, figureReader, type FormsInput, headLine } from './forms-input.ts';
import { absent, bare, type FormCell, type FormSheet, head, number, numberOr, table } from './form-sheet.ts';
import type { SourceSheet } from './source-sheet.ts';

const ABSENT = '未填报';
const PEOPLE_PER_UNIT = 10_000;

const countyNumber = ({ data }: FormsInput, figure: string): number | null => {
  const value = data.county?.figures[figure]?.value;
  return typeof value === 'number' ? value : null;
};

/** Head cells of 表Ⅰ over three rows: what a column is of, and its parts. */
const BASIC_HEADS: readonly (readonly [string, string, string])[] = [
  ['人口总数(万人)', '', ''],
  ['农业人口(万人)', '', ''],
  ['乡镇数(个)', '', ''],
  ['行政村数(个)', '', ''],
  ['人均国内生产总值(元)', '', ''],
  ['人均财政收入(元)', '', ''],
  ['农民人均纯收入(元)', '', ''],
  ['城镇居民人均可支配收入(元)', '', ''],
  ['学校数(所)', '小学', ''],
  ['', '九年一贯制学校', ''],
  ['', '初级中学', ''],
  ['', '完全中学', ''],
  ['', '十二年一贯制学校', ''],
  ['', '特殊教育学校', ''],
  ['教学点数(个)', '计', ''],
  ['', '其中：50人及以上', ''],
  ['班数(个)', '小学', ''],
  ['', '初中', ''],
  ['在校生数(人)', '小学', ''],
  ['', '初中', ''],
  ['教职工数(人)', '小学', '合计'],
  ['', '', '其中：专任教师'],
  ['', '初中', '合计'],
  ['', '', '其中：专任教师'],
];

const BASIC_MERGES = [
  'A1:X1',
  'A2:X2',
  ...['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((column) => `${column}3:${column}5`),
  'I3:N3',
  'O3:P3',
  'Q3:R3',
  'S3:T3',
  'U3:X3',
  ...['I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'T'].map((column) => `${column}4:${column}5`),
  'U4:V4',
  'W4:X4',
];

/** 表Ⅰ: the county in 24 numbers; those of schools are sums over the raw figures. */
export function basicForm(input: FormsInput, sources: readonly SourceSheet[]): FormSheet {
  const people = (figure: string): FormCell => {
    const value = countyNumber(input, figure);
    return numberOr(value === null ? null : value / PEOPLE_PER_UNIT, 2, ABSENT);
  };
  const plain = (figure: string): FormCell => numberOr(countyNumber(input, figure), 0, ABSENT);
  const kinds = (kind: SchoolKind): number => input.data.schools.filter((school) => school.kind === kind).length;
  const sitesIn = new Set(input.result.departments.filter(({ kind }) => kind === '教学点').map(({ code }) => code))
    .size;
  const sum = (stage: Stage, figure: string): FormCell => sumCell(input, sources, { stage, figure });
  const cells = [
    people('population'),
    people('rural-population'),
    ...['townships', 'villages', 'gdp-per-head', 'revenue-per-head', 'farmer-income', 'urban-income'].map(plain),
    ...(['小学', '九年一贯制学校', '初级中学', '完全中学', '十二年一贯制学校', '特殊教育学校', '教学点'] as const).map(
      (kind) => number(kinds(kind), 0),
    ),
    number(sitesIn, 0),
    sum('小学', 'classes'),
    sum('初中', 'classes'),
    sum('小学', 'pupils'),
    sum('初中', 'pupils'),
    sum('小学', 'staff'),
    sum('小学', 'full-time-teachers'),
    sum('初中', 'staff'),
    sum('初中', 'full-time-teachers'),
  ];
  return {
    name: '表Ⅰ',
    orientation: 'landscape',
    rows: [
      bare('表Ⅰ 县(市、区)基本情况表'),
      bare(headLine(input)),
      ...[0, 1, 2].map((level) => head(...BASIC_HEADS.map((levels) => levels[level] ?? ''))),
      head(...BASIC_HEADS.map((_, i) => `L${i + 1}`)),
      table(...cells),
      bare(sumNote(input)),
    ],
    columnWidths: BASIC_HEADS.map(() => 9),
    merges: BASIC_MERGES,
  };
}

function sumNote({ standard }: FormsInput): string {
  const { kind, pupilsBelow } = standard.scope.smallSites;
  return `班数、在校生数、教职工数包括不足${pupilsBelow}人的${kind}(表Ⅱ、表Ⅲ不含)；有学校未填报的项目不合计。`;
}

/** Schools too small to be judged are of the county all the same. */
function smallSitesOf({ data, standard, result }: FormsInput, stage: Stage): readonly string[] {
  const sites = new Set(
    data.schools.flatMap(({ code, kind }) => (kind === standard.scope.smallSites.kind ? code : [])),
  );
  return result.excluded.flatMap(({ code, stage: of }) => (of === stage && sites.has(code) ? code : []));
}

/** A sum is printed only when every school that has pupils has reported its part. */
function sumCell(
  input: FormsInput,
  sources: readonly SourceSheet[],
  { stage, figure }: { readonly stage: Stage; readonly figure: string },
): FormCell {
  const read = figureReader(input);
  const valueOf = (code: string): number | null => read({ code, figure, stage });
  const judged = departmentsOfStage(input, stage).map(({ code }) => valueOf(code));
  const small = smallSitesOf(input, stage)
    .filter((code) => read({ code, figure: 'pupils', stage }) !== 0)
    .map(valueOf);
  let value = 0;
  for (const part of [...judged, ...small]) {
    if (part === null) return absent(ABSENT);
    value += part;
  }
  const source = sources.find((it) => it.stage === stage);
  const terms = [...(source === undefined ? [] : [rangeSum(source, figure)]), ...small.map(String)];
  return terms.length === 0 ? number(0, 0) : { kind: 'formula', formula: terms.join('+'), value, decimals: 0 };
}

function rangeSum({ name, columnOf, firstRow, lastRow }: SourceSheet, figure: string): string {
  const column = must(columnOf.get(figure), `the raw figures have a column of ${figure}`);
  return `SUM('${name}'!${column}${firstRow}:${column}${lastRow})`;
}

/** Whom the survey asked, and the figures of each: sent, valid, content; visited, content. */
const SURVEYED = [
  [
    '合计',
    'satisfaction-sent',
    'satisfaction-surveyed',
    'satisfaction-satisfied',
    'satisfaction-visited',
    'satisfaction-visited-content',
  ],
  ['其中：家长', 'parents-sent', 'parents-surveyed', 'parents-satisfied', 'parents-visited', 'parents-visited-content'],
] as const;

/** Below title, head line and two lines of head. */
const FIRST_SURVEYED_ROW = 5;

/** 表Ⅵ: the survey of public satisfaction. */
export function recognitionForm(input: FormsInput): FormSheet {
  const cell = (figure: string): FormCell => numberOr(countyNumber(input, figure), 0, ABSENT);
  const ratio = (part: string, whole: string, formula: string): FormCell => {
    const [a, b] = [countyNumber(input, part), countyNumber(input, whole)];
    return a === null || b === null || b === 0
      ? absent(ABSENT)
      : { kind: 'formula', formula, value: (100 * a) / b, decimals: 1 };
  };
  const rows = SURVEYED.map(([whom, sent, surveyed, satisfied, visited, content], i) => {
    const row = FIRST_SURVEYED_ROW + i;
    return table(
      whom,
      cell(sent),
      cell(surveyed),
      cell(satisfied),
      ratio(satisfied, surveyed, `D${row}/C${row}*100`),
      cell(visited),
      cell(content),
      ratio(content, visited, `G${row}/F${row}*100`),
    );
  });
  return {
    name: '表Ⅵ',
    orientation: 'portrait',
    rows: [
      bare('表Ⅵ 社会认可度调查情况表'),
      bare(headLine(input)),
      head('调查对象', '问卷调查', null, null, null, '实地走访', null, null),
      head(
        null,
        '问卷总数(份)',
        '有效问卷(份)',
        '满意问卷(份)',
        '满意度(%)',
        '走访人数(人)',
        '满意人数(人)',
        '满意度(%)',
      ),
      ...rows,
    ],
    columnWidths: [12, 14, 14, 14, 12, 14, 14, 12],
    merges: ['A1:H1', 'A2:H2', 'A3:A4', 'B3:E3', 'F3:H3'],
  };
}
