import type { Condition } from '#shared/schema/condition.ts';
import { resultSchema, type InspectionResult } from '#shared/schema/inspection.ts';
import type { DraftForm, DraftItem, ItemKind } from '#shared/schema/template-draft.ts';
import { EMPTY_FORM } from '#shared/schema/template-draft.ts';
import { labelsOf } from '#shared/domain/template/sound-condition.ts';
import {
  CONDITION_SIGNS,
  CONTENT_WORDS,
  RESULT_WORDS,
  splitParts,
  UNJUDGED_WORD,
  WORD_BREAK,
  type ColumnKey,
} from './layout.ts';
import { columnOf, type Row } from './row.ts';

/** The parts of the form that this kind of item has; the columns of other kinds are not looked at. */
export function readForm(at: Row, kind: ItemKind): DraftForm {
  const { sheet, row } = at;
  const text = (key: ColumnKey): string => sheet.text(row, columnOf(at, key));
  const number = (key: ColumnKey): number | null => sheet.number(row, columnOf(at, key));
  switch (kind) {
    case 'level':
      return { ...EMPTY_FORM, levels: readLines(at, 'options', readLevel) };
    case 'choice':
      return { ...EMPTY_FORM, options: readLines(at, 'options', readOption) };
    case 'choices':
      return { ...EMPTY_FORM, options: readLines(at, 'options', readTick), least: number('least') };
    case 'score':
      return { ...EMPTY_FORM, full: number('full'), passAt: number('passAt') };
    case 'ratio':
      return { ...EMPTY_FORM, countLabel: text('countLabel'), totalLabel: text('totalLabel') };
    case 'date':
      return { ...EMPTY_FORM, latest: sheet.day(row, columnOf(at, 'latest')) };
    case 'table':
      return {
        ...EMPTY_FORM,
        columns: readLines(at, 'columns', readColumn),
        leastRows: number('leastRows') ?? EMPTY_FORM.leastRows,
      };
    case 'signature':
      return { ...EMPTY_FORM, signer: text('signer') };
    case 'verdict':
    case 'number':
    case 'text':
    case 'photo':
      return EMPTY_FORM;
  }
}

/** Of a line: what it says, or how it should have been written. */
type Read<T> = { readonly value: T } | { readonly expected: string };

function readLines<T>(at: Row, key: ColumnKey, read: (parts: readonly string[]) => Read<T>): T[] {
  const column = columnOf(at, key);
  return at.sheet.lines(at.row, column).flatMap((line) => {
    const result = read(splitParts(line));
    if ('value' in result) return [result.value];
    at.sheet.problem(at.row, column, `${result.expected}，这里是“${line}”`);
    return [];
  });
}

function readLevel([label = '', word = '', shareText = '', ...rest]: readonly string[]): Read<
  DraftForm['levels'][number]
> {
  const isMet = isMetBy(word);
  const share = shareText === '' ? Number.NaN : Number(shareText.normalize('NFKC'));
  if (typeof isMet === 'boolean' && share >= 0 && share <= 1 && rest.length === 0)
    return { value: { label, isMet, share } };
  return { expected: '等级应写成“优秀｜达标｜1”（名称｜达标或不达标｜得权重的几成，0 到 1）' };
}

function readOption([label = '', word = UNJUDGED_WORD, ...rest]: readonly string[]): Read<
  DraftForm['options'][number]
> {
  const isMet = isMetBy(word);
  if (isMet !== undefined && rest.length === 0) return { value: { label, isMet } };
  return { expected: '选项应写成“有｜达标”“没有｜不达标”或“在建｜不计”' };
}

const readTick = ([label = '', ...rest]: readonly string[]): Read<DraftForm['options'][number]> =>
  rest.length === 0
    ? { value: { label, isMet: null } }
    : { expected: '多选的选项一行只写一个名称，名称里的｜写成\\｜' };

function readColumn([label = '', word = CONTENT_WORDS.text, unit = '', ...rest]: readonly string[]): Read<
  DraftForm['columns'][number]
> {
  if (word === CONTENT_WORDS.text && unit === '' && rest.length === 0)
    return { value: { label, content: 'text', unit: null } };
  if (word === CONTENT_WORDS.number && rest.length === 0)
    return { value: { label, content: 'number', unit: unit === '' ? null : unit } };
  return { expected: '列应写成“年级｜文字”或“人数｜数字｜人”' };
}

/** Undefined for a word that is none of the three. */
function isMetBy(word: string): boolean | null | undefined {
  if (word === UNJUDGED_WORD) return null;
  if (word === RESULT_WORDS.met) return true;
  return word === RESULT_WORDS.unmet ? false : undefined;
}

/** Items of the sheet by the number that their row says. */
export type NumberedRows = ReadonlyMap<string, readonly { readonly id: string; readonly item: DraftItem | null }[]>;

const SIGNS = new RegExp(String.raw`^([^＝=]+?)\s*(?:([＝=])|${CONDITION_SIGNS.option}(?=\s))\s*([\s\S]+)$`, 'u');

/** Whether the earlier item has such answers is told in the editor, with ways to mend it; here it has to be there. */
export function readCondition(at: Row, rows: NumberedRows): Condition | null {
  const { sheet, row } = at;
  const column = columnOf(at, 'showWhen');
  const text = sheet.text(row, column);
  if (text === '') return null;
  const refuse = (message: string): null => {
    sheet.problem(row, column, `${message}，这里是“${text}”`);
    return null;
  };
  const [, no = '', isResult, rest = ''] = SIGNS.exec(text) ?? [];
  if (no === '') return refuse('显示条件应写成“1.2＝不达标”或“1.3 含 自营”');
  const [asked, ...others] = rows.get(no) ?? [];
  if (asked === undefined) return refuse(`没有序号为“${no}”的行`);
  if (others.length > 0) return refuse(`序号“${no}”写在几行上，请改成不重复的`);
  if (isResult === undefined)
    return {
      kind: 'option',
      itemId: asked.id,
      labels: labelsIn(rest, asked.item === null ? [] : labelsOf(asked.item)),
    };
  const results = rest.split(/[、，,]/u).map((word) => resultOf(word.trim()));
  const known = results.filter((result) => result !== undefined);
  return known.length === results.length
    ? { kind: 'result', itemId: asked.id, results: known }
    : refuse(`＝后面应写${Object.values(RESULT_WORDS).join(WORD_BREAK)}`);
}

const resultOf = (word: string): InspectionResult | undefined =>
  resultSchema.options.find((result) => RESULT_WORDS[result] === word);

/** Labels stand apart by ｜; by 、 too, where that makes labels of the item. */
function labelsIn(text: string, known: readonly string[]): string[] {
  const parts = splitParts(text);
  const words = text.split(WORD_BREAK).map((word) => word.trim());
  return parts.some((part) => known.includes(part)) || words.some((word) => !known.includes(word)) ? parts : words;
}
