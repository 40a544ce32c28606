import type { Figure } from '../../schema/figure.ts';
import type {
  DatedLimit,
  Indicator,
  IndicatorTest,
  LimitTest,
  NationalStandard,
  Period,
  Profile,
} from '../../schema/indicator.ts';
import type { Stage } from '../../schema/stage.ts';
import { toKnownFigure } from './reading.ts';
import {
  isEased,
  isInForce,
  type Limit,
  type RelaxationInUse,
  type Standard,
  type StandardProblem,
} from './standard.ts';

export interface StandardRequest {
  readonly national: NationalStandard;
  /** From the widest jurisdiction to the narrowest. */
  readonly profiles: readonly Profile[];
  readonly figures: readonly Figure[];
  /** ISO day, normally the day the year's statistics are about. */
  readonly date: string;
}

/** What the profiles are laid into, one after the other. */
interface Draft {
  readonly date: string;
  readonly national: NationalStandard;
  readonly profiles: Profile[];
  readonly indicators: Indicator[];
  readonly limits: Map<LimitTest, readonly Limit[]>;
  readonly splitWeights: Map<Stage, number | null>;
  readonly relaxations: Map<string, RelaxationInUse>;
  readonly problems: StandardProblem[];
  readonly notes: string[];
  coefficientLimits: readonly Limit[];
}

/**
 * Lays the profiles over the national standard. A profile may add and raise; easing is for dated relaxations only. What
 * of a profile can't stand is left out and told as a problem: a mistake never leaves a county without a standard.
 */
export function resolveStandard({ national, profiles, figures, date }: StandardRequest): Standard {
  const draft = startDraft(national, date);
  for (const profile of profiles) {
    if (isInForce(profile, date)) layProfile(draft, profile);
    else draft.notes.push(`“${profile.name}”${periodText(profile)}有效，${date}不适用，未采用`);
  }
  return {
    id: [national.id, ...draft.profiles.map(({ id }) => id)].join('+'),
    name: national.name,
    date,
    profiles: draft.profiles.map(({ id, name, jurisdiction, level }) => ({ id, name, jurisdiction, level })),
    stages: national.stages,
    scope: national.scope,
    schoolRule: national.schoolRule,
    coefficientDecimals: national.coefficients.decimals,
    coefficientLimits: draft.coefficientLimits,
    splitWeights: draft.splitWeights,
    indicators: draft.indicators,
    limits: draft.limits,
    relaxations: [...draft.relaxations.values()],
    figures: new Map(figures.map((figure) => [figure.id, toKnownFigure(figure)])),
    notes: draft.notes,
    problems: draft.problems,
  };
}

function startDraft(national: NationalStandard, date: string): Draft {
  const { source, jurisdiction } = national;
  const draft: Draft = {
    date,
    national,
    profiles: [],
    indicators: [],
    limits: new Map(),
    splitWeights: new Map(national.splitWeights.map(({ stage, weight }) => [stage, weight])),
    relaxations: new Map(),
    problems: [],
    notes: [],
    coefficientLimits: national.coefficients.thresholds
      .filter((limit) => isInForce(limit, date))
      .map((limit) => ({ ...limit, source, setBy: jurisdiction })),
  };
  for (const indicator of national.indicators) addIndicator(draft, indicator, jurisdiction);
  for (const relaxation of national.relaxations) {
    const { effect } = relaxation;
    if (effect.kind === 'tests') addTests(draft, effect.tests, { source: relaxation.source, setBy: jurisdiction });
    if (relaxation.onByDefault && isInForce(relaxation, date))
      draft.relaxations.set(relaxation.id, { ...relaxation, switchedBy: null });
  }
  return draft;
}

function layProfile(draft: Draft, profile: Profile): void {
  draft.profiles.push(profile);
  const { id, jurisdiction: setBy } = profile;
  for (const indicator of profile.indicators) {
    if (draft.indicators.some((known) => known.id === indicator.id))
      draft.problems.push({ kind: 'indicator-exists', profile: id, indicator: indicator.id });
    else addIndicator(draft, indicator, setBy);
  }
  for (const override of profile.thresholds) layThreshold(draft, profile, override);
  for (const { source, ...threshold } of profile.coefficients) {
    const limit = { ...threshold, source: source ?? profile.source, setBy };
    const over = { profile: id, indicator: null, comparator: '<=', before: draft.coefficientLimits } as const;
    draft.coefficientLimits = raise(draft, { ...over, limit });
  }
  for (const { stage, weight } of profile.splitWeights) draft.splitWeights.set(stage, weight);
  for (const relaxation of profile.relaxations) laySwitch(draft, profile, relaxation);
}

function layThreshold(draft: Draft, profile: Profile, override: Profile['thresholds'][number]): void {
  const { indicator, threshold, source } = override;
  const tests = draft.indicators.find(({ id }) => id === indicator)?.tests ?? [];
  const test = limitTestsOf(tests).find(({ id }) => id === override.test);
  if (test === undefined) {
    draft.problems.push({ kind: 'unknown-test', profile: profile.id, indicator, test: override.test });
    return;
  }
  const before = draft.limits.get(test) ?? [];
  const limit = { ...threshold, source, setBy: profile.jurisdiction };
  const { comparator } = test;
  draft.limits.set(test, raise(draft, { profile: profile.id, indicator, comparator, before, limit }));
}

interface NewLimit {
  readonly profile: string;
  readonly indicator: string | null;
  readonly comparator: LimitTest['comparator'];
  readonly before: readonly Limit[];
  readonly limit: Limit;
}

/** The limits with the new one on top, unless it is not in force or eases one of them. */
function raise(draft: Draft, { profile, indicator, comparator, before, limit }: NewLimit): readonly Limit[] {
  if (!isInForce(limit, draft.date)) return before;
  const eased = before.find((it) => overlaps(it, limit) && isEased(comparator, it.value, limit.value));
  if (eased === undefined) return [limit, ...before];
  draft.problems.push({ kind: 'eased', profile, indicator, from: eased.value, to: limit.value });
  return before;
}

function laySwitch(draft: Draft, profile: Profile, relaxation: Profile['relaxations'][number]): void {
  const known = draft.national.relaxations.find(({ id }) => id === relaxation.id);
  if (known === undefined) {
    draft.problems.push({ kind: 'unknown-relaxation', profile: profile.id, relaxation: relaxation.id });
    return;
  }
  const inForce = isInForce(relaxation, draft.date);
  const switchedBy = { jurisdiction: profile.jurisdiction, switch: relaxation };
  if (relaxation.on && inForce) draft.relaxations.set(known.id, { ...known, switchedBy });
  else draft.relaxations.delete(known.id);
  if (relaxation.on && !inForce)
    draft.notes.push(`特殊规定“${known.name}”${periodText(relaxation)}有效，${draft.date}不适用`);
}

function addIndicator(draft: Draft, indicator: Indicator, setBy: string): void {
  draft.indicators.push(indicator);
  addTests(draft, indicator.tests, { source: indicator.source, setBy });
}

function addTests(draft: Draft, tests: readonly IndicatorTest[], by: Pick<Limit, 'source' | 'setBy'>): void {
  for (const test of limitTestsOf(tests)) {
    const inForce = test.thresholds.filter((limit) => isInForce(limit, draft.date));
    draft.limits.set(
      test,
      inForce.map((limit) => ({ ...limit, ...by })),
    );
  }
}

const limitTestsOf = (tests: readonly IndicatorTest[]): readonly LimitTest[] =>
  tests.filter((test) => test.kind === 'limit');

const overlaps = (upper: DatedLimit, lower: DatedLimit): boolean =>
  (upper.stage === null || lower.stage === null || upper.stage === lower.stage) &&
  (upper.kinds === null || lower.kinds === null || upper.kinds.some((kind) => lower.kinds?.includes(kind)));

const periodText = (period: Period): string => `自${period.from}${period.until === null ? '起' : `至${period.until}`}`;
