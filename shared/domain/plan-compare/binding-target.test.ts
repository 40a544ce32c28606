import { expect, test } from 'vitest';
import type { Region } from '../../schema/plan-comparison.ts';
import type { PlanTarget } from '../../schema/plan-seed.ts';
import { must } from '../../util/must.ts';
import { bindingTarget, type Binding, type BindingQuestion } from './binding-target.ts';
import { compareIndicators, type Basis } from './compare-indicators.ts';

const REGIONS: readonly Region[] = [{ name: '云溪市', covers: ['青禾区', '松岭区'] }];

const target = (fields: Partial<PlanTarget>): PlanTarget => ({
  id: '一/1#1',
  taskId: '一/1',
  indicator: '体质健康优良率',
  comparator: '>=',
  strict: false,
  value: 50,
  value2: null,
  unit: '%',
  schoolLevel: '中小学',
  by: null,
  byImplied: false,
  kind: 'rate',
  checkable: 'school',
  bestEffort: false,
  damage: null,
  ...fields,
});

const plan = (id: string, jurisdiction: string, fields: Partial<PlanTarget>, more: Partial<Basis> = {}): Basis => ({
  id,
  title: id,
  jurisdiction,
  period: { from: '2024', to: '2026' },
  expiresOn: null,
  targets: [target(fields)],
  ...more,
});

function bind(plans: readonly Basis[], asked: Partial<BindingQuestion> = {}): Binding {
  const [row] = compareIndicators(plans, []);
  return bindingTarget({
    row: must(row, 'a row'),
    place: '青禾区',
    stage: '小学',
    year: '2025',
    regions: REGIONS,
    ...asked,
  });
}
const standings = ({ judged }: Binding): readonly string[] =>
  judged.map(({ commitment, standing }) => `${commitment.basis.id} ${standing}`);

test('what a city issues binds its districts, and the stricter of city and district stands', () => {
  const city = plan('city', '云溪市', { value: 60 });
  const district = plan('district', '云溪市青禾区', { value: 55 });
  expect(standings(bind([city, district]))).toEqual(['city binds', 'district weaker']);
  const stricter = plan('district', '青禾区', { value: 65 });
  expect(standings(bind([city, stricter]))).toEqual(['city weaker', 'district binds']);
  expect(standings(bind([city, stricter], { place: '松岭区' }))).toEqual(['city binds', 'district elsewhere']);
});

test('of two that ask the same the one issued nearer to the school is cited', () => {
  const city = plan('city', '云溪市', { value: 60 });
  expect(standings(bind([city, plan('district', '青禾区', { value: 60 })]))).toEqual(['city same', 'district binds']);
});

test('of limits that must not be exceeded the lower one is the stricter', () => {
  const limit = { comparator: '<=', value: 0.5, unit: '' } as const;
  const city = plan('city', '云溪市', limit);
  const district = plan('district', '青禾区', { ...limit, value: 0.45 });
  expect(standings(bind([city, district]))).toEqual(['city weaker', 'district binds']);
});

test('a basis outside its time does not bind, and that there was one is warned of', () => {
  const old = plan('old', '云溪市', { value: 60 }, { period: { from: '2020', to: '2022' }, expiresOn: '2022-12-31' });
  expect(bind([old])).toMatchObject({ binding: null, warnings: ['onlyEnded'] });
  expect(bind([old], { year: '2022' })).toMatchObject({ warnings: ['endsThisYear'] });
  expect(standings(bind([old], { year: '2019' }))).toEqual(['old notBegun']);
  const newer = plan('newer', '云溪市', { value: 40 });
  expect(standings(bind([old, newer]))).toEqual(['old ended', 'newer binds']);
});

test('a best effort gives way to a firm commitment, and binds where there is no other', () => {
  const aim = plan('aim', '云溪市', { value: 70, bestEffort: true });
  const firm = plan('firm', '青禾区', { value: 60 });
  expect(standings(bind([aim, firm]))).toEqual(['aim aim', 'firm binds']);
  expect(standings(bind([aim]))).toEqual(['aim binds']);
});

test('targets that cannot be ranked are left to a person', () => {
  const level = plan('level', '云溪市', { value: 60 });
  const rise = plan('rise', '青禾区', { comparator: 'increase_by_at_least', value: 3, unit: '%' });
  expect(bind([level, rise])).toMatchObject({ binding: null, warnings: ['unlike'] });
});

test('another stage, another place and a hidden place do not bind', () => {
  expect(standings(bind([plan('a', '云溪市', { schoolLevel: '高中' })]))).toEqual(['a otherStage']);
  expect(standings(bind([plan('a', '白桦市', {})]))).toEqual(['a elsewhere']);
  expect(standings(bind([plan('a', '（区名在原文中隐去）', {})]))).toEqual(['a hidden']);
});

test('what is due later, measured over many schools or without a period is said', () => {
  const later = plan('later', '云溪市', { by: '2026', checkable: 'district' }, { period: null });
  expect(bind([later]).warnings).toEqual(['undated', 'dueLater', 'notPerSchool']);
});
