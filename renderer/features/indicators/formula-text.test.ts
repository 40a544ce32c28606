import { expect, test } from 'vitest';
import { NATIONAL_STANDARD } from '#seeds/standards/standards.ts';
import { must } from '#shared/util/must.ts';
import { findVariant, formulaText } from './formula-text.ts';

const label = (figure: string): string => figure;
const indicator = (id: string) =>
  must(
    NATIONAL_STANDARD.indicators.find((it) => it.id === id),
    `${id} is in the standard`,
  );
const textOf = (id: string, note: string | null = null): string =>
  formulaText(must(findVariant(indicator(id), '小学', note), 'the variant exists'), label);

test('what is subtracted has its minus, and several terms stand in brackets', () => {
  expect(textOf('L4')).toMatch(/^（.+ − .+）÷ pupils$|^（.+ − .+） ÷ pupils$/);
});

test('a share per hundred says so', () => {
  expect(textOf('L2')).toBe('backbone-teachers ÷ pupils × 100');
});

test('another way of computing is found by the note it is shown with', () => {
  const [primary] = indicator('L1').tests;
  const notes = primary?.kind === 'limit' ? primary.variants.map(({ note }) => note) : [];
  expect(new Set(notes.map((note) => textOf('L1', note))).size).toBe(notes.length);
  expect(notes.length).toBeGreaterThan(1);
  expect(findVariant(indicator('L1'), '高中', null)).toBeUndefined();
});

test('a figure taken as it is reported is its own formula', () => {
  const term = { figure: 'experiment-rate', times: 1, of: null };
  expect(formulaText({ sum: [term], per: [], factor: 1, over: 1, roundUp: false }, label)).toBe('experiment-rate');
});
