import type { Cell } from '#shared/schema/grid.ts';
import type { Figure } from '#shared/schema/figure.ts';
import type { FigureState } from '#shared/schema/school-facts.ts';
import { fail, ok, type Result } from '#shared/util/result.ts';
import { coerceDate } from './coerce-date.ts';
import type { Coerced, Expected } from './coerced.ts';
import { compact } from './text.ts';
import { findUnit, isSameMeasure, toBase, type Unit } from './units.ts';

const value = (it: number | string | boolean, note: string | null): Result<Coerced, Expected> =>
  ok({ value: it, state: 'value', note });

const BLANK = ok<Coerced>({ value: null, state: 'blank', note: null });
const NOT_WRITTEN: Readonly<Record<Exclude<FigureState, 'value'>, Result<Coerced, Expected>>> = {
  blank: BLANK,
  none: ok({ value: null, state: 'none', note: null }),
  dash: ok({ value: null, state: 'dash', note: null }),
  error: ok({ value: null, state: 'error', note: null }),
};

/** Blank, 无, — and a failed formula are each their own answer; undefined when the cell says something else. */
function findUnwritten(cell: Cell): Exclude<FigureState, 'value'> | undefined {
  if (cell.kind === 'error') return 'error';
  if (cell.kind !== 'text') return undefined;
  const text = compact(cell.text);
  if (text === '') return 'blank';
  if (/^(无|没有|暂无)$/.test(text)) return 'none';
  if (/^([-—–―_/\\]+|不适用)$/.test(text)) return 'dash';
  if (/^#(DIV\/0!|N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!)$/i.test(text)) return 'error';
  return undefined;
}

interface ReadNumber {
  readonly number: number;
  readonly unit: Unit | undefined;
  readonly isPercent: boolean;
  readonly wasText: boolean;
}

const NUMBER = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(.*)$/;

function readNumber(cell: Cell): ReadNumber | undefined {
  if (typeof cell.value === 'number') {
    const isPercent = cell.format !== null && cell.format.includes('%');
    // A percent format stores 0.85 for 85 %.
    return { number: isPercent ? toBase(cell.value, PERCENT) : cell.value, unit: undefined, isPercent, wasText: false };
  }
  const found = NUMBER.exec(compact(cell.text));
  if (found === null) return undefined;
  const number = Number((found[1] ?? '').replaceAll(',', ''));
  // Some sheets print the sign twice: 100%%.
  const rest = (found[2] ?? '').replace(/^%+$/, '%');
  if (rest === '') return { number, unit: undefined, isPercent: false, wasText: true };
  if (rest === '%') return { number, unit: undefined, isPercent: true, wasText: true };
  const unit = findUnit(rest);
  return unit && { number, unit, isPercent: false, wasText: true };
}

const PERCENT: Unit = { written: '%', base: '%', factor: 100 };

function coerceRatio(read: ReadNumber, text: string): Result<Coerced, Expected> {
  const { number, isPercent } = read;
  if (number < 0) return fail('应为 0 到 100 之间的百分数');
  if (isPercent) return value(number, read.wasText ? `按文字“${text}”读取` : null);
  if (number === 1) return fail('无法判断是 1% 还是 100%，请写上百分号');
  if (number > 0 && number < 1)
    return value(toBase(number, PERCENT), `“${text}”按小数理解为 ${toBase(number, PERCENT)}%`);
  return value(number, null);
}

function coerceQuantity(read: ReadNumber, cell: Cell, context: CoerceContext): Result<Coerced, Expected> {
  const { figure } = context;
  if (read.isPercent) return fail(`应为数字（${unitText(context)}），不是百分数`);
  if (read.unit && !isSameMeasure(read.unit, figure.unit)) return fail(`单位应为${unitText(context)}`);
  const unit = read.unit ?? context.unit;
  const converted = unit === undefined ? read.number : toBase(read.number, unit);
  if (converted < 0) return fail('应为不小于 0 的数');
  if (figure.valueKind === 'count' && Math.abs(converted - Math.round(converted)) > 1e-6) return fail('应为整数');
  const exact = figure.valueKind === 'count' ? Math.round(converted) : converted;
  return value(exact, quantityNote(read, unit, { exact, text: cell.text, canonical: figure.unit }));
}

function quantityNote(
  read: ReadNumber,
  unit: Unit | undefined,
  shown: { readonly exact: number; readonly text: string; readonly canonical: string },
): string | null {
  if (unit !== undefined && unit.factor !== 1)
    return `${read.number} ${unit.written} = ${shown.exact} ${shown.canonical}`;
  return read.wasText ? `按文字“${shown.text.trim()}”读取` : null;
}

function coerceFlag(cell: Cell): Result<Coerced, Expected> {
  if (typeof cell.value === 'boolean') return value(cell.value, null);
  const text = compact(cell.text).toLowerCase();
  if (/^(是|有|√|✓|☑|1|y|yes|true|符合|已)$/.test(text)) return value(true, null);
  if (/^(否|无|没有|×|✗|x|0|n|no|false|不符合|未)$/.test(text)) return value(false, null);
  return fail('应为“是”或“否”');
}

export interface CoerceContext {
  readonly figure: Figure;
  /** The unit its heading or unit column gives, if any. */
  readonly unit: Unit | undefined;
}

/** The unit the sheet itself uses, where it names one. */
const unitText = ({ figure, unit }: CoerceContext): string => unit?.written ?? figure.unit;

const ABOUT = /^(大约|大概|将近|约为?|近)|(左右|上下|余|多|许)$/g;

/** `约160.68` without the word that makes it no number; undefined when it has none. */
export function withoutAbout(cell: Cell | undefined): Cell | undefined {
  if (cell?.kind !== 'text') return undefined;
  const text = compact(cell.text);
  const exact = text.replace(ABOUT, '');
  return exact === text || exact === '' ? undefined : { ...cell, value: exact, text: exact };
}

/** Reads a cell as the figure its column means. Never guesses: what cannot be read is refused with what was expected. */
export function coerceFigure(cell: Cell | undefined, context: CoerceContext): Result<Coerced, Expected> {
  if (cell === undefined) return BLANK;
  const { figure } = context;
  if (figure.valueKind === 'flag' && compact(cell.text) !== '' && cell.kind !== 'error') {
    const dash = findUnwritten(cell);
    return dash === 'dash' || dash === 'error' ? NOT_WRITTEN[dash] : coerceFlag(cell);
  }
  const unwritten = findUnwritten(cell);
  if (unwritten !== undefined) return NOT_WRITTEN[unwritten];
  if (figure.valueKind === 'text') return value(cell.text.trim(), null);
  if (figure.valueKind === 'date') return coerceDate(cell);
  const read = readNumber(cell);
  if (read === undefined) return fail(unitText(context) === '' ? '应为数字' : `应为数字（${unitText(context)}）`);
  return figure.valueKind === 'ratio' ? coerceRatio(read, cell.text) : coerceQuantity(read, cell, context);
}
