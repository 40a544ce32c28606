import { type FigureKey, figureKey } from '../../schema/figure.ts';
import type { School } from '../../schema/school.ts';
import type { FigureValue, SchoolFacts } from '../../schema/school-facts.ts';
import type { Stage } from '../../schema/stage.ts';
import { assertNever } from '../../util/must.ts';
import { fail, ok, type Result } from '../../util/result.ts';
import type { CountyData } from './unit.ts';

export type WhatIfStep =
  | { readonly kind: 'set-figure'; readonly code: string; readonly key: FigureKey; readonly value: number }
  | {
      readonly kind: 'add-school';
      readonly school: School;
      readonly figures: Readonly<Record<FigureKey, number>>;
    }
  | {
      readonly kind: 'move-pupils';
      readonly from: string;
      readonly to: string;
      readonly stage: Stage;
      readonly count: number;
    };

export type WhatIfProblem =
  | { readonly kind: 'unknown-school'; readonly code: string }
  | { readonly kind: 'school-exists'; readonly code: string }
  | { readonly kind: 'not-a-figure'; readonly value: number }
  | { readonly kind: 'pupils-unknown'; readonly code: string; readonly stage: Stage }
  | { readonly kind: 'too-few-pupils'; readonly code: string; readonly pupils: number; readonly wanted: number };

/** A county as it might be. It is a copy: what was reported stays as it is, and figures that were supposed say so. */
export interface WhatIf {
  readonly kind: 'what-if';
  readonly steps: readonly WhatIfStep[];
  readonly data: CountyData;
}

const SUPPOSED_NOTE = '假设的数据，未填报';

/** Supposes the steps one after the other. */
export function supposeSteps(data: CountyData, steps: readonly WhatIfStep[]): Result<WhatIf, WhatIfProblem> {
  let supposed = data;
  for (const step of steps) {
    const next = suppose(supposed, step);
    if (!next.ok) return next;
    supposed = next.value;
  }
  return ok({ kind: 'what-if', steps, data: supposed });
}

function suppose(data: CountyData, step: WhatIfStep): Result<CountyData, WhatIfProblem> {
  switch (step.kind) {
    case 'set-figure':
      return setFigures(data, step.code, { [step.key]: step.value });
    case 'add-school':
      if (data.schools.some(({ code }) => code === step.school.code))
        return fail({ kind: 'school-exists', code: step.school.code });
      return setFigures({ ...data, schools: [...data.schools, step.school] }, step.school.code, step.figures);
    case 'move-pupils':
      return movePupils(data, step);
    default:
      return assertNever(step);
  }
}

function movePupils(
  data: CountyData,
  { from, to, stage, count }: Extract<WhatIfStep, { kind: 'move-pupils' }>,
): Result<CountyData, WhatIfProblem> {
  const key = figureKey('pupils', stage);
  const pupilsOf = (code: string): Result<number, WhatIfProblem> => {
    if (!data.schools.some((school) => school.code === code)) return fail({ kind: 'unknown-school', code });
    const value = data.facts.find((facts) => facts.code === code)?.figures[key]?.value;
    return typeof value === 'number' ? ok(value) : fail({ kind: 'pupils-unknown', code, stage });
  };
  const there = pupilsOf(from);
  if (!there.ok) return there;
  const here = pupilsOf(to);
  if (!here.ok) return here;
  if (!Number.isInteger(count) || count < 0) return fail({ kind: 'not-a-figure', value: count });
  if (from === to) return ok(data);
  if (there.value < count) return fail({ kind: 'too-few-pupils', code: from, pupils: there.value, wanted: count });
  const left = setFigures(data, from, { [key]: there.value - count });
  return left.ok ? setFigures(left.value, to, { [key]: here.value + count }) : left;
}

function setFigures(
  data: CountyData,
  code: string,
  values: Readonly<Record<FigureKey, number>>,
): Result<CountyData, WhatIfProblem> {
  const school = data.schools.find((it) => it.code === code);
  if (school === undefined) return fail({ kind: 'unknown-school', code });
  const wrong = Object.values(values).find((value) => !Number.isFinite(value) || value < 0);
  if (wrong !== undefined) return fail({ kind: 'not-a-figure', value: wrong });
  const before = data.facts.find((it) => it.code === code);
  const figures: Record<FigureKey, FigureValue> = { ...before?.figures };
  for (const [key, value] of Object.entries(values))
    figures[key] = { value, state: 'value', unit: figures[key]?.unit ?? '', source: null, note: SUPPOSED_NOTE };
  const after: SchoolFacts = { code, schoolName: school.name, year: data.year, figures };
  const facts = data.facts.some((it) => it.code === code)
    ? data.facts.map((it) => (it.code === code ? after : it))
    : [...data.facts, after];
  return ok({ ...data, facts });
}
