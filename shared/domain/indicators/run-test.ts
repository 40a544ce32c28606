import type { IndicatorTest, LimitTest, Variant } from '../../schema/indicator.ts';
import type { FigureSource } from '../../schema/school-facts.ts';
import { assertNever, must } from '../../util/must.ts';
import { type Computed, chooseVariant, computeFormula } from './formula.ts';
import { type Input, type MissingFigure, missingText } from './reading.ts';
import { findLimit, type Limit, type Standard } from './standard.ts';
import { isAtLeast } from './tolerance.ts';
import { holds, lackedBy, type Unit } from './unit.ts';
import { judge, meets, type Verdict } from './verdict.ts';

/** One test of an indicator on one department, school or county. */
export interface TestResult {
  readonly test: string;
  readonly label: string;
  /** A number, a yes or no, or a grade; null when it can't be told. */
  readonly value: number | boolean | string | null;
  /** What the value has to be to the limit; null where there is no limit. */
  readonly comparator: LimitTest['comparator'] | null;
  readonly limit: number | null;
  /** Who set the limit; null where it is computed or part of the test. */
  readonly basis: Limit | null;
  readonly met: boolean | null;
  readonly asPrinted: Verdict['asPrinted'];
  /** The figures a number was computed from. */
  readonly inputs: readonly Input[];
  /** The figures it lacks, each of which makes it null. */
  readonly missing: readonly MissingFigure[];
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

/** What a test has come to before anything is read. */
const unread = ({ id, label }: IndicatorTest): TestResult => ({
  test: id,
  label,
  value: null,
  comparator: null,
  limit: null,
  basis: null,
  met: null,
  asPrinted: null,
  inputs: [],
  missing: [],
  statedAt: null,
  reason: null,
  note: null,
});

function runLimitTest(test: LimitTest, unit: Unit, context: TestContext): TestResult | null {
  if (test.kinds !== null && unit.school !== null && !test.kinds.includes(unit.school.kind)) return null;
  const conditions = test.when.map((condition) => holds(condition, unit));
  if (conditions.includes(false)) return null;
  const { comparator } = test;
  const computed = compute(test.variants, { unit, reported: context.reported });
  const { value, variant } = computed;
  if (conditions.includes(null)) {
    const missing = test.when.flatMap((condition) => lackedBy(condition, unit));
    const result = { ...unread(test), comparator, value, inputs: computed.inputs, note: variant.note };
    return { ...result, missing, reason: `无法判断是否适用。${missingText(missing)}` };
  }
  const found = limitOf({ test, variant, unit }, context);
  const { met, asPrinted } = judge({
    value,
    comparator,
    limit: found.limit,
    floor: null,
    decimals: context.decimals,
  });
  // Written out: there are as many of these as schools times tests.
  return {
    test: test.id,
    label: test.label,
    value,
    comparator,
    limit: found.limit,
    basis: found.basis,
    met,
    asPrinted,
    inputs: joined(computed.inputs, found.inputs),
    missing: joined(computed.missing, found.missing),
    statedAt: null,
    reason: computed.reason ?? found.reason,
    note: variant.note,
  };
}

const joined = <T>(these: readonly T[], those: readonly T[]): readonly T[] =>
  those.length === 0 ? these : [...these, ...those];

interface FoundLimit extends Pick<Computed, 'inputs' | 'missing' | 'reason'> {
  readonly limit: number | null;
  readonly basis: Limit | null;
}

interface LimitTestOnUnit {
  readonly test: LimitTest;
  readonly variant: Variant;
  readonly unit: Unit;
}

const NOTHING: Pick<FoundLimit, 'basis' | 'inputs' | 'missing' | 'reason'> = {
  basis: null,
  inputs: [],
  missing: [],
  reason: null,
};

/** The limit of a test: its variant's own, computed from figures, or the threshold in force. */
function limitOf({ test, variant, unit }: LimitTestOnUnit, { standard }: TestContext): FoundLimit {
  if (variant.limit !== null) return { ...NOTHING, limit: variant.limit };
  if (test.limitFormula !== null) {
    const { value, inputs, missing, reason } = computeFormula(test.limitFormula, unit.read);
    return { ...NOTHING, limit: value, inputs, missing, reason };
  }
  const stage = unit.stage ?? test.stages[0];
  const limits = standard.limits.get(test) ?? [];
  const basis = (stage && findLimit(limits, stage, unit.school?.kind ?? null)) ?? null;
  if (basis === null) return { ...NOTHING, limit: null, reason: `${standard.date}没有适用的标准` };
  return { ...NOTHING, limit: basis.value, basis };
}

function runStatementTest(test: Extract<IndicatorTest, { kind: 'flag' | 'grade' }>, unit: Unit): TestResult {
  const statement = unit.readStatement(test.figure);
  const result = unread(test);
  if (statement.kind === 'missing')
    return { ...result, missing: statement.missing, reason: missingText(statement.missing) };
  const { value, source: statedAt } = statement;
  if (test.kind === 'grade' && typeof value === 'string')
    return { ...result, value, met: test.accepted.includes(value.trim()), statedAt };
  if (test.kind === 'flag' && typeof value === 'boolean')
    return { ...result, value, met: value === test.expected, statedAt };
  return { ...result, statedAt, reason: `无法判断：${test.label}填的是“${value}”` };
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
  const { comparator, perYear: limit } = test;
  const result = {
    ...unread(test),
    comparator,
    limit,
    inputs: [...now.inputs, ...before.inputs],
    missing: [...now.missing, ...before.missing],
    note: now.variant.note,
  };
  const reason = now.reason ?? before.reason ?? (years <= 0 ? `${from}年为起算年份，尚不能比较` : null);
  if (reason !== null || now.value === null || before.value === null) return { ...result, reason };
  const value = (now.value - before.value) / years;
  return { ...result, value, met: meets(value, comparator, limit) };
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
  return {
    ...unread(test),
    value: values.at(-1)?.value ?? null,
    met,
    inputs: values.flatMap(({ inputs }) => inputs),
    missing: met === null ? values.flatMap(({ missing }) => missing) : [],
    reason: met === null ? (values.find(({ reason }) => reason !== null)?.reason ?? null) : null,
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
): Pick<Computed, 'value' | 'inputs' | 'missing' | 'reason'> {
  const then = year === context.year ? { unit, reported: context.reported } : context.inYear(unit, year);
  const name = `${year}-${year + 1}学年`;
  if (then === undefined) return { value: null, inputs: [], missing: [], reason: `无法计算，缺少${name}的数据` };
  const computed = compute(variants, then);
  const isNow = year === context.year || computed.reason === null;
  return isNow ? computed : { ...computed, reason: `${name}${computed.reason}` };
}
