import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bindingTarget, type Binding } from '#shared/domain/plan-compare/binding-target.ts';
import { compareIndicators, type IndicatorRow } from '#shared/domain/plan-compare/compare-indicators.ts';
import { placesOver } from '#shared/domain/plan-compare/jurisdiction.ts';
import { indicatorNameSchema, regionSchema } from '#shared/schema/plan-comparison.ts';
import { planSeedSchema } from '#shared/schema/plan-seed.ts';
import type { Stage } from '#shared/schema/stage.ts';
import { must } from '#shared/util/must.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const plans = readdirSync(new URL('plans', import.meta.url)).map((name) => planSeedSchema.parse(read(`plans/${name}`)));
const names = indicatorNameSchema.array().parse(read('indicator-names.json'));
const regions = regionSchema.array().parse(read('regions.json'));
const rows = compareIndicators(plans, names);

const rowOf = (indicator: string): IndicatorRow =>
  must(
    rows.find((row) => row.indicator === indicator),
    `a row for ${indicator}`,
  );
const figures = (indicator: string): Readonly<Record<string, number | null>> =>
  Object.fromEntries(rowOf(indicator).commitments.map(({ basis, target }) => [basis.id, target.value]));

function bind(indicator: string, place: string, stage: Stage, year: string): Binding {
  return bindingTarget({ row: rowOf(indicator), place, stage, year, regions });
}
const bound = (...asked: Parameters<typeof bind>): readonly [string, number | null] | null => {
  const { binding } = bind(...asked);
  return binding === null ? null : [binding.basis.id, binding.target.value];
};

test('the same indicator meets itself across plans, whatever each calls it', () => {
  expect(figures('义务教育巩固率')).toEqual({
    'ninghe-2020-2022': 99.5,
    'jizhou-14th-five-year': 99,
    'hebei-city-2024': 98,
  });
  expect(figures('体质健康优良率')).toMatchObject({ 'tianjin-2020-2022': 60, 'hebei-city-2024': 35 });
  expect(figures('体质健康及格率')).toEqual({
    'ninghe-2020-2022': 93,
    'jizhou-14th-five-year': 95,
    'dongli-2020': 95,
  });
  expect(figures('普惠性幼儿园覆盖率')).toEqual({
    'jizhou-14th-five-year': 85,
    'district-c-2024': 93,
    'hebei-city-2024': 89,
  });
  expect(figures('公办园在园幼儿占比')).toEqual({
    'jizhou-14th-five-year': 50,
    'district-c-2024': 56,
    'hebei-city-2024': 58,
  });
  expect(Object.keys(figures('学前三年毛入园率'))).toEqual(['hebei-city-2024', 'jizhou-14th-five-year']);
  expect(figures('近视率年降幅')).toEqual({ 'dongli-2020': 1, 'ninghe-2020-2022': 1 });
  expect(Object.keys(figures('实验开出率'))).toHaveLength(2);
});

test('a target that a plan states twice is one commitment with both clauses', () => {
  const [commitment] = rowOf('普惠性幼儿园覆盖率').commitments.filter(
    ({ basis }) => basis.id === 'jizhou-14th-five-year',
  );
  expect(commitment?.clauses).toEqual(['二/(二)/d1', '三/(二)/1']);
});

test('the Tianjin plan binds the schools of its districts while it is in force', () => {
  for (const district of ['宁河区', '天津市蓟州区', '东丽区', '和平区'])
    expect(bound('体质健康优良率', district, '小学', '2021')).toEqual(['tianjin-2020-2022', 60]);
  expect(bind('体质健康优良率', '宁河区', '小学', '2026')).toMatchObject({ binding: null, warnings: ['onlyEnded'] });
  expect(bind('体质健康优良率', '宁河区', '小学', '2022').warnings).toContain('endsThisYear');
});

test('a district says what binds its own schools, in its own years', () => {
  expect(bound('义务教育巩固率', '宁河区', '初中', '2021')).toEqual(['ninghe-2020-2022', 99.5]);
  expect(bound('义务教育巩固率', '蓟州区', '初中', '2024')).toEqual(['jizhou-14th-five-year', 99]);
  expect(bound('义务教育巩固率', '蓟州区', '高中', '2024')).toBeNull();
  expect(bind('义务教育巩固率', '宁河区', '小学', '2026').warnings).toEqual(['onlyEnded']);
  expect(bound('生均体育运动场馆面积', '宁河区', '初中', '2021')).toEqual(['ninghe-2020-2022', 10.2]);
  expect(bound('生均体育运动场馆面积', '蓟州区', '小学', '2021')).toEqual(['tianjin-2020-2022', 7.5]);
});

test('a plan whose place is left out of its text binds nobody', () => {
  const { judged } = bind('普惠性幼儿园覆盖率', '青禾区', '幼儿园', '2024');
  expect(judged.map(({ commitment, standing }) => [commitment.basis.id, standing])).toEqual([
    ['district-c-2024', 'hidden'],
    ['hebei-city-2024', 'hidden'],
    ['jizhou-14th-five-year', 'elsewhere'],
  ]);
});

test('no name stands for two indicators, and each district of a region leads to its region', () => {
  const all = names.flatMap(({ name, also }) => [name, ...also]);
  expect(new Set(all).size).toBe(all.length);
  for (const { name, covers } of regions)
    for (const place of covers) {
      const isCity = regions.some((region) => region.name === place);
      expect(placesOver(place, regions).slice(-2)).toEqual([name, isCity ? place : `${name}${place}`]);
    }
  expect(placesOver('荣成市', regions)).toEqual(['山东省', '威海市', '威海市荣成市']);
  expect(placesOver('山东省威海市荣成市', regions)).toEqual(['山东省', '威海市', '威海市荣成市']);
  expect(placesOver('青禾区', regions)).toEqual(['青禾区']);
});
