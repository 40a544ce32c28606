import { expect, test } from 'vitest';
import { figuresOfCondition, figuresOfTest } from '#shared/domain/indicators/figures-of.ts';
import { resolveStandard } from '#shared/domain/indicators/resolve-standard.ts';
import { figureDictionarySchema } from '#shared/schema/figure.ts';
import figureDictionary from '../figures.json' with { type: 'json' };
import { NATIONAL_STANDARD, PROFILES } from './standards.ts';

const figures = figureDictionarySchema.parse(figureDictionary).figures;

const countIn = (group: string): number => NATIONAL_STANDARD.indicators.filter((it) => it.group === group).length;

const thresholdsOf = (stage: string): readonly (number | undefined)[] =>
  NATIONAL_STANDARD.indicators
    .filter(({ group }) => group === '资源配置')
    .map(({ tests }) => tests.flatMap((it) => (it.kind === 'limit' ? it.thresholds : [])))
    .map((thresholds) => thresholds.find((it) => it.stage === stage)?.value);

test('the national standard has 7 + 15 + 9 + 1 indicators and six grounds for refusal', () => {
  expect(['资源配置', '政府保障程度', '教育质量', '社会认可度', '一票否决'].map(countIn)).toEqual([7, 15, 9, 1, 6]);
});

test('the thresholds are those published', () => {
  expect(thresholdsOf('小学')).toEqual([4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3]);
  expect(thresholdsOf('初中')).toEqual([5.3, 1, 0.9, 5.8, 10.2, 2500, 2.4]);
  expect(NATIONAL_STANDARD.coefficients.thresholds.map(({ value }) => value)).toEqual([0.5, 0.45]);
  expect(NATIONAL_STANDARD.schoolRule).toEqual({ minMet: 6, floor: 0.85 });
});

test('every figure that a formula or condition asks for is in the dictionary', () => {
  const known = new Set(figures.map(({ id }) => id));
  const indicators = [...NATIONAL_STANDARD.indicators, ...PROFILES.flatMap((profile) => profile.indicators)];
  const used = [
    ...indicators.flatMap(({ tests }) => tests.flatMap(figuresOfTest)),
    ...NATIONAL_STANDARD.relaxations.flatMap(({ when, effect }) => [
      ...when.flatMap(figuresOfCondition),
      ...(effect.kind === 'tests' ? effect.tests.flatMap(figuresOfTest) : effect.terms.map(({ figure }) => figure)),
    ]),
  ];
  expect(used.filter((figure) => !known.has(figure))).toEqual([]);
  expect(used.length).toBeGreaterThan(100);
});

test('every profile lies over the national standard without a problem, on a day it is in force', () => {
  const resolved = PROFILES.map((profile) =>
    resolveStandard({ national: NATIONAL_STANDARD, profiles: [profile], figures, date: profile.until ?? profile.from }),
  );
  expect(resolved.flatMap(({ notes, problems }) => [...notes, ...problems])).toEqual([]);
});

test('a form sentence names only tests of its indicator', () => {
  const strays = NATIONAL_STANDARD.indicators.flatMap(({ id, formText, tests }) =>
    [...(formText ?? '').matchAll(/\{!?([^}]+)\}/g)]
      .map(([, name]) => name)
      .filter((name) => !tests.some((it) => it.id === name))
      .map((name) => `${id} ${name}`),
  );
  expect(strays).toEqual([]);
});
