import * as fc from 'fast-check';
import { expect, test } from 'vitest';
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
import { type DepartmentResult, evaluateSchools, type IndicatorResult } from './evaluate-schools.ts';
import type { Standard } from './standard.ts';
import type { CountyData } from './unit.ts';

const national = standardWith({});

const evaluateOne = (figures: Record<string, FigureInput>, standard = national): DepartmentResult =>
  must(evaluateSchools(primaryCounty([figures]), standard).departments[0], 'the county has a school');

const resultOf = (row: DepartmentResult | undefined, id: string): IndicatorResult =>
  must(row?.indicators[id], `${id} is evaluated`);

test('computes the seven resource indicators of a 小学 with the figures and cells they rest on', () => {
  const row = evaluateOne({ ...goodPrimary(1000), 'teaching-area': 6000, 'indoor-sports-area': 900 });
  expect(Object.keys(row.indicators)).toEqual(['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7']);
  expect(row).toMatchObject({ stage: '小学', pupils: 1000, metCount: 7, passes: true });
  expect(resultOf(row, 'L1')).toMatchObject({ value: 8, threshold: 4.2, met: true });
  const area = resultOf(row, 'L4');
  expect(area).toMatchObject({ value: 5.1, threshold: 4.5, floor: 3.825, met: true, floorMet: true, asPrinted: null });
  expect(area.inputs.map(({ key, value }) => [key, value])).toEqual([
    ['teaching-area', 6000],
    ['indoor-sports-area', 900],
    ['pupils@小学', 1000],
  ]);
  expect(area.inputs[0]?.source).toMatchObject({ file: '试验县填报表.xlsx', sheet: '数据' });
});

test('初中 counts 本科 and above as higher than required, 小学 专科 and above', () => {
  const code = '330000001';
  const figures = { ...goodStage('初中', 1000), ...goodShared(1000) };
  const data = {
    year: YEAR,
    schools: [school(code, '初级中学')],
    facts: [schoolFacts(code, YEAR, figures)],
    county: null,
  };
  expect(resultOf(evaluateSchools(data, national).departments[0], 'L1')).toMatchObject({ value: 7, threshold: 5.3 });
  expect(resultOf(evaluateOne(goodPrimary(1000)), 'L1').value).toBe(8);
});

test.each(['blank', 'none', 'dash', 'error'])(
  'a figure that is %s makes the indicator not computable and is named',
  (state) => {
    const row = evaluateOne({ ...goodPrimary(1000), 'backbone-teachers@小学': state });
    const result = resultOf(row, 'L2');
    expect(result).toMatchObject({ value: null, met: null, floorMet: null });
    expect(result.reason).toContain('小学县级以上骨干教师数');
    expect(result.missing).toMatchObject([{ key: 'backbone-teachers@小学', state }]);
    expect(row).toMatchObject({ metCount: 6, passes: null });
  },
);

test('nought is a value: no 骨干教师 is far below the threshold', () => {
  const row = evaluateOne({ ...goodPrimary(1000), 'backbone-teachers@小学': 0 });
  expect(resultOf(row, 'L2')).toMatchObject({ value: 0, met: false, floorMet: false, reason: null });
  expect(row.passes).toBe(false);
});

test('judges the value itself and shows the printed value where that would decide otherwise', () => {
  const row = evaluateOne({ ...goodPrimary(1000), 'teaching-area': 5496, 'indoor-sports-area': 1000 });
  expect(resultOf(row, 'L4')).toMatchObject({
    value: 4.496,
    met: false,
    asPrinted: { value: 4.5, met: true, floorMet: true },
  });
});

test('an amount taken from a smaller one is a contradiction, not a negative area', () => {
  const row = evaluateOne({ ...goodPrimary(1000), 'teaching-area': 500, 'indoor-sports-area': 1000 });
  expect(resultOf(row, 'L4')).toMatchObject({ value: null, met: null });
  expect(resultOf(row, 'L4').reason).toContain('前后不符');
});

const joined = (
  kind: '九年一贯制学校' | '完全中学' | '十二年一贯制学校',
  figures: Record<string, FigureInput>,
): CountyData => ({
  year: YEAR,
  schools: [school('330000001', kind)],
  facts: [schoolFacts('330000001', YEAR, figures)],
  county: null,
});

test('a 九年一贯制 school is two rows; what it shares is split 1 to 1.1 and teachers stay with their department', () => {
  const shared = { ...goodShared(376), 'equipment-value': 23226 };
  const data = joined('九年一贯制学校', { ...goodStage('小学', 166), ...goodStage('初中', 210), ...shared });
  const [primary, junior] = evaluateSchools(data, national).departments;
  expect([primary?.stage, junior?.stage]).toEqual(['小学', '初中']);
  expect(resultOf(primary, 'L6').amount).toBeCloseTo(9711.627204030226, 8);
  expect(resultOf(junior, 'L6').amount).toBeCloseTo(13514.372795969775, 8);
  expect(resultOf(junior, 'L2').amount).toBeCloseTo(0.02 * 210, 12);
  expect(resultOf(junior, 'L6').inputs.map(({ key }) => key)).toContain('pupils@小学');
});

test('a 完全中学 is one 初中 row that leaves the share of its 高中 out', () => {
  const data = joined('完全中学', {
    ...goodStage('初中', 300),
    'pupils@高中': 500,
    ...goodShared(800),
    'equipment-value': 900_000,
  });
  const rows = evaluateSchools(data, national).departments;
  expect(rows.map(({ stage }) => stage)).toEqual(['初中']);
  expect(resultOf(rows[0], 'L6').amount).toBeCloseTo((900_000 * 300) / (300 + 1.2 * 500), 6);
});

test('a split needs the pupils of every stage, and names the one that is missing', () => {
  const data = joined('十二年一贯制学校', { ...goodStage('小学', 300), ...goodStage('初中', 300), ...goodShared(900) });
  const [primary] = evaluateSchools(data, national).departments;
  expect(resultOf(primary, 'L2').value).toBeCloseTo(2, 12);
  expect(resultOf(primary, 'L7').reason).toContain('高中在校生数');
});

test('no rule says how an attached kindergarten class shares, so the bureau is asked', () => {
  const figures = { ...goodPrimary(300), 'pupils@幼儿园': 30 };
  expect(resultOf(evaluateOne(figures), 'L7').reason).toContain('分摊系数没有规定');
  const weighted = standardWith({ profiles: [{ ...emptyProfile, splitWeights: [{ stage: '幼儿园', weight: 1 }] }] });
  expect(resultOf(evaluateOne(figures, weighted), 'L7').value).toBeCloseTo(3 * (300 / 330), 12);
});

test('amounts that a school reports by stage are not split again', () => {
  const data = joined('九年一贯制学校', {
    ...goodStage('小学', 200),
    ...goodStage('初中', 100),
    ...goodShared(300),
    'multimedia-rooms@小学': 4,
    'multimedia-rooms@初中': 5,
  });
  const rows = evaluateSchools(data, national).departments;
  expect(rows.map((row) => resultOf(row, 'L7').value)).toEqual([2, 5]);
});

test('leaves out 教学点 with fewer than 50 pupils, special schools and departments without pupils', () => {
  const data: CountyData = {
    year: YEAR,
    schools: [
      school('330000001', '教学点'),
      school('330000002', '教学点'),
      school('330000003', '特殊教育学校'),
      school('330000004', '九年一贯制学校'),
    ],
    facts: [
      schoolFacts('330000001', YEAR, goodPrimary(49)),
      schoolFacts('330000002', YEAR, goodPrimary(50)),
      schoolFacts('330000003', YEAR, { 'pupils@特教': 60 }),
      schoolFacts('330000004', YEAR, { ...goodPrimary(400), 'pupils@初中': 0 }),
    ],
    county: null,
  };
  const result = evaluateSchools(data, national);
  expect(result.departments.map(({ code, stage }) => [code, stage])).toEqual([
    ['330000002', '小学'],
    ['330000004', '小学'],
  ]);
  expect(result.excluded).toEqual([
    { code: '330000001', name: '试验学校330000001', stage: '小学', reason: '教学点在校生49人，少于50人' },
    { code: '330000003', name: '试验学校330000003', stage: null, reason: '特殊教育学校不参加' },
    { code: '330000004', name: '试验学校330000004', stage: '初中', reason: '在校生数为0' },
  ]);
});

test('a school without any figures is a row that says so, not a school at nought', () => {
  const data = { year: YEAR, schools: [school('330000001', '小学')], facts: [], county: null };
  const [row] = evaluateSchools(data, national).departments;
  expect(row).toMatchObject({ pupils: null, metCount: 0, passes: null });
  expect(resultOf(row, 'L6').reason).toContain('没有可用的数据');
});

test('a figure nobody in the county reports changes the formula for all and says so; a blank changes nothing', () => {
  const { 'arts-teachers@小学': _, ...withoutArts } = goodPrimary(1000);
  const result = resultOf(evaluateOne(withoutArts), 'L3');
  expect(result.value).toBeCloseTo(3, 12);
  expect(result.note).toContain('没有学校填报艺术专任教师数');
  const county = primaryCounty([withoutArts, goodPrimary(1000)]);
  expect(resultOf(evaluateSchools(county, national).departments[0], 'L3').value).toBeNull();
});

const denseCentre = (from: string, until: string): Standard =>
  standardWith({
    profiles: [{ ...emptyProfile, relaxations: [{ id: 'dense-centre-sports', on: true, from, until, source: null }] }],
  });

test('a figure that only the schools of one stage report changes nothing for the other', () => {
  const { 'arts-teachers@初中': _, ...junior } = goodStage('初中', 400);
  const data: CountyData = {
    year: YEAR,
    schools: [school('330000001', '小学'), school('330000002', '初级中学')],
    facts: [
      schoolFacts('330000001', YEAR, goodPrimary(400)),
      schoolFacts('330000002', YEAR, { ...junior, ...goodShared(400) }),
    ],
    county: null,
  };
  const rows = evaluateSchools(data, national).departments;
  expect(rows.map((row) => resultOf(row, 'L3').note)).toEqual([null, expect.stringContaining('没有学校填报')]);
  expect(resultOf(rows[1], 'L3').value).toBeCloseTo(3, 12);
});

test('a relaxation applies only when switched on, in force and to the schools it is about', () => {
  const figures = {
    ...goodPrimary(1000),
    'sports-ground-area': 3000,
    'dense-centre': true,
    'other-special-area': 5000,
  };
  const inForce = denseCentre('2025-01-01', '2025-12-31');
  expect(resultOf(evaluateOne(figures), 'L5').value).toBe(4);
  expect(resultOf(evaluateOne(figures, inForce), 'L5')).toMatchObject({
    value: 9,
    relaxations: ['dense-centre-sports'],
  });
  expect(resultOf(evaluateOne({ ...figures, 'dense-centre': false }, inForce), 'L5').value).toBe(4);
  const expired = denseCentre('2020-01-01', '2022-12-31');
  expect(resultOf(evaluateOne(figures, expired), 'L5').value).toBe(4);
  expect(expired.notes[0]).toContain('2022-12-31');
});

test('scaling pupils and amounts together leaves the values, and the order of schools does not matter', () => {
  const counties = fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(counties, fc.integer({ min: 2, max: 9 }), (sizes, factor) => {
      const data = primaryCounty(sizes.map((pupils) => goodPrimary(pupils)));
      const scaled = primaryCounty(sizes.map((pupils) => goodPrimary(pupils * factor)));
      const reversed = { ...data, schools: data.schools.toReversed(), facts: data.facts.toReversed() };
      const rows = evaluateSchools(data, national).departments;
      expect(evaluateSchools(reversed, national).departments.toReversed()).toEqual(rows);
      const values = evaluateSchools(scaled, national).departments.map((row) => resultOf(row, 'L4').value);
      for (const [i, row] of rows.entries()) expect(values[i]).toBeCloseTo(resultOf(row, 'L4').value ?? Number.NaN, 9);
    }),
  );
});

test('splitting conserves what a school has', () => {
  const pupils = fc.integer({ min: 1, max: 3000 });
  fc.assert(
    fc.property(pupils, pupils, fc.integer({ min: 0, max: 9_000_000 }), (primary, junior, total) => {
      const shared = { ...goodShared(primary + junior), 'equipment-value': total };
      const data = joined('九年一贯制学校', { ...goodStage('小学', primary), ...goodStage('初中', junior), ...shared });
      const rows = evaluateSchools(data, national).departments;
      const sum = rows.reduce((all, row) => all + (resultOf(row, 'L6').amount ?? Number.NaN), 0);
      expect(Math.abs(sum - total)).toBeLessThanOrEqual(1e-9 * total);
    }),
  );
});

test('a figure gone blank takes every indicator that rests on it with it, and touches no other', () => {
  const figures = goodPrimary(500);
  const full = evaluateOne(figures);
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(figures)), (key) => {
      const without = evaluateOne({ ...figures, [key]: 'blank' });
      const restOnIt = Object.values(full.indicators).filter(({ inputs }) => inputs.some((input) => input.key === key));
      expect(restOnIt.length).toBeGreaterThan(0);
      for (const { indicator, value } of Object.values(full.indicators)) {
        const isHit = restOnIt.some((it) => it.indicator === indicator);
        expect(resultOf(without, indicator).value).toBe(isHit ? null : value);
      }
    }),
  );
});
