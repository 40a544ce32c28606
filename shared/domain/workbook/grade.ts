import type { Stage } from '#shared/schema/stage.ts';
import { compact } from './text.ts';

/** A school year a pupil is in. */
export interface Grade {
  readonly name: string;
  readonly stage: Stage;
}

const NUMERALS = '一二三四五六七八九';
const PRIMARY_YEARS = 6;

const fromYear = (year: number): Grade => ({
  name: `${NUMERALS[year - 1] ?? ''}年级`,
  stage: year <= PRIMARY_YEARS ? '小学' : '初中',
});

const senior = (year: number): Grade => ({ name: `高${NUMERALS[year - 1] ?? ''}`, stage: '高中' });

/** 一年级 … 九年级, 初一, 高二, and the two-digit codes of the fitness report (11-16, 21-23, 31-33). */
export function findGrade(text: string): Grade | undefined {
  const plain = compact(text);
  const year = NUMERALS.indexOf(/^(?:小学)?([一二三四五六七八九])年级?/.exec(plain)?.[1] ?? ' ') + 1;
  if (year > 0) return fromYear(year);
  const of = /^(初|高)中?([一二三])/.exec(plain);
  const within = NUMERALS.indexOf(of?.[2] ?? ' ') + 1;
  if (within > 0) return of?.[1] === '初' ? fromYear(PRIMARY_YEARS + within) : senior(within);
  const code = /^([123])([1-6])$/.exec(plain);
  const [part, number] = [Number(code?.[1]), Number(code?.[2])];
  if (part === 1) return fromYear(number);
  if (part === 2 && number <= 3) return fromYear(PRIMARY_YEARS + number);
  return part === 3 && number <= 3 ? senior(number) : undefined;
}
