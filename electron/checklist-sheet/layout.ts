import { COMPARATOR_SIGNS } from '#shared/domain/comparator-words.ts';
import type { InspectionResult } from '#shared/schema/inspection.ts';
import type { Comparator } from '#shared/schema/threshold.ts';

/** Sheets, headings and words of a checklist's workbook: what is written, and what is looked for when it comes back. */

export const SHEETS = { items: '检查表', help: '填写说明', basis: '依据文件' } as const;

export const HEAD = { title: '检查表名称', stages: '适用学段', id: '检查表编号（请勿改动）' } as const;

export const COLUMNS = {
  no: {
    heading: '序号',
    width: 7,
    help: '只用来让显示条件指到这一行，软件读回后重新编号。移动行时不用改；新增的行要被指到时，写一个不重复的。',
  },
  group: { heading: '分组', width: 18, help: '检查项属于哪一组。同组的项放在一起，编号按次序自动生成。' },
  question: { heading: '检查内容', width: 46, help: '要判断的一件事。一行一项。' },
  kind: {
    heading: '作答方式',
    width: 12,
    help: '填：达标判定、等级、评分、数值、计数与比例、单选、多选、文本、日期、表格、签名、照片。后面各列只填这种方式要的。',
  },
  options: {
    heading: '选项',
    width: 26,
    help: '等级：从高到低一行一级，写成“优秀｜达标｜1”（名称｜达标或不达标｜得权重的几成）。单选：一行一个，写成“有｜达标”“没有｜不达标”或“在建｜不计”。多选：一行一个名称。',
  },
  full: { heading: '满分', width: 8, help: '作答方式为评分时填。' },
  passAt: { heading: '达标线', width: 8, help: '评分到几分算达标。空着就只计分，不判定。' },
  countLabel: { heading: '数什么', width: 14, help: '作答方式为计数与比例时填，例如：合格人数。' },
  totalLabel: { heading: '总数', width: 14, help: '作答方式为计数与比例时填，例如：抽测人数。' },
  least: { heading: '至少几项', width: 10, help: '多选勾够几项算达标。空着就只记录，不判定。' },
  latest: { heading: '不晚于', width: 12, help: '作答方式为日期时填，例如 2026-09-01。空着就只记录，不判定。' },
  columns: {
    heading: '表格的列',
    width: 22,
    help: '作答方式为表格时填，一行一列，写成“年级｜文字”或“人数｜数字｜人”。',
  },
  leastRows: { heading: '至少几行', width: 10, help: '作答方式为表格时填。空着就是 0。' },
  signer: { heading: '签名人', width: 12, help: '作答方式为签名时填，例如：教师代表。' },
  comparator: { heading: '比较', width: 8, help: '作答方式为数值、计数与比例时填：≥、≤、>、<、=、介于。' },
  value: { heading: '标准值', width: 9, help: '数字，不带单位。比较为“介于”时是下限。' },
  upper: { heading: '上限', width: 9, help: '只在比较为“介于”时填。' },
  unit: { heading: '单位', width: 10, help: '例如：分钟/天、%、人。计数与比例的单位总是 %。' },
  figure: { heading: '对照数据', width: 18, help: '学校报送数据里的同一项的名称，没有就空着。' },
  showWhen: {
    heading: '显示条件',
    width: 20,
    help: '前面某项这样回答时才检查，空着就是总是检查。写成“1.2＝不达标”（也可以“1.2＝不达标、不适用”），或“1.3 含 自营”（几个选项用｜隔开）。',
  },
  methods: {
    heading: '怎么查',
    width: 22,
    help: '填一种或几种，用顿号隔开：查阅资料、实地察看、访谈、问卷、听课、数据核验、现场抽测。',
  },
  guide: { heading: '步骤', width: 40, help: '到校后怎么做，一两句话。' },
  evidence: {
    heading: '查看什么',
    width: 26,
    help: '要看的材料、地方或要问的人，一行一样（单元格内换行用 Alt+Enter）。',
  },
  evidenceRequired: { heading: '至少佐证', width: 10, help: '签署前至少要有几份照片或文件。空着就是 0。' },
  weight: { heading: '权重', width: 8, help: '大于 0 的数。空着就是 1。' },
  stages: { heading: '只查学段', width: 16, help: '只在这些学段检查，用顿号隔开。空着就是检查表的全部学段。' },
  schoolKinds: {
    heading: '办学类型',
    width: 16,
    help: '只查这些办学类型，用顿号隔开，例如：教学点、九年一贯制学校。空着就是都查。',
  },
  places: { heading: '城乡', width: 12, help: '只查这些地方的学校：城区、镇区、乡村。空着就是都查。' },
  vetoBasis: { heading: '一票否决依据', width: 26, help: '一票否决项写明法定依据。空着就不是一票否决项。' },
  clauses: { heading: '依据条款', width: 50, help: '一行一条，写成：文件名称｜条款｜内容。' },
  id: { heading: '检查项编号（请勿改动）', width: 24, help: '软件用它认出原来的项。新增的行空着。' },
} as const;
export type ColumnKey = keyof typeof COLUMNS;

// Object.keys widens to string.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
export const columnKeys = Object.keys(COLUMNS) as readonly ColumnKey[];

/** Workbooks from before items had forms lack all of these, and have another word for one. */
export const LATER_COLUMNS: readonly ColumnKey[] = [
  'no',
  'options',
  'full',
  'passAt',
  'countLabel',
  'totalLabel',
  'least',
  'latest',
  'columns',
  'leastRows',
  'signer',
  'showWhen',
  'schoolKinds',
  'places',
];
export const FORMER_HEADINGS: Partial<Readonly<Record<ColumnKey, string>>> = { kind: '判定方式' };
export const FORMER_VERDICT = '判定';

export const BASIS_COLUMNS = ['文件名称', '文件代号', '生效日期', '废止日期'] as const;

export const COMPARATOR_WORDS: Readonly<Record<Comparator, string>> = { ...COMPARATOR_SIGNS, between: '介于' };

export const RESULT_WORDS: Readonly<Record<InspectionResult, string>> = {
  met: '达标',
  unmet: '不达标',
  notApplicable: '不适用',
};
export const UNJUDGED_WORD = '不计';
export const CONTENT_WORDS = { text: '文字', number: '数字' } as const;
/** Between a number and what its item has to be answered with. */
export const CONDITION_SIGNS = { result: '＝', option: '含' } as const;

/** Between several words in a cell. */
export const WORD_BREAK = '、';
/** Between the parts of a clause. */
export const PART_BREAK = '｜';

/** A document is known by its title where the list of documents says so, and else is its own title. */
export const planIdOf = (
  title: string,
  basis: readonly { readonly title: string; readonly planId: string }[],
): string => basis.find((document) => document.title === title)?.planId ?? title;

const escape = (part: string): string => part.replaceAll(/[\\｜]/g, String.raw`\$&`);
export const joinParts = (parts: readonly string[]): string => parts.map(escape).join(PART_BREAK);
/** Takes the parts of `joinParts` apart; a sign after a backslash is part of the text. */
export function splitParts(line: string): string[] {
  const parts = [''];
  for (const [sign] of line.matchAll(/\\[\s\S]|[\s\S]/gu)) {
    if (sign === PART_BREAK) parts.push('');
    else parts.push((parts.pop() ?? '') + (sign.length > 1 && sign.startsWith('\\') ? sign.slice(1) : sign));
  }
  return parts.map((part) => part.trim());
}
