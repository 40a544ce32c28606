import type { Formula, Term, Variant } from '../../schema/indicator.ts';
import { figuresOfFormula } from './figures-of.ts';
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

/** Computes a formula from figures as `read` finds them. */
export function computeFormula(formula: Formula, read: ReadTerm): Computed {
  const inputs: Input[] = [];
  const missing: MissingFigure[] = [];
  const amount = sumTerms(formula.sum, read, { inputs, missing });
  const inNumerator = inputs.length;
  const base = formula.per.length === 0 ? 1 : sumTerms(formula.per, read, { inputs, missing });
  const factor = formula.factor / formula.over;
  const reason =
    missing.length === 0 && amount >= 0 && base > 0 ? null : whyNot({ amount, base, inputs, missing, inNumerator });
  if (reason !== null) return { value: null, amount: null, base: null, factor, inputs, missing, reason };
  const exact = (formula.factor * amount) / (formula.over * base);
  const value = formula.roundUp ? Math.ceil(exact - CEILING_NOISE) : exact;
  return { value, amount, base, factor, inputs, missing, reason: null };
}

interface Gathered {
  readonly inputs: Input[];
  readonly missing: MissingFigure[];
}

function sumTerms(terms: readonly Term[], read: ReadTerm, gathered: Gathered): number {
  let sum = 0;
  for (const term of terms) {
    const reading = read(term);
    if (reading.kind === 'missing') gathered.missing.push(...reading.missing);
    else {
      sum += term.times * reading.value;
      for (const input of reading.inputs) gathered.inputs.push(input);
    }
  }
  return sum;
}

interface Sums extends Gathered {
  readonly amount: number;
  readonly base: number;
  /** How many of the inputs are above the line. */
  readonly inNumerator: number;
}

/** Why a formula can't be computed: something is missing, or what is there makes no sense. */
function whyNot({ amount, base, inputs, missing, inNumerator }: Sums): string | null {
  if (missing.length > 0) return missingText(missing);
  if (amount < 0) return `无法计算：${labelsOf(inputs.slice(0, inNumerator))}前后不符，相减小于零`;
  return base <= 0 ? `无法计算：${labelsOf(inputs.slice(inNumerator))}为零` : null;
}

const labelsOf = (inputs: readonly Input[]): string => [...new Set(inputs.map(({ label }) => label))].join('、');

/** The first variant whose figures are all reported by somebody; failing that the first, whose figures are then named as missing. */
export function chooseVariant(variants: readonly Variant[], reported: ReadonlySet<string>): Variant | undefined {
  return variants.find((variant) => figuresOfFormula(variant).every((figure) => reported.has(figure))) ?? variants[0];
}
