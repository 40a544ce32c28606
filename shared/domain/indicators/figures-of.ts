import type { Condition, Formula, IndicatorTest } from '../../schema/indicator.ts';

export const figuresOfFormula = (formula: Formula): readonly string[] =>
  [...formula.sum, ...formula.per].map(({ figure }) => figure);

export function figuresOfCondition(condition: Condition): readonly string[] {
  if (condition.kind === 'place') return [];
  return condition.kind === 'share' ? [condition.part, condition.whole] : [condition.figure];
}

/** Every figure that a test may ask for, be it for its value, its limit or whether it applies. */
export function figuresOfTest(test: IndicatorTest): readonly string[] {
  if (test.kind === 'flag' || test.kind === 'grade') return [test.figure];
  const values = test.variants.flatMap(figuresOfFormula);
  if (test.kind !== 'limit') return values;
  const limit = test.limitFormula === null ? [] : figuresOfFormula(test.limitFormula);
  return [...values, ...test.when.flatMap(figuresOfCondition), ...limit];
}
