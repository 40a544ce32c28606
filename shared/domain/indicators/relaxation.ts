import type { Condition, Relaxation } from '../../schema/indicator.ts';
import type { SchoolFacts } from '../../schema/school-facts.ts';
import { assertNever, must } from '../../util/must.ts';
import type { Department } from './department.ts';
import { readFigure } from './reading.ts';
import type { Standard } from './standard.ts';

/** Whether a condition holds; null when the figure it asks for is missing. */
export function holds(condition: Condition, department: Department, standard: Standard): boolean | null {
  if (condition.kind === 'place') {
    const { urbanRural } = department.school;
    return urbanRural === null ? null : condition.urbanRural.includes(urbanRural);
  }
  const figure = must(standard.figures.get(condition.figure), `the dictionary has the figure ${condition.figure}`);
  const { facts, stage, isOnlyStage } = department;
  const reading = readFigure({ facts, figure, stage, isOnlyStage });
  if (reading.kind === 'missing') return null;
  switch (condition.kind) {
    case 'flag':
      return reading.value === Number(condition.expected);
    case 'range':
      return (
        (condition.atLeast === null || reading.value >= condition.atLeast) &&
        (condition.below === null || reading.value < condition.below)
      );
    default:
      return assertNever(condition);
  }
}

export const appliesTo = (relaxation: Relaxation, department: Department, standard: Standard): boolean =>
  relaxation.when.every((condition) => holds(condition, department, standard) === true);

/** Figures that at least one school has something under, be it a blank. */
export function reportedFigures(facts: readonly SchoolFacts[]): ReadonlySet<string> {
  const reported = new Set<string>();
  for (const { figures } of facts) for (const key of Object.keys(figures)) reported.add(key.replace(/@.*$/, ''));
  return reported;
}
