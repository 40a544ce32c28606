import { expect, test } from 'vitest';
import { bindingTarget } from '#shared/domain/plan-compare/binding-target.ts';
import { placesOver } from '#shared/domain/plan-compare/jurisdiction.ts';
import { compareIndicators, type Basis } from '#shared/domain/plan-compare/compare-indicators.ts';
import { must } from '#shared/util/must.ts';
import { bindingReason, type Reason } from './binding-reason.ts';

const REGIONS = [{ name: '云溪市', covers: ['青禾区'] }];

const plan = (jurisdiction: string, value: number): Basis => ({
  id: jurisdiction,
  title: jurisdiction,
  jurisdiction,
  period: { from: '2025', to: '2026' },
  expiresOn: null,
  targets: [
    {
      id: '一/1#1',
      taskId: '一/1',
      indicator: '义务教育巩固率',
      comparator: '>=',
      strict: false,
      value,
      value2: null,
      unit: '%',
      schoolLevel: '义务教育',
      by: null,
      byImplied: false,
      kind: 'rate',
      checkable: 'district',
      bestEffort: false,
      damage: null,
    },
  ],
});

function reasonFor(...plans: readonly Basis[]): Reason | null {
  const [row] = compareIndicators(plans, []);
  const question = { row: must(row, 'a row'), place: '青禾区', stage: '小学', year: '2025', regions: REGIONS } as const;
  return bindingReason(bindingTarget(question), placesOver('青禾区', REGIONS));
}

test('the reason says how many are in force and whether a city binds its district', () => {
  expect(reasonFor(plan('云溪市', 99))).toEqual({ kind: 'only', count: 1, cityOver: '云溪市' });
  expect(reasonFor(plan('云溪市', 99), plan('青禾区', 98))).toEqual({
    kind: 'strictest',
    count: 2,
    cityOver: '云溪市',
  });
  expect(reasonFor(plan('云溪市', 99), plan('青禾区', 99))).toEqual({ kind: 'same', count: 2, cityOver: null });
  expect(reasonFor(plan('白桦市', 99))).toBeNull();
});
