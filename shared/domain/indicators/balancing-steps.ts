import type { Term } from '../../schema/indicator.ts';
import type { Stage } from '../../schema/stage.ts';
import type { DepartmentResult, IndicatorResult } from './evaluate-schools.ts';
import type { BalancingPlan } from './least-additions.ts';
import type { Input } from './reading.ts';
import type { WhatIfStep } from './what-if.ts';

/** Noise of a division that must not make one more teacher, room, ㎡ or 元. */
const NOISE = 1e-6;

/**
 * A balancing plan as steps of a what-if: each department's addition becomes a figure of its school. Figures stay whole,
 * so an addition that divides is rounded up, which the poorest schools, the ones added to, can only gain by.
 */
export function stepsOfPlan(
  plan: BalancingPlan,
  departments: readonly DepartmentResult[],
  { stage, indicator }: { readonly stage: Stage; readonly indicator: string },
): readonly WhatIfStep[] {
  const own = new Map(departments.filter((it) => it.stage === stage).map((it) => [it.code, it]));
  return plan.additions.flatMap(({ code, amount }) => {
    const department = own.get(code);
    const place = department === undefined ? undefined : findPlace(department, indicator);
    if (place === undefined) return [];
    const { input, times } = place;
    const added = Math.ceil(amount / (times * (input.share ?? 1)) - NOISE);
    return added <= 0 ? [] : [{ kind: 'set-figure' as const, code, key: input.key, value: input.value + added }];
  });
}

interface Place {
  readonly input: Input;
  readonly times: number;
}

/** The figure to add to: one that counts for this indicator and, if there is a choice, lowers no other. */
function findPlace({ indicators }: DepartmentResult, id: string): Place | undefined {
  const result = indicators[id];
  if (result === undefined) return undefined;
  const lowered = new Set(Object.values(indicators).flatMap(({ formula }) => formula.sum.filter(isTaken).map(idOf)));
  const counted = result.formula.sum.filter((term) => term.times > 0);
  const best = counted.find((term) => !lowered.has(term.figure)) ?? counted[0];
  const input = best === undefined ? undefined : inputOf(result, best);
  return best === undefined || input === undefined ? undefined : { input, times: best.times };
}

const isTaken = ({ times }: Term): boolean => times < 0;
const idOf = ({ figure }: Term): string => figure;

const inputOf = ({ inputs }: IndicatorResult, { figure }: Term): Input | undefined =>
  inputs.find(({ key }) => key === figure || key.startsWith(`${figure}@`));
