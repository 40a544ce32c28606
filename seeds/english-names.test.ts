import { expect, test } from 'vitest';
import { figureDictionarySchema } from '#shared/schema/figure.ts';
import english from './english-names.json' with { type: 'json' };
import figures from './figures.json' with { type: 'json' };
import { NATIONAL_STANDARD, PROFILES } from './standards/standards.ts';

const indicators = [NATIONAL_STANDARD, ...PROFILES].flatMap((standard) => standard.indicators);
const lacking = (wanted: Iterable<string>, names: object): readonly string[] =>
  [...new Set(wanted)].filter((it) => !Object.hasOwn(names, it));

test('every shipped indicator, test and unit has an English name', () => {
  const tests = indicators.flatMap((indicator) => indicator.tests);
  const units = [
    ...indicators.flatMap(({ unit, amountUnit }) => [unit, amountUnit ?? '']),
    ...figureDictionarySchema.parse(figures).figures.map(({ unit }) => unit),
  ];
  expect(
    lacking(
      indicators.map(({ id }) => id),
      english.indicators,
    ),
  ).toEqual([]);
  expect(
    lacking(
      tests.map(({ label }) => label),
      english.tests,
    ),
  ).toEqual([]);
  expect(lacking(units, english.units)).toEqual([]);
});

test('English names are English, and none is kept for an indicator that is gone', () => {
  const names = [english.indicators, english.tests, english.units].flatMap((some) => Object.values(some));
  expect(names.filter((name) => /\p{Script=Han}/u.test(name))).toEqual([]);
  expect(lacking(Object.keys(english.indicators), Object.fromEntries(indicators.map(({ id }) => [id, id])))).toEqual(
    [],
  );
});
