import { expect, test } from 'vitest';
import { readDay } from './read-day.ts';
import { readDate, readFigure, readRatio, readScore } from './reading.ts';

const today = '2026-11-22';
const minutes = { comparator: '>=', value: 60, upper: null, unit: '分钟/天' } as const;
const ratio = {
  kind: 'ratio',
  countLabel: '合格人数',
  totalLabel: '抽测人数',
  threshold: { comparator: '>=', value: 90, upper: null, unit: '%' },
} as const;

test('a day is read in the ways it is written here', () => {
  for (const text of ['2026-11-22', '2026.11.22', '2026年11月22日', '20261122', '11-22', '１１月２２日'])
    expect(readDay(text, today)).toBe('2026-11-22');
  expect(readDay('3/5', today)).toBe('2026-03-05');
});

test('what is no day is refused rather than guessed', () => {
  for (const text of ['2026-02-30', '2026', '11', '13-40', '昨天', '2026-11']) expect(readDay(text, today)).toBeNull();
});

test('an impossible figure is no value, a surprising one is a value to be asked about', () => {
  expect(readFigure('1500', minutes)).toMatchObject({ kind: 'impossible', doubt: { kind: 'beyondPeriod' } });
  expect(readFigure('600', minutes)).toMatchObject({ kind: 'value', value: 600, doubt: { kind: 'farAbove' } });
  expect(readFigure('65', minutes)).toEqual({ kind: 'value', value: 65, doubt: null });
});

test('a share may still lack one of its counts, but never counts more than there are', () => {
  expect(readRatio(['45', ''], ratio)).toMatchObject({ kind: 'value', value: { count: 45, total: null } });
  expect(readRatio(['', ''], ratio)).toEqual({ kind: 'blank' });
  expect(readRatio(['51', '50'], ratio)).toMatchObject({ kind: 'impossible' });
  expect(readRatio(['约45', '50'], ratio)).toMatchObject({ kind: 'unreadable' });
});

test('a score above the full one is refused where it is typed', () => {
  const form = { kind: 'score', full: 10, passAt: 6 } as const;
  expect(readScore('11', form)).toMatchObject({ kind: 'impossible', doubt: { kind: 'beyondFull', full: 10 } });
  expect(readScore('8.5', form)).toMatchObject({ kind: 'value', value: { points: 8.5 } });
});

test('a day to come is asked about', () => {
  expect(readDate('2026-12-01', { kind: 'date', latest: null }, today)).toMatchObject({ doubt: { kind: 'dayToCome' } });
});
