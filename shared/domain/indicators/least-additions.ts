import type { Stage } from '../../schema/stage.ts';
import type { Holding } from './coefficient.ts';
import type { DepartmentResult } from './evaluate-schools.ts';
import type { Standard } from './standard.ts';
import { isAtMost } from './tolerance.ts';

/**
 * What brings a coefficient under its limit with the least added: nothing is taken from any school, and of all ways to add
 * we want the one whose sum is smallest.
 *
 * For a given sum the mean is fixed, so the coefficient is smallest where the sum of amount²/pupils is; that sum is
 * convex and separate by school, so adding always where the next unit costs it least is optimal. For amounts that divide
 * (㎡, 元) this raises the poorest schools to one common level; for teachers and rooms it adds them one by one. In both
 * cases the first sum that is enough is the least one, exactly. Which unit goes to a split school's department is decided
 * as if it were that department's alone.
 */
export interface Addition {
  readonly index: number;
  readonly amount: number;
}

/** Square of the coefficient plus one: pupils x sum(amount²/pupils) / (sum of amounts)². */
const isWithin = (pupils: number, squares: number, { amount, limit }: { amount: number; limit: number }): boolean =>
  amount > 0 && isAtMost((pupils * squares) / amount ** 2, 1 + limit ** 2);

/** Null when there is nothing to compare (no schools, or nobody has anything); empty when nothing needs adding. */
export function leastAdditions(
  holdings: readonly Holding[],
  { limit, comesWhole }: { readonly limit: number; readonly comesWhole: boolean },
): readonly Addition[] | null {
  const amount = holdings.reduce((sum, holding) => sum + holding.amount, 0);
  if (amount <= 0) return null;
  const added = comesWhole ? addOneByOne(holdings, limit) : raiseToLevel(holdings, limit);
  return added.map((value, index) => ({ index, amount: value })).filter((addition) => addition.amount > 0);
}

function addOneByOne(holdings: readonly Holding[], limit: number): readonly number[] {
  const added = holdings.map(() => 0);
  let { pupils, amount, squares } = sumsOf(holdings);
  while (!isWithin(pupils, squares, { amount, limit })) {
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const [i, holding] of holdings.entries()) {
      const cost = (2 * (holding.amount + (added[i] ?? 0)) + 1) / holding.pupils;
      if (cost < least) [best, least] = [i, cost];
    }
    added[best] = (added[best] ?? 0) + 1;
    amount += 1;
    squares += least;
  }
  return added;
}

/** Halvings of an interval that exhaust a double. */
const HALVINGS = 60;

function raiseToLevel(holdings: readonly Holding[], limit: number): readonly number[] {
  const levels = holdings.map((holding) => holding.amount / holding.pupils);
  const isEnough = (level: number): boolean => {
    const raised = holdings.map((holding) => ({
      ...holding,
      amount: Math.max(holding.amount, level * holding.pupils),
    }));
    const { pupils, amount, squares } = sumsOf(raised);
    return isWithin(pupils, squares, { amount, limit });
  };
  let low = Math.min(...levels);
  if (isEnough(low)) return holdings.map(() => 0);
  let high = Math.max(...levels);
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return holdings.map((holding) => Math.max(0, high * holding.pupils - holding.amount));
}

function sumsOf(holdings: readonly Holding[]): { pupils: number; amount: number; squares: number } {
  let [pupils, amount, squares] = [0, 0, 0];
  for (const holding of holdings) {
    pupils += holding.pupils;
    amount += holding.amount;
    squares += holding.amount ** 2 / holding.pupils;
  }
  return { pupils, amount, squares };
}

/** Less than this of a room is the noise of a division. */
const WHOLE_NOISE = 1e-6;

interface BalancingAddition {
  readonly code: string;
  readonly name: string;
  /** For the stage asked about. */
  readonly amount: number;
  /** What the school has to add so that this much of it falls to the stage; as `amount` where nothing is shared. */
  readonly schoolAmount: number;
}

export interface BalancingPlan {
  readonly unit: string;
  readonly total: number;
  /** Of what the schools have to add. */
  readonly schoolTotal: number;
  readonly additions: readonly BalancingAddition[];
}

export interface BalancingQuestion {
  readonly stage: Stage;
  readonly indicator: string;
  readonly limit: number;
}

/** The least to add so that a stage's coefficient is within the limit; null when a figure is missing or nobody has any. */
export function planBalancing(
  departments: readonly DepartmentResult[],
  standard: Standard,
  { stage, indicator: id, limit }: BalancingQuestion,
): BalancingPlan | null {
  const indicator = standard.indicators.find((it) => it.id === id);
  const own = departments.filter((department) => department.stage === stage);
  const holdings = own.flatMap(({ indicators }) => {
    const { amount, base } = indicators[id] ?? { amount: null, base: null };
    return amount === null || base === null ? [] : [{ pupils: base, amount }];
  });
  if (indicator === undefined || holdings.length < own.length) return null;
  const found = leastAdditions(holdings, { limit, comesWhole: indicator.wholeAmounts });
  if (found === null) return null;
  const additions = found.flatMap(({ index, amount }) => {
    const department = own[index];
    if (department === undefined) return [];
    const { code, name, indicators } = department;
    const share = indicators[id]?.inputs.find((input) => input.share !== null)?.share ?? 1;
    const ofSchool = amount / share;
    const schoolAmount = indicator.wholeAmounts ? Math.ceil(ofSchool - WHOLE_NOISE) : ofSchool;
    return [{ code, name, amount, schoolAmount }];
  });
  return {
    unit: indicator.amountUnit ?? indicator.unit,
    total: additions.reduce((sum, { amount }) => sum + amount, 0),
    schoolTotal: additions.reduce((sum, { schoolAmount }) => sum + schoolAmount, 0),
    additions,
  };
}
