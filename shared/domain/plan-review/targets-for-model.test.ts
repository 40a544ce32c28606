import { expect, test } from 'vitest';
import indicatorNames from '#seeds/indicator-names.json' with { type: 'json' };
import { TARGET_MODELS } from '#seeds/standards/standards.ts';
import { indicatorNameSchema } from '#shared/schema/plan-comparison.ts';
import type { PlanTarget } from '#shared/schema/plan-seed.ts';
import { must } from '#shared/util/must.ts';
import { indicatorNaming } from '../plan-compare/indicator-key.ts';
import { targetsForModel } from './targets-for-model.ts';

const nameOf = indicatorNaming(indicatorNameSchema.array().parse(indicatorNames));

const target = (indicator: string, more: Partial<PlanTarget> = {}): PlanTarget => ({
  id: `r-${indicator}`,
  taskId: '二/(三)',
  indicator,
  comparator: '>=',
  strict: false,
  value: 95,
  value2: null,
  unit: '%',
  schoolLevel: null,
  by: '2027',
  byImplied: false,
  kind: 'rate',
  checkable: 'school',
  bestEffort: false,
  damage: null,
  ...more,
});

const offered = (id: string, ...targets: PlanTarget[]) =>
  targetsForModel(
    must(
      TARGET_MODELS.find((model) => model.id === id),
      `${id} is a model`,
    ),
    [{ title: '样例区三年行动计划', targets }],
    nameOf,
  );

test('a confirmed target is offered for the model it is like, by any name plans give it, with its clause', () => {
  expect(offered('NH-pass', target('体质健康合格率'), target('体质健康优良率'))).toEqual([
    {
      id: 'r-体质健康合格率',
      value: 95,
      by: '2027',
      schoolLevel: null,
      title: '样例区三年行动计划',
      clause: '二/(三)',
    },
  ]);
  expect(offered('TJ-experiments', target('实验教学开出率', { comparator: '=', value: 100 }))).toHaveLength(1);
});

test('a fall in points is offered for the model of a yearly change, a level of the same indicator is not', () => {
  const fall = { comparator: 'decrease_by_at_least', unit: '个百分点', value: 1 } as const;
  expect(offered('DL-myopia', target('儿童青少年总体近视率', fall))).toMatchObject([{ value: 1 }]);
  expect(offered('DL-myopia', target('儿童青少年总体近视率', { comparator: '<=', value: 38 }))).toEqual([]);
});

test.each([
  ['asks for strictly more', { strict: true }],
  ['is only aimed at', { bestEffort: true }],
  ['asks for at most', { comparator: '<=' }],
  ['is a count', { unit: '人' }],
] as const)('a target that %s is not offered as one that asks for at least', (_, more) => {
  expect(offered('NH-pass', target('体质健康合格率', more))).toEqual([]);
});
