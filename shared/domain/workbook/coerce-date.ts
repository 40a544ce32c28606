import type { Cell } from '#shared/schema/grid.ts';
import { fail, ok, type Result } from '#shared/util/result.ts';
import type { Coerced, Expected } from './coerced.ts';
import { compact } from './text.ts';

const EXPECTED = '应为日期或年份，如 2016年9月';

const date = (value: string, note: string | null): Result<Coerced, Expected> => ok({ value, state: 'value', note });

const two = (part: number): string => String(part).padStart(2, '0');

const isYear = (year: number): boolean => year >= 1850 && year <= 2100;

function fromParts(year: number, month: number | undefined, day: number | undefined): string | undefined {
  if (!isYear(year)) return undefined;
  if (month === undefined) return String(year);
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return `${year}-${two(month)}`;
  return day < 1 || day > 31 ? undefined : `${year}-${two(month)}-${two(day)}`;
}

/** Day 0 of the spreadsheet calendar, after its invented 29 February 1900. */
const EPOCH_MS = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

const fromSerial = (serial: number): string =>
  new Date(EPOCH_MS + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10);

const isDateFormat = (format: string | null): boolean =>
  format !== null &&
  /[ymd年月日]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, (quoted) => (/[年月日]/.test(quoted) ? quoted : '')));

const DATE_FORMS = [
  /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/,
  /^(\d{4})[-./年](\d{1,2})月?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})(\d{2})$/,
  /^(\d{4})年?$/,
];

/** Dates in the forms met: serial, 2016.9, 2016年9月, 201609, 2016/9/1, 2016. ISO text, cut where the sheet was. */
export function coerceDate(cell: Cell): Result<Coerced, Expected> {
  if (typeof cell.value === 'number' && isDateFormat(cell.format)) return date(fromSerial(cell.value), null);
  const text = compact(cell.text);
  // As a number 2016.1 may have been October (2016.10): the year is certain, the month is not.
  if (typeof cell.value === 'number' && /^\d{4}\.1$/.test(text))
    return date(text.slice(0, 4), `“${text}”的月份不确定，只取年份`);
  for (const form of DATE_FORMS) {
    const found = form.exec(text);
    if (found === null) continue;
    const [year, month, day] = found.slice(1).map(Number);
    const iso = year === undefined ? undefined : fromParts(year, month, day);
    if (iso !== undefined) return date(iso, iso === text ? null : `“${text}”读作 ${iso}`);
  }
  return fail(EXPECTED);
}
