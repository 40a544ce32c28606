import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
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
import { stepsOfPlan } from './balancing-steps.ts';
import { evaluateBalance } from './evaluate-balance.ts';
import { evaluateSchools } from './evaluate-schools.ts';
import { planBalancing } from './least-additions.ts';
import type { CountyData } from './unit.ts';
import { supposeSteps, type WhatIfStep } from './what-if.ts';

const standard = standardWith({});

function planned(data: CountyData, indicator: string): readonly WhatIfStep[] {
  const { departments } = evaluateSchools(data, standard);
  const question = { stage: '小学', indicator } as const;
  const limit = must(evaluateBalance(departments, standard)[0]?.indicators[indicator]?.limit, 'there is a limit');
  const plan = must(planBalancing(departments, standard, { ...question, limit }), 'every figure is there');
  return stepsOfPlan(plan, departments, question);
}

function passesAfter(data: CountyData, indicator: string): boolean | null | undefined {
  const supposed = supposeSteps(data, planned(data, indicator));
  if (!supposed.ok) throw new Error(supposed.error.kind);
  const { departments } = evaluateSchools(supposed.value.data, standard);
  return evaluateBalance(departments, standard)[0]?.indicators[indicator]?.passes;
}

const whole = { teachers: fc.integer({ min: 0, max: 40 }), value: fc.integer({ min: 0, max: 3_000_000 }) };
const county = fc
  .array(fc.record({ pupils: fc.integer({ min: 60, max: 2500 }), ...whole }), { minLength: 2, maxLength: 8 })
  .filter((schools) => schools.some(({ teachers, value }) => teachers > 0 && value > 0))
  .map((schools) =>
    primaryCounty(
      schools.map(({ pupils, teachers, value }) => ({
        ...goodPrimary(pupils),
        'backbone-teachers@小学': teachers,
        'equipment-value': value,
        'gym-area': value / 1000,
        'multimedia-rooms': teachers,
      })),
    ),
  );

test.each(['L2', 'L5', 'L6', 'L7'])('what the plan for %s proposes brings the coefficient within its limit', (id) => {
  fc.assert(
    fc.property(county, (data) => {
      expect(passesAfter(data, id)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('an addition goes to a figure that no other indicator subtracts', () => {
  const data = primaryCounty([goodPrimary(400), { ...goodPrimary(400), 'teaching-area': 500, 'gym-area': 0 }]);
  const keys = planned(data, 'L4').map((step) => step.kind === 'set-figure' && step.key);
  expect(new Set(keys)).toEqual(new Set(['teaching-area']));
});

test('of what stages share the school adds as much as makes this stage’s part enough', () => {
  const joined = school('330000009', '九年一贯制学校');
  const plain = primaryCounty([goodPrimary(400)]);
  const figures = {
    ...goodStage('小学', 300),
    ...goodStage('初中', 300),
    ...goodShared(600),
    'equipment-value': 60_000,
  };
  const data = {
    ...plain,
    schools: [...plain.schools, joined],
    facts: [...plain.facts, schoolFacts(joined.code, YEAR, figures)],
  };
  expect(planned(data, 'L6')).toHaveLength(1);
  expect(passesAfter(data, 'L6')).toBe(true);
});
