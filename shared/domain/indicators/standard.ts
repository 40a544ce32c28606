import type { Figure } from '../../schema/figure.ts';
import type {
  DatedLimit,
  Indicator,
  IndicatorTest,
  LimitTest,
  NationalStandard,
  Period,
  Profile,
  Relaxation,
  StandardSource,
} from '../../schema/indicator.ts';
import type { SchoolKind } from '../../schema/school.ts';
import type { Stage } from '../../schema/stage.ts';
import { type KnownFigure, toKnownFigure } from './reading.ts';
import { fail, ok, type Result } from '../../util/result.ts';

/** A limit in force, and who set it. */
export interface Limit extends DatedLimit {
  readonly source: StandardSource;
}

/** The national standard with the profiles laid over it, as it stood on one day. Nothing in it depends on time any more. */
export interface Standard {
  readonly id: string;
  readonly name: string;
  readonly date: string;
  readonly stages: NationalStandard['stages'];
  readonly scope: NationalStandard['scope'];
  readonly schoolRule: NationalStandard['schoolRule'];
  readonly coefficientDecimals: number;
  readonly coefficientLimits: readonly Limit[];
  readonly splitWeights: ReadonlyMap<Stage, number | null>;
  readonly indicators: readonly Indicator[];
  /** Limits of each test, the most particular first. */
  readonly limits: ReadonlyMap<LimitTest, readonly Limit[]>;
  readonly relaxations: readonly Relaxation[];
  readonly figures: ReadonlyMap<string, KnownFigure>;
  /** Profiles and relaxations left out because they were not in force, in words. */
  readonly notes: readonly string[];
}

export interface StandardRequest {
  readonly national: NationalStandard;
  /** From the widest jurisdiction to the narrowest. */
  readonly profiles: readonly Profile[];
  readonly figures: readonly Figure[];
  /** ISO day, normally the day the year's statistics are about. */
  readonly date: string;
}

export type StandardProblem =
  | { readonly kind: 'unknown-test'; readonly profile: string; readonly indicator: string; readonly test: string }
  | { readonly kind: 'unknown-relaxation'; readonly profile: string; readonly relaxation: string }
  | { readonly kind: 'indicator-exists'; readonly profile: string; readonly indicator: string }
  | {
      readonly kind: 'eased';
      readonly profile: string;
      readonly indicator: string;
      readonly from: number;
      readonly to: number;
    };

const isInForce = (period: Period, date: string): boolean =>
  period.from <= date && (period.until === null || date <= period.until);

const isAbout = (limit: DatedLimit, stage: Stage, kind: SchoolKind | null): boolean =>
  (limit.stage === null || limit.stage === stage) &&
  (limit.kinds === null || (kind !== null && limit.kinds.includes(kind)));

/** The limit for a stage and kind of school (null: a county), or undefined when none was in force. */
export function findLimit(limits: readonly Limit[], stage: Stage, kind: SchoolKind | null): Limit | undefined {
  return limits.find((limit) => isAbout(limit, stage, kind));
}

const isEased = (comparator: LimitTest['comparator'], from: number, to: number): boolean => {
  if (comparator === '>=' || comparator === '>') return to < from;
  return comparator === '<=' || comparator === '<' ? to > from : to !== from;
};

const overlaps = (upper: DatedLimit, lower: DatedLimit): boolean =>
  (upper.stage === null || lower.stage === null || upper.stage === lower.stage) &&
  (upper.kinds === null || lower.kinds === null || upper.kinds.some((kind) => lower.kinds?.includes(kind)));

const limitTestsOf = (tests: readonly IndicatorTest[]): readonly LimitTest[] =>
  tests.filter((test) => test.kind === 'limit');

const periodText = (period: Period): string => `自${period.from}${period.until === null ? '起' : `至${period.until}`}`;

/** What the profiles are laid into, one after the other. */
interface Draft {
  readonly date: string;
  readonly national: NationalStandard;
  readonly indicators: Indicator[];
  readonly limits: Map<LimitTest, readonly Limit[]>;
  readonly splitWeights: Map<Stage, number | null>;
  readonly switches: Map<string, boolean>;
  readonly problems: StandardProblem[];
  readonly notes: string[];
  coefficientLimits: readonly Limit[];
}

/** Lays the profiles over the national standard. A profile may add and raise; easing is for dated relaxations only. */
export function resolveStandard(request: StandardRequest): Result<Standard, readonly StandardProblem[]> {
  const { national, date } = request;
  const draft: Draft = {
    date,
    national,
    indicators: [],
    limits: new Map(),
    splitWeights: new Map(national.splitWeights.map(({ stage, weight }) => [stage, weight])),
    switches: new Map(),
    problems: [],
    notes: [],
    coefficientLimits: limitsInForce(national.coefficients.thresholds, national.source, date),
  };
  for (const indicator of national.indicators) addIndicator(draft, indicator);
  for (const { effect, source } of national.relaxations)
    if (effect.kind === 'tests') addTests(draft, effect.tests, source);
  for (const profile of request.profiles) {
    if (isInForce(profile, date)) layProfile(draft, profile);
    else draft.notes.push(`“${profile.name}”${periodText(profile)}有效，${date}不适用，未采用`);
  }
  if (draft.problems.length > 0) return fail(draft.problems);
  return ok({
    id: [national.id, ...request.profiles.map(({ id }) => id)].join('+'),
    name: national.name,
    date,
    stages: national.stages,
    scope: national.scope,
    schoolRule: national.schoolRule,
    coefficientDecimals: national.coefficients.decimals,
    coefficientLimits: draft.coefficientLimits,
    splitWeights: draft.splitWeights,
    indicators: draft.indicators,
    limits: draft.limits,
    relaxations: national.relaxations.filter(
      (it) => draft.switches.get(it.id) ?? (it.onByDefault && isInForce(it, date)),
    ),
    figures: new Map(request.figures.map((figure) => [figure.id, toKnownFigure(figure)])),
    notes: draft.notes,
  });
}

function layProfile(draft: Draft, profile: Profile): void {
  for (const indicator of profile.indicators) {
    if (draft.indicators.some(({ id }) => id === indicator.id))
      draft.problems.push({ kind: 'indicator-exists', profile: profile.id, indicator: indicator.id });
    addIndicator(draft, indicator);
  }
  for (const override of profile.thresholds) layThreshold(draft, profile, override);
  for (const limit of limitsInForce(profile.coefficients, profile.source, draft.date)) {
    refuseEasing(draft, {
      profile: profile.id,
      indicator: '差异系数',
      comparator: '<=',
      before: draft.coefficientLimits,
      limit,
    });
    draft.coefficientLimits = [limit, ...draft.coefficientLimits];
  }
  for (const { stage, weight } of profile.splitWeights) draft.splitWeights.set(stage, weight);
  for (const relaxation of profile.relaxations) laySwitch(draft, profile, relaxation);
}

function layThreshold(draft: Draft, profile: Profile, override: Profile['thresholds'][number]): void {
  const owner = draft.indicators.find(({ id }) => id === override.indicator);
  const test = limitTestsOf(owner?.tests ?? []).find(({ id }) => id === override.test);
  if (test === undefined) {
    const { indicator } = override;
    draft.problems.push({ kind: 'unknown-test', profile: profile.id, indicator, test: override.test });
    return;
  }
  if (!isInForce(override.threshold, draft.date)) return;
  const before = draft.limits.get(test) ?? [];
  const limit: Limit = { ...override.threshold, source: override.source };
  const { comparator } = test;
  refuseEasing(draft, { profile: profile.id, indicator: override.indicator, comparator, before, limit });
  draft.limits.set(test, [limit, ...before]);
}

function laySwitch(draft: Draft, profile: Profile, relaxation: Profile['relaxations'][number]): void {
  const known = draft.national.relaxations.find(({ id }) => id === relaxation.id);
  if (known === undefined) {
    draft.problems.push({ kind: 'unknown-relaxation', profile: profile.id, relaxation: relaxation.id });
    return;
  }
  const inForce = isInForce(relaxation, draft.date);
  draft.switches.set(relaxation.id, relaxation.on && inForce);
  if (relaxation.on && !inForce)
    draft.notes.push(`特殊规定“${known.name}”${periodText(relaxation)}有效，${draft.date}不适用`);
}

interface NewLimit {
  readonly profile: string;
  readonly indicator: string;
  readonly comparator: LimitTest['comparator'];
  readonly before: readonly Limit[];
  readonly limit: Limit;
}

function refuseEasing(draft: Draft, { profile, indicator, comparator, before, limit }: NewLimit): void {
  const eased = before.find((it) => overlaps(it, limit) && isEased(comparator, it.value, limit.value));
  if (eased !== undefined)
    draft.problems.push({ kind: 'eased', profile, indicator, from: eased.value, to: limit.value });
}

function addIndicator(draft: Draft, indicator: Indicator): void {
  draft.indicators.push(indicator);
  addTests(draft, indicator.tests, indicator.source);
}

function addTests(draft: Draft, tests: readonly IndicatorTest[], source: StandardSource): void {
  for (const test of limitTestsOf(tests)) draft.limits.set(test, limitsInForce(test.thresholds, source, draft.date));
}

function limitsInForce(limits: readonly DatedLimit[], source: StandardSource, date: string): readonly Limit[] {
  return limits.filter((limit) => isInForce(limit, date)).map((limit) => ({ ...limit, source }));
}
