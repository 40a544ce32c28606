import { expect, test } from 'vitest';
import { examples } from '#tests/fixtures/indicators/published-examples.ts';
import { PROFILES } from '#seeds/standards/standards.ts';
import {
  emptyProfile,
  type FigureInput,
  goodPrimary,
  goodShared,
  goodStage,
  primaryCounty,
  school,
  schoolFacts,
  standardWith,
  YEAR,
} from '#tests/helpers/county.ts';
import { must } from '../../util/must.ts';
import { evaluateCounty } from './evaluate-county.ts';
import { evaluateOutcomes, type IndicatorOutcome } from './evaluate-outcomes.ts';
import type { Standard } from './standard.ts';
import type { CountyData } from './unit.ts';

const national = standardWith({});
const COUNTY = '330100';

const withCounty = (data: CountyData, figures: Record<string, FigureInput>): CountyData => ({
  ...data,
  county: schoolFacts(COUNTY, data.year, figures),
});

function outcomeOf(
  id: string,
  data: CountyData | readonly CountyData[],
  standard: Standard = national,
): IndicatorOutcome {
  const years = 'year' in data ? [data] : data;
  const found = evaluateOutcomes(years, standard).find(({ indicator }) => indicator.id === id);
  return must(found, `${id} is in the standard`);
}

const primaryWith = (figures: Record<string, FigureInput>): CountyData =>
  primaryCounty([{ ...goodPrimary(400), ...figures }]);

const juniorWith = (figures: Record<string, FigureInput>): CountyData => ({
  year: YEAR,
  schools: [school('330000001', '初级中学')],
  facts: [schoolFacts('330000001', YEAR, { ...goodStage('初中', 400), ...goodShared(400), ...figures })],
  county: null,
});

test('finds the published retention rate', () => {
  const { graduates, movedIn, movedOut, entered, died, rate } = examples.retention;
  const data = juniorWith({
    'retention-graduates@初中': graduates,
    'retention-in@初中': movedIn,
    'retention-out@初中': movedOut,
    'retention-start@初中': entered,
    'retention-deaths@初中': died,
  });
  const outcome = outcomeOf('Q1', data);
  expect(outcome).toMatchObject({ met: true, units: [{ code: '330000001', stage: '初中', tests: [{ limit: 95 }] }] });
  expect(outcome.units[0]?.tests[0]?.value).toBeCloseTo(rate, 12);
});

test('a county without a 初中 has nothing to retain, and is not failed for it', () => {
  expect(outcomeOf('Q1', primaryWith({}))).toMatchObject({ units: [], met: true });
});

test.each([
  [12, 1, true],
  [13, 1, false],
  [13, 2, true],
])('%i classes with %i rooms of each art: %s', (classes, rooms, met) => {
  const figures = { 'classes@小学': classes, 'music-rooms-ge-96': rooms, 'art-rooms-ge-90': rooms };
  expect(outcomeOf('G3', primaryWith(figures)).met).toBe(met);
});

test('rooms for music and art count apart, unless the bureau chose to count them together', () => {
  const data = primaryWith({ 'classes@小学': 24, 'music-rooms-ge-96': 3, 'art-rooms-ge-90': 1 });
  expect(outcomeOf('G3', data).met).toBe(false);
  const relaxations = [{ id: 'rooms-together', on: true, from: '2020-01-01', until: null, source: null }];
  const outcome = outcomeOf('G3', data, standardWith({ profiles: [{ ...emptyProfile, relaxations }] }));
  expect(outcome).toMatchObject({ met: true, units: [{ relaxations: ['rooms-together'] }] });
});

const rooms = (id: string, junior: number): Record<string, FigureInput> => ({
  [`${id}@小学`]: 1,
  [`${id}@初中`]: junior,
});

test('what a school gives by department is added up where the whole school is judged', () => {
  const figures = { 'pupils@小学': 300, 'pupils@初中': 300, 'classes@小学': 8, 'classes@初中': 8 };
  const data = (junior: number): CountyData => ({
    year: YEAR,
    schools: [school('330000001', '九年一贯制学校')],
    facts: [
      schoolFacts('330000001', YEAR, {
        ...figures,
        ...rooms('music-rooms-ge-96', 1),
        ...rooms('art-rooms-ge-90', junior),
      }),
    ],
    county: null,
  });
  expect(outcomeOf('G3', data(1)).met).toBe(true);
  expect(outcomeOf('G3', data(0)).met).toBe(false);
});

test.each([
  ['小学', 2000, true],
  ['小学', 2001, false],
  ['九年一贯制学校', 2500, true],
  ['九年一贯制学校', 2501, false],
] as const)('a %s of %i pupils keeps the size limit: %s', (kind, pupils, met) => {
  const stages = kind === '小学' ? { 'pupils@小学': pupils } : { 'pupils@小学': 1500, 'pupils@初中': pupils - 1500 };
  const data: CountyData = {
    year: YEAR,
    schools: [school('330000001', kind)],
    facts: [schoolFacts('330000001', YEAR, stages)],
    county: schoolFacts(COUNTY, YEAR, { 'vocational-attached': false }),
  };
  expect(outcomeOf('G4', data).met).toBe(met);
});

test('class sizes are read from the largest class, or from the bands when nobody reports it', () => {
  expect(outcomeOf('G5', primaryWith({ 'max-class-size@小学': 46 })).met).toBe(false);
  const bands = Object.fromEntries(
    ['46-50', '51-55', '56-60', '61-65', 'ge-66'].map((band) => [`classes-${band}@小学`, 0]),
  );
  expect(outcomeOf('G5', primaryWith(bands))).toMatchObject({
    met: true,
    units: [{ tests: [{ limit: 0, value: 0 }] }],
  });
  expect(outcomeOf('G5', primaryWith({ ...bands, 'classes-51-55@小学': 1 })).met).toBe(false);
});

test('funding for a hundred is asked only of schools with fewer pupils', () => {
  expect(outcomeOf('G6', primaryWith({ 'pupils@小学': 100 }))).toMatchObject({ units: [], met: true });
  expect(outcomeOf('G6', primaryWith({ 'pupils@小学': 99, 'funded-pupils': 99 })).met).toBe(false);
  expect(outcomeOf('G6', primaryWith({ 'pupils@小学': 99, 'funded-pupils': 100 })).met).toBe(true);
  const [unknown] = outcomeOf('G6', primaryWith({ 'pupils@小学': 'blank', 'funded-pupils': 100 })).units;
  expect(unknown?.tests).toMatchObject([{ met: null, reason: expect.stringContaining('小学在校生数(空白)') }]);
});

test.each([
  ['more than half are migrant pupils', 1101, true],
  ['exactly half are', 1100, false],
  ['nobody says how many are', 'blank', false],
] as const)('a school of 2200 is eased while its county says so and %s', (_, migrants, met) => {
  const relaxations = [{ id: 'migrant-majority-size', on: true, from: '2020-01-01', until: null, source: null }];
  const eased = standardWith({ profiles: [{ ...emptyProfile, relaxations }] });
  const figures = { 'pupils@小学': 2200, 'migrant-pupils@小学': migrants };
  const data = withCounty(primaryWith(figures), { 'vocational-attached': false });
  expect(outcomeOf('G4', data, eased).met).toBe(met);
  expect(outcomeOf('G4', data).met).toBe(false);
});

test('county figures are judged once, and their absence is named', () => {
  const data = withCounty(primaryWith({}), {
    'rotation-eligible': 1000,
    'rotation-done': 100,
    'rotation-backbone': 19,
  });
  const outcome = outcomeOf('G11', data);
  expect(outcome.units.map(({ code, met }) => [code, met])).toEqual([[COUNTY, false]]);
  expect(outcome.units[0]?.tests.map(({ value, met }) => [value, met])).toEqual([
    [10, true],
    [19, false],
  ]);
  const missing = outcomeOf('G11', primaryWith({}));
  expect(missing.met).toBeNull();
  expect(missing.units[0]?.tests[0]).toMatchObject({
    reason: expect.stringContaining('实际交流轮岗教师数'),
    missing: [{ key: 'rotation-done' }, { key: 'rotation-eligible', state: 'absent' }],
  });
});

test('a variation of exactly 0.15 is not below 0.15', () => {
  const subjects = ['chinese', 'maths', 'science', 'pe', 'arts', 'moral'];
  const monitored = (variation: number) =>
    Object.fromEntries(
      subjects.flatMap((it) => [
        [`monitor-${it}-level`, 3],
        [`monitor-${it}-variation`, variation],
      ]),
    );
  expect(outcomeOf('Q9', withCounty(primaryWith({}), monitored(0.149))).met).toBe(true);
  expect(outcomeOf('Q9', withCounty(primaryWith({}), monitored(0.15))).met).toBe(false);
});

test('a ground for refusal fails the county whatever the numbers say', () => {
  const data = withCounty(primaryWith({}), { 'veto-falsified': true });
  expect(outcomeOf('N6', data).met).toBe(false);
  expect(evaluateCounty([data], national)).toMatchObject({ passes: false, stages: [{ stage: '小学', passes: true }] });
});

test('a county that has not reported everything has neither passed nor failed', () => {
  expect(evaluateCounty([primaryWith({})], national).passes).toBeNull();
});

test('a grade is compared with those accepted, and words that are no yes or no decide nothing', () => {
  const good = outcomeOf('Q6', primaryWith({ 'moral-education-grade': '良好' }));
  expect(good).toMatchObject({ met: true, units: [{ tests: [{ value: '良好', statedAt: { sheet: '数据' } }] }] });
  expect(outcomeOf('Q6', primaryWith({ 'moral-education-grade': '合格' })).met).toBe(false);
  expect(outcomeOf('Q7', primaryWith({ 'courses-complete': '基本' }))).toMatchObject({ met: null });
});

/** One primary school over the school years that begin in the years given. */
const overYears = (figures: Readonly<Record<number, Record<string, FigureInput>>>): readonly CountyData[] =>
  Object.entries(figures).map(([begin, own]) => {
    const year = `${begin}-${Number(begin) + 1}`;
    const facts = [schoolFacts('330000001', year, { 'pupils@小学': 400, ...own })];
    return { year, schools: [school('330000001', '小学')], facts, county: null };
  });

const profileStandard = (id: string, date: string): Standard =>
  standardWith({
    profiles: [
      must(
        PROFILES.find((it) => it.id === id),
        `${id} is a profile`,
      ),
    ],
    date,
  });

const eyes = (myopic: number): Record<string, FigureInput> => ({
  'myopic-pupils@小学': myopic,
  'vision-tested@小学': 1000,
});

test.each([
  [470, true],
  [471, false],
])('myopia that must fall a point a year from 500 in 2019 is %i in 2022: %s', (myopic, met) => {
  const years = overYears({ 2019: eyes(500), 2022: eyes(myopic) });
  expect(outcomeOf('NH-myopia', years, profileStandard('ninghe-2020', '2022-09-01')).met).toBe(met);
});

test('without a base year the year before is the measure, and its absence is said', () => {
  const standard = profileStandard('dongli-2020', '2020-09-01');
  expect(outcomeOf('DL-myopia', overYears({ 2019: eyes(500), 2020: eyes(489) }), standard).met).toBe(true);
  expect(outcomeOf('DL-myopia', overYears({ 2019: eyes(500), 2020: eyes(495) }), standard).met).toBe(false);
  const alone = outcomeOf('DL-myopia', overYears({ 2020: eyes(489) }), standard);
  expect(alone.units[0]?.tests[0]).toMatchObject({ met: null, reason: '无法计算，缺少2019-2020学年的数据' });
  const blank = { ...eyes(500), 'myopic-pupils@小学': 'blank' };
  const gap = outcomeOf('DL-myopia', overYears({ 2019: blank, 2020: eyes(489) }), standard);
  expect(gap.units[0]?.tests[0]).toMatchObject({
    met: null,
    reason: '2019-2020学年无法计算，缺少：小学近视人数(空白)',
    inputs: [{ year: '2020-2021' }, { year: '2020-2021' }, { year: '2019-2020', label: '小学视力检查人数' }],
  });
});

test('a year that reported the rate is compared with one that reported the pupils', () => {
  const standard = profileStandard('jizhou-2021', '2025-09-01');
  const counted = { 'fitness-passed@小学': 190, 'fitness-tested@小学': 200 };
  const years = overYears({ 2024: { 'fitness-pass-rate@小学': 94 }, 2025: counted });
  expect(outcomeOf('JZ-falling', years, standard).met).toBe(true);
});

const fit = (rate: number | 'blank'): Record<string, FigureInput> => ({ 'fitness-pass-rate@小学': rate });

test('three falls in a row are a veto, one year that holds its ground ends the streak', () => {
  const standard = profileStandard('jizhou-2021', '2025-09-01');
  const met = (...rates: (number | 'blank')[]): boolean | null =>
    outcomeOf(
      'JZ-falling',
      overYears(Object.fromEntries(rates.map((rate, i) => [2026 - rates.length + i, fit(rate)]))),
      standard,
    ).met;
  expect(met(96, 95, 94, 93)).toBe(false);
  expect(met(96, 95, 95, 93)).toBe(true);
  expect(met(95, 94, 93)).toBeNull();
  expect(met(96, 'blank', 94, 95)).toBe(true);
});

test('a rate of the district is its pupils over its pupils, not the mean of its schools', () => {
  const county = primaryCounty([
    { 'pupils@小学': 100, 'fitness-passed@小学': 100, 'fitness-tested@小学': 100 },
    { 'pupils@小学': 900, 'fitness-passed@小学': 801, 'fitness-tested@小学': 900 },
  ]);
  const outcome = outcomeOf('NH-pass', { ...county, year: '2022-2023' }, profileStandard('ninghe-2020', '2022-09-01'));
  expect(outcome.units[0]?.tests[0]?.value).toBeCloseTo(90.1, 9);
  expect(outcome.met).toBe(false);
});

test('rooms of a small rural 九年一贯制 are counted for the classes of both its stages', () => {
  const relaxations = [{ id: 'small-class-rooms', on: true, from: '2020-01-01', until: null, source: null }];
  const figures = { 'pupils@小学': 200, 'pupils@初中': 100, 'classes@小学': 8, 'classes@初中': 5 };
  const data = (music: number): CountyData => ({
    year: YEAR,
    schools: [school('330000001', '九年一贯制学校', { urbanRural: '乡村' })],
    facts: [
      schoolFacts('330000001', YEAR, {
        ...figures,
        'max-class-under-30': true,
        'music-rooms-61-73': music,
        'music-rooms-73-96': 0,
        'music-rooms-ge-96': 0,
        'art-rooms-61-67': 2,
        'art-rooms-67-90': 0,
        'art-rooms-ge-90': 0,
      }),
    ],
    county: null,
  });
  const eased = standardWith({ profiles: [{ ...emptyProfile, relaxations }] });
  expect([outcomeOf('G3', data(2), eased).met, outcomeOf('G3', data(1), eased).met]).toEqual([true, false]);
  expect(outcomeOf('G3', data(2)).met).toBe(false);
});
