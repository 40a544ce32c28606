import { expect, test } from 'vitest';
import { NATIONAL_STANDARD, PROFILES } from '#seeds/standards/standards.ts';
import { findLimit } from '#shared/domain/indicators/standard.ts';
import { evaluateCounty } from '#shared/domain/indicators/evaluate-county.ts';
import { figureValue, type FigureInput, goodPrimary, school } from '#tests/helpers/county.ts';
import { countiesOf, countyName, countyPlace, standardOf, type County, type CountySources } from './county.ts';
import { countiesUsing, toOwnProfile } from './profile-rows.ts';
import { toChoosable } from './profiles.ts';

const YEAR = '2025-2026';

const figuresOf = (code: string, figures: Record<string, FigureInput>, year = YEAR) => ({
  code,
  year,
  sample: false,
  figures: Object.fromEntries(Object.entries(figures).map(([key, input]) => [key, figureValue(input, 'B2')])),
});

const registered = (code: string, district: string | null) => ({
  ...school(code, '小学', { district }),
  sample: false,
});

const one: CountySources = {
  schools: [registered('330000001', '样例区')],
  years: [figuresOf('330000001', goodPrimary(400))],
  profiles: [],
};

const first = (sources: CountySources): County => {
  const [county] = countiesOf(sources);
  if (county === undefined) throw new Error('expected a county');
  return county;
};

test('a county without figures of its own has none, which is not nought', () => {
  const { outcomes } = evaluateCounty([first(one)], standardOf(first(one)));
  expect(outcomes.find(({ indicator }) => indicator.id === 'S1')?.met).toBeNull();
});

test.each(['样例区', '天津市样例区'])('figures a sheet gives for %s are the county’s', (name) => {
  const years = [...one.years, figuresOf(name, { 'quota-rate': 60 }), figuresOf('别的区', { 'quota-rate': 10 })];
  expect(first({ ...one, years }).county).toMatchObject({ code: name, figures: { 'quota-rate': { value: 60 } } });
});

test('what stands under the short name goes before what stands under the full one', () => {
  const years = [
    ...one.years,
    figuresOf('样例区', { 'quota-rate': 70 }),
    figuresOf('天津市样例区', { 'quota-rate': 60, 'left-behind-care': true }),
  ];
  expect(first({ ...one, years }).county).toMatchObject({
    code: '样例区',
    figures: { 'quota-rate': { value: 70 }, 'left-behind-care': { value: true } },
  });
});

test('schools whose district nobody recorded take the figures of the only county there is', () => {
  const schools = [registered('330000001', null)];
  const years = [...one.years, figuresOf('试验县', { 'quota-rate': 60 })];
  expect(first({ ...one, schools, years }).county?.code).toBe('试验县');
  const two = { ...one, schools: [...schools, registered('330000002', '样例区')], years };
  expect(countiesOf(two).map(({ county }) => county)).toEqual([null]);
});

test('a county that gets its name keeps the figures and the choice of profile it had without one', () => {
  const years = [...one.years, figuresOf('本区县', { 'quota-rate': 60 })];
  const chosen = ['tianjin-2020'].map((id) => ({ id, clocks: {}, 'use:本区县': true }));
  const profiles = toChoosable(chosen);
  const before = first({ schools: [registered('330000001', null)], years, profiles });
  const after = first({ schools: [registered('330000001', '样例县')], years, profiles });
  for (const county of [before, after]) {
    expect(county.county?.figures['quota-rate']?.value).toBe(60);
    expect(county.profiles.map(({ id }) => id)).toEqual(['tianjin-2020']);
  }
  expect(countyName(after)).toBe('样例县');
  expect(countyPlace(after, 'quota-rate').code).toBe('本区县');
  expect(countyPlace(after, 'left-behind-care').code).toBe('样例县');
});

const clocks = {};
const ownRow = {
  id: 'p1',
  clocks,
  name: '样例区标准',
  jurisdiction: '样例区',
  level: '县' as const,
  from: '2024-09-01',
  until: null,
  source: { document: '样例区文件', locator: null, verification: 'unverified' as const, note: null },
  deleted: false,
  'limit:L6/value@小学': { value: 3200, source: '样例区补充文件' },
  'limit:差异系数@小学': { value: 0.4, source: null },
  'switch:rooms-together': { on: true, from: '2024-09-01', until: null, source: null },
  'target:DL-myopia': { value: 1, source: null },
  'limit:L9/x': { value: 'not a number' },
  'use:样例区': true,
  'use:别的区': false,
};

test('a profile of the bureau’s own is what its fields say; what does not fit is left out', () => {
  const profile = toOwnProfile(ownRow);
  expect(profile?.limits.map(({ place, value }) => [place.indicator, place.stage, value])).toEqual([
    ['L6', '小学', 3200],
    [null, '小学', 0.4],
  ]);
  expect(toOwnProfile({ ...ownRow, deleted: true })).toBeNull();
  expect([...countiesUsing(ownRow)]).toEqual(['样例区']);
});

test('the county that chose a profile is judged by it, with the source of each limit; others are not', () => {
  const profiles = toChoosable([ownRow]);
  const standard = standardOf(first({ ...one, profiles }));
  const equipment = standard.indicators.find(({ id }) => id === 'L6')?.tests[0];
  if (equipment?.kind !== 'limit') throw new Error('expected a limit');
  expect(findLimit(standard.limits.get(equipment) ?? [], '小学', null)).toMatchObject({
    value: 3200,
    setBy: '样例区',
    source: { document: '样例区补充文件' },
  });
  expect(findLimit(standard.coefficientLimits, '小学', null)).toMatchObject({
    value: 0.4,
    source: { document: '样例区文件' },
  });
  expect(standard.relaxations.map(({ id }) => id)).toEqual(['rooms-together']);
  expect(standard.indicators.find(({ id }) => id.startsWith('T-DL-myopia'))?.tests[0]).toMatchObject({ perYear: -1 });
  expect(standard.problems).toEqual([]);
  const other = first({ ...one, schools: [registered('330000001', '别的区')], profiles });
  expect(standardOf(other).profiles).toEqual([]);
});

test('profiles that ship with the app are chosen without being edited, and lie widest first', () => {
  const chosen = ['jizhou-2021', 'tianjin-2020'].map((id) => ({ id, clocks, 'use:样例区': true }));
  const inForce = standardOf({ ...first({ ...one, profiles: toChoosable(chosen) }), year: '2021-2022' });
  expect(inForce.profiles.map(({ id }) => id)).toEqual(['tianjin-2020', 'jizhou-2021']);
  expect(toChoosable(chosen).filter(({ own }) => own === null)).toHaveLength(PROFILES.length);
  expect(inForce.name).toBe(NATIONAL_STANDARD.name);
});
