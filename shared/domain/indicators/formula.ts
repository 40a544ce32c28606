import type { Formula, Term, Variant } from '../../schema/indicator.ts';
import { type Input, missingText, type MissingFigure, type Reading } from './reading.ts';

/** Rounding up must not turn 3.0000000000000004 rooms into 4. */
const CEILING_NOISE = 1e-9;

/** What a formula came to, with everything that went into it; `value` is null when it could not be computed. */
export interface Computed {
  readonly value: number | null;
  /** The numerator and the denominator before the factor: what a coefficient is computed from. */
  readonly amount: number | null;
  readonly base: number | null;
  /** From amount over base to the value's unit. */
  readonly factor: number;
  readonly inputs: readonly Input[];
  readonly missing: readonly MissingFigure[];
  readonly reason: string | null;
}

export type ReadTerm = (term: Term) => Reading;

interface Side {
  readonly value: number;
  readonly inputs: readonly Input[];
  readonly missing: readonly MissingFigure[];
}

/** Computes a formula from figures as `read` finds them. */
export function computeFormula(formula: Formula, read: ReadTerm): Computed {
  const top = sumTerms(formula.sum, read);
  const bottom = sumTerms(formula.per, read);
  const inputs = [...top.inputs, ...bottom.inputs];
  const missing = [...top.missing, ...bottom.missing];
  const factor = formula.factor / formula.over;
  const none = (reason: string): Computed => ({
    value: null,
    amount: null,
    base: null,
    factor,
    inputs,
    missing,
    reason,
  });
  if (missing.length > 0) return none(missingText(missing));
  const amount = top.value;
  const base = formula.per.length === 0 ? 1 : bottom.value;
  if (amount < 0) return none(`无法计算：${labelsOf(top.inputs)}前后不符，相减小于零`);
  if (base <= 0) return none(`无法计算：${labelsOf(bottom.inputs)}为零`);
  const exact = (formula.factor * amount) / (formula.over * base);
  const value = formula.roundUp ? Math.ceil(exact - CEILING_NOISE) : exact;
  return { value, amount, base, factor, inputs, missing, reason: null };
}

function sumTerms(terms: readonly Term[], read: ReadTerm): Side {
  let value = 0;
  const inputs: Input[] = [];
  const missing: MissingFigure[] = [];
  for (const term of terms) {
    const reading = read(term);
    if (reading.kind === 'missing') missing.push(...reading.missing);
    else {
      value += term.times * reading.value;
      inputs.push(...reading.inputs);
    }
  }
  return { value, inputs, missing };
}

const labelsOf = (inputs: readonly Input[]): string => [...new Set(inputs.map(({ label }) => label))].join('、');

const figuresOf = (formula: Formula): readonly string[] => [...formula.sum, ...formula.per].map(({ figure }) => figure);

/** The first variant whose figures are all reported by somebody; failing that the first, whose figures are then named as missing. */
export function chooseVariant(variants: readonly Variant[], reported: ReadonlySet<string>): Variant | undefined {
  return variants.find((variant) => figuresOf(variant).every((figure) => reported.has(figure))) ?? variants[0];
}
