import type { IndicatorTest, LimitTest, Variant } from '../../schema/indicator.ts';
import type { FigureSource } from '../../schema/school-facts.ts';
import { assertNever, must } from '../../util/must.ts';
import { type Computed, chooseVariant, computeFormula } from './formula.ts';
import { type Input, missingText } from './reading.ts';
import { findLimit, type Standard } from './standard.ts';
import { isAtLeast } from './tolerance.ts';
import { holds, type Unit } from './unit.ts';
import { judge, meets, type Verdict } from './verdict.ts';

/** One test of an indicator on one department, school or county. */
export interface TestResult {
  readonly test: string;
  readonly label: string;
  /** A number, a yes or no, or a grade; null when it can't be told. */
  readonly value: number | boolean | string | null;
  readonly limit: number | null;
  readonly met: boolean | null;
  readonly asPrinted: Verdict['asPrinted'];
  /** The figures a number was computed from. */
  readonly inputs: readonly Input[];
  /** The cell a yes, no or grade stands in; null for numbers, and for what a person typed in. */
  readonly statedAt: FigureSource | null;
  readonly reason: string | null;
  readonly note: string | null;
}

/** A unit in one year, and the figures that anybody reported in that year. */
interface UnitInYear {
  readonly unit: Unit;
  readonly reported: ReadonlySet<string>;
}

export interface TestContext {
  readonly standard: Standard;
  readonly reported: ReadonlySet<string>;
  readonly decimals: number;
  /** The calendar year the school year begins in. */
  readonly year: number;
  /** The same unit in the school year that began in another calendar year, if there are figures of it. */
  readonly inYear: (unit: Unit, year: number) => UnitInYear | undefined;
}

/** Runs a test on a unit; null when the test is not about it. */
export function runTest(test: IndicatorTest, unit: Unit, context: TestContext): TestResult | null {
  switch (test.kind) {
    case 'limit':
      return runLimitTest(test, unit, context);
    case 'flag':
    case 'grade':
      return runStatementTest(test, unit);
    case 'yearly-change':
      return runChangeTest(test, unit, context);
    case 'never-falls-for':
      return runStreakTest(test, unit, context);
    default:
      return assertNever(test);
  }
}

const compute = (variants: readonly Variant[], { unit, reported }: UnitInYear): Computed & { variant: Variant } => {
  const variant = must(chooseVariant(variants, reported), 'a test has at least one variant');
  return { ...computeFormula(variant, unit.read), variant };
};

function runLimitTest(test: LimitTest, unit: Unit, context: TestContext): TestResult | null {
  if (test.kinds !== null && unit.school !== null && !test.kinds.includes(unit.school.kind)) return null;
  const conditions = test.when.map((condition) => holds(condition, unit));
  if (conditions.includes(false)) return null;
  const { value, inputs, reason, variant } = compute(test.variants, { unit, reported: context.reported });
  const none = {
    test: test.id,
    label: test.label,
    limit: null,
    met: null,
    asPrinted: null,
    inputs,
    statedAt: null,
    note: variant.note,
  };
  if (conditions.includes(null)) return { ...none, value, reason: '无法判断是否适用：缺少判断所需的数据' };
  const computedLimit = test.limitFormula === null ? null : computeFormula(test.limitFormula, unit.read);
  const limit = variant.limit ?? computedLimit?.value ?? findThreshold(test, unit, context.standard);
  const limitReason = computedLimit?.reason ?? (limit === null ? `${context.standard.date}没有适用的标准` : null);
  const verdict = judge({ value, comparator: test.comparator, limit, floor: null, decimals: context.decimals });
  return {
    ...none,
    value,
    limit,
    met: verdict.met,
    asPrinted: verdict.asPrinted,
    inputs: [...inputs, ...(computedLimit?.inputs ?? [])],
    reason: reason ?? limitReason,
  };
}

function findThreshold(test: LimitTest, unit: Unit, standard: Standard): number | null {
  const stage = unit.stage ?? test.stages[0];
  if (stage === undefined) return null;
  return findLimit(standard.limits.get(test) ?? [], stage, unit.school?.kind ?? null)?.value ?? null;
}

function runStatementTest(test: Extract<IndicatorTest, { kind: 'flag' | 'grade' }>, unit: Unit): TestResult {
  const statement = unit.readStatement(test.figure);
  const result = { test: test.id, label: test.label, limit: null, asPrinted: null, inputs: [], note: null };
  if (statement.kind === 'missing')
    return { ...result, value: null, met: null, statedAt: null, reason: missingText(statement.missing) };
  const { value, source: statedAt } = statement;
  if (test.kind === 'grade' && typeof value === 'string')
    return { ...result, value, met: test.accepted.includes(value.trim()), statedAt, reason: null };
  if (test.kind === 'flag' && typeof value === 'boolean')
    return { ...result, value, met: value === test.expected, statedAt, reason: null };
  return { ...result, value: null, met: null, statedAt, reason: `无法判断：${test.label}填的是“${value}”` };
}

function runChangeTest(
  test: Extract<IndicatorTest, { kind: 'yearly-change' }>,
  unit: Unit,
  context: TestContext,
): TestResult {
  const from = test.baseYear ?? context.year - 1;
  const years = context.year - from;
  const now = compute(test.variants, { unit, reported: context.reported });
  const before = valueIn(from, test.variants, { unit, context });
  const result = {
    test: test.id,
    label: test.label,
    limit: test.perYear,
    asPrinted: null,
    statedAt: null,
    note: now.variant.note,
  };
  const inputs = [...now.inputs, ...before.inputs];
  const reason = now.reason ?? before.reason ?? (years <= 0 ? `${from}年为起算年份，尚不能比较` : null);
  if (reason !== null || now.value === null || before.value === null)
    return { ...result, value: null, met: null, inputs, reason };
  const value = (now.value - before.value) / years;
  return { ...result, value, met: meets(value, test.comparator, test.perYear), inputs, reason: null };
}

/** A rise or a standstill in any of the years ends the streak, whatever the others were. */
function runStreakTest(
  test: Extract<IndicatorTest, { kind: 'never-falls-for' }>,
  unit: Unit,
  context: TestContext,
): TestResult {
  const values = Array.from({ length: test.years + 1 }, (_, i) =>
    valueIn(context.year - test.years + i, test.variants, { unit, context }),
  );
  const falls = values.slice(1).map(({ value }, i) => {
    const before = values[i]?.value ?? null;
    return value === null || before === null ? null : !isAtLeast(value, before);
  });
  const met = falls.includes(false) ? true : falls.includes(null) ? null : false;
  const reason = met === null ? (values.find((it) => it.reason !== null)?.reason ?? null) : null;
  const last = values.at(-1)?.value ?? null;
  const inputs = values.flatMap((it) => it.inputs);
  return {
    test: test.id,
    label: test.label,
    value: last,
    limit: null,
    met,
    asPrinted: null,
    inputs,
    statedAt: null,
    reason,
    note: null,
  };
}

interface UnitInContext {
  readonly unit: Unit;
  readonly context: TestContext;
}

function valueIn(
  year: number,
  variants: readonly Variant[],
  { unit, context }: UnitInContext,
): Pick<Computed, 'value' | 'inputs' | 'reason'> {
  const then = year === context.year ? { unit, reported: context.reported } : context.inYear(unit, year);
  if (then === undefined) return { value: null, inputs: [], reason: `无法计算，缺少${year}-${year + 1}学年的数据` };
  return compute(variants, then);
}
