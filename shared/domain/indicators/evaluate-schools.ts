import type { Indicator, LimitTest, Relaxation, Variant } from '../../schema/indicator.ts';
import type { SchoolKind } from '../../schema/school.ts';
import type { Stage } from '../../schema/stage.ts';
import { must } from '../../util/must.ts';
import { type Department, type Exclusion, emptyFacts, listDepartments } from './department.ts';
import { type Computed, chooseVariant, computeFormula } from './formula.ts';
import { schoolPasses } from './school-rule.ts';
import { findLimit, type Limit, type Standard } from './standard.ts';
import { roundAsPrinted } from './tolerance.ts';
import { judge, type Verdict } from './verdict.ts';
import { type CountyData, departmentUnit, holds, reportedFigures, reportedKeys, type Unit } from './unit.ts';

/** 85 % of 4.5 is 3.825, not 3.8249999999999997. */
const FLOOR_DECIMALS = 6;

export interface IndicatorResult extends Computed, Verdict {
  readonly indicator: string;
  /** The formula that was used, relaxations included. */
  readonly formula: Variant;
  readonly limit: Limit | null;
  readonly threshold: number | null;
  readonly floor: number | null;
  /** What an unusual way of computing the value rests on; null for the ordinary way. */
  readonly note: string | null;
  /** Ids of the relaxations that were used. */
  readonly relaxations: readonly string[];
}

/** One row of the forms: a school, or one stage of it. */
export interface DepartmentResult {
  readonly code: string;
  readonly name: string;
  readonly kind: SchoolKind;
  readonly stage: Stage;
  readonly pupils: number | null;
  /** The part of the school's common amounts that was counted here; null when whole or unknown. */
  readonly share: number | null;
  readonly indicators: Readonly<Record<string, IndicatorResult>>;
  readonly metCount: number;
  readonly passes: boolean | null;
}

export interface SchoolsResult {
  readonly departments: readonly DepartmentResult[];
  readonly excluded: readonly Exclusion[];
}

/** An indicator, its test for a stage and the formula this county's figures allow. */
interface Step {
  readonly indicator: Indicator;
  readonly test: LimitTest;
  readonly variant: Variant;
  readonly stage: Stage;
  readonly limits: readonly Limit[];
  readonly relaxations: readonly Relaxation[];
}

/** The resource indicators of every department, and whether each school meets the school rule. */
export function evaluateSchools(data: CountyData, standard: Standard): SchoolsResult {
  const factsOf = new Map(data.facts.map((facts) => [facts.code, facts]));
  const keys = reportedKeys(data);
  const steps = new Map(
    standard.stages.map((stage) => [stage, stepsFor(stage, standard, reportedFigures(keys, stage))]),
  );
  const departments: DepartmentResult[] = [];
  const excluded: Exclusion[] = [];
  for (const school of data.schools) {
    const listed = listDepartments(school, factsOf.get(school.code) ?? emptyFacts(school, data.year), standard);
    excluded.push(...listed.excluded);
    for (const department of listed.departments)
      departments.push(evaluateDepartment(department, steps.get(department.stage) ?? [], standard));
  }
  return { departments, excluded };
}

function stepsFor(stage: Stage, standard: Standard, reported: ReadonlySet<string>): readonly Step[] {
  return standard.indicators
    .filter((indicator) => indicator.group === '资源配置')
    .flatMap((indicator) => {
      const test = indicator.tests.find((it) => it.kind === 'limit' && it.stages.includes(stage));
      if (test?.kind !== 'limit') return [];
      const variant = must(chooseVariant(test.variants, reported), 'a test has at least one variant');
      const relaxations = standard.relaxations.filter((it) => it.indicator === indicator.id);
      return [{ indicator, test, variant, stage, limits: standard.limits.get(test) ?? [], relaxations }];
    });
}

function evaluateDepartment(department: Department, steps: readonly Step[], standard: Standard): DepartmentResult {
  const { school, stage, pupils, share } = department;
  const alone = departmentUnit(department, standard, false);
  const sharing = share.kind === 'whole' ? alone : departmentUnit(department, standard, true);
  const indicators: Record<string, IndicatorResult> = {};
  const results = steps.map((step) => evaluateIndicator(step.indicator.shared ? sharing : alone, step, standard));
  for (const result of results) indicators[result.indicator] = result;
  return {
    code: school.code,
    name: school.name,
    kind: school.kind,
    stage,
    pupils,
    share: share.kind === 'part' ? share.share : null,
    indicators,
    metCount: results.filter(({ met }) => met === true).length,
    passes: schoolPasses(results, standard.schoolRule),
  };
}

function evaluateIndicator(unit: Unit, step: Step, standard: Standard): IndicatorResult {
  const { indicator, test, variant, stage } = step;
  const { formula, relaxations } = extendFormula(unit, step);
  const computed = computeFormula(formula, unit.read);
  const limit = findLimit(step.limits, stage, unit.school?.kind ?? null) ?? null;
  const threshold = variant.limit ?? limit?.value ?? null;
  const floor = threshold === null ? null : roundAsPrinted(threshold * standard.schoolRule.floor, FLOOR_DECIMALS);
  const { comparator } = test;
  const verdict = judge({ value: computed.value, comparator, limit: threshold, floor, decimals: indicator.decimals });
  return {
    indicator: indicator.id,
    formula,
    value: computed.value,
    amount: computed.amount,
    base: computed.base,
    factor: computed.factor,
    inputs: computed.inputs,
    missing: computed.missing,
    reason: computed.reason ?? (threshold === null ? `${standard.date}没有适用的标准` : null),
    limit,
    threshold,
    floor,
    met: verdict.met,
    floorMet: verdict.floorMet,
    asPrinted: verdict.asPrinted,
    note: variant.note,
    relaxations,
  };
}

const NONE: readonly string[] = [];

interface ExtendedFormula {
  readonly formula: Variant;
  readonly relaxations: readonly string[];
}

/** Adds what relaxations let this department count too, as far as it is reported: what is not reported is not claimed. */
function extendFormula(unit: Unit, { variant, relaxations }: Step): ExtendedFormula {
  if (relaxations.length === 0) return { formula: variant, relaxations: NONE };
  let formula = variant;
  const used: string[] = [];
  for (const { id, effect, when } of relaxations) {
    if (effect.kind !== 'also-count' || when.some((condition) => holds(condition, unit) !== true)) continue;
    const terms = effect.terms.filter((term) => unit.read(term).kind === 'known');
    if (terms.length === 0) continue;
    formula = { ...formula, sum: [...formula.sum, ...terms] };
    used.push(id);
  }
  return { formula, relaxations: used };
}
