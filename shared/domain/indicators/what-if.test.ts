import { expect, test } from 'vitest';
import { goodPrimary, primaryCounty, school, standardWith } from '#tests/helpers/county.ts';
import { evaluateSchools } from './evaluate-schools.ts';
import { supposeSteps, type WhatIfStep } from './what-if.ts';

const national = standardWith({});
const county = primaryCounty([goodPrimary(400), { ...goodPrimary(600), 'pupils@小学': 600 }]);

const supposed = (...steps: WhatIfStep[]) => {
  const result = supposeSteps(county, steps);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
};

test('a figure that is supposed changes the value, says that it was supposed and leaves the real one alone', () => {
  const before = structuredClone(county);
  const { data, kind } = supposed({ kind: 'set-figure', code: '330000001', key: 'multimedia-rooms', value: 40 });
  const [row] = evaluateSchools(data, national).departments;
  expect(row?.indicators['L7']?.value).toBe(10);
  expect(data.facts[0]?.figures['multimedia-rooms']).toMatchObject({ source: null, note: '假设的数据，未填报' });
  expect(kind).toBe('what-if');
  expect(county).toEqual(before);
});

test('pupils that move are counted at one school and not at the other', () => {
  const { data } = supposed({ kind: 'move-pupils', from: '330000002', to: '330000001', stage: '小学', count: 150 });
  expect(evaluateSchools(data, national).departments.map(({ pupils }) => pupils)).toEqual([550, 450]);
});

test('a new school stands among the others', () => {
  const added = school('330000009', '小学');
  const { data } = supposed(
    { kind: 'add-school', school: added, figures: { 'pupils@小学': 0 } },
    { kind: 'move-pupils', from: '330000001', to: '330000009', stage: '小学', count: 100 },
  );
  expect(evaluateSchools(data, national).departments.map(({ pupils }) => pupils)).toEqual([300, 600, 100]);
});

test.each<[string, WhatIfStep]>([
  ['unknown-school', { kind: 'set-figure', code: '330000003', key: 'multimedia-rooms', value: 1 }],
  ['not-a-figure', { kind: 'set-figure', code: '330000001', key: 'multimedia-rooms', value: -1 }],
  ['too-few-pupils', { kind: 'move-pupils', from: '330000001', to: '330000002', stage: '小学', count: 401 }],
  ['pupils-unknown', { kind: 'move-pupils', from: '330000001', to: '330000002', stage: '初中', count: 1 }],
  ['school-exists', { kind: 'add-school', school: school('330000001', '小学'), figures: {} }],
])('refuses what cannot be: %s', (kind, step) => {
  expect(supposeSteps(county, [step])).toMatchObject({ ok: false, error: { kind } });
});
