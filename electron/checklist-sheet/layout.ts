import type { ItemKind } from '#shared/schema/template-draft.ts';
import type { Comparator } from '#shared/schema/threshold.ts';

/** Sheets, headings and words of a checklist's workbook: what is written, and what is looked for when it comes back. */

export const SHEETS = { items: '检查表', help: '填写说明', basis: '依据文件' } as const;

export const HEAD = { title: '检查表名称', stages: '适用学段', id: '检查表编号（请勿改动）' } as const;

export const COLUMNS = {
  group: { heading: '分组', width: 18, help: '检查项属于哪一组。同组的项放在一起，编号按次序自动生成。' },
  question: { heading: '检查内容', width: 46, help: '要判断的一件事。一行一项。' },
  kind: { heading: '判定方式', width: 10, help: '填“判定”（达标或不达标）或“数值”（填实测数，与标准比较）。' },
  comparator: { heading: '比较', width: 8, help: '判定方式为数值时填：≥、≤、>、<、=、介于。' },
  value: { heading: '标准值', width: 9, help: '数字，不带单位。比较为“介于”时是下限。' },
  upper: { heading: '上限', width: 9, help: '只在比较为“介于”时填。' },
  unit: { heading: '单位', width: 10, help: '例如：分钟/天、%、人。' },
  figure: { heading: '对照数据', width: 18, help: '学校报送数据里的同一项的名称，没有就空着。' },
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
  vetoBasis: { heading: '一票否决依据', width: 26, help: '一票否决项写明法定依据。空着就不是一票否决项。' },
  clauses: { heading: '依据条款', width: 50, help: '一行一条，写成：文件名称｜条款｜内容。' },
  id: { heading: '检查项编号（请勿改动）', width: 24, help: '软件用它认出原来的项。新增的行空着。' },
} as const;
export type ColumnKey = keyof typeof COLUMNS;

// Object.keys widens to string.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
export const columnKeys = Object.keys(COLUMNS) as readonly ColumnKey[];

export const BASIS_COLUMNS = ['文件名称', '文件代号', '生效日期', '废止日期'] as const;

export const KIND_WORDS = {
  verdict: '判定',
  level: '等级',
  score: '评分',
  number: '数值',
  ratio: '比例',
  choice: '单选',
  choices: '多选',
  text: '文本',
  date: '日期',
  table: '表格',
  signature: '签名',
  photo: '照片',
} as const satisfies Readonly<Record<ItemKind, string>>;

export const COMPARATOR_WORDS: Readonly<Record<Comparator, string>> = {
  '>=': '≥',
  '<=': '≤',
  '>': '>',
  '<': '<',
  '=': '=',
  between: '介于',
};

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
