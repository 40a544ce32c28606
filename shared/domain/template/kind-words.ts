import type { ItemKind } from '../../schema/template-draft.ts';

/** What the ways of answering an item are called, on screens and in the workbook of a checklist. */
export const ITEM_KIND_WORDS = {
  verdict: '达标判定',
  level: '等级',
  score: '评分',
  number: '数值',
  ratio: '计数与比例',
  choice: '单选',
  choices: '多选',
  text: '文本',
  date: '日期',
  table: '表格',
  signature: '签名',
  photo: '照片',
} as const satisfies Readonly<Record<ItemKind, string>>;
