import type {
  DatedLimit,
  Indicator,
  LimitTest,
  NationalStandard,
  Period,
  Profile,
  Relaxation,
  RelaxationSwitch,
  StandardSource,
} from '../../schema/indicator.ts';
import type { SchoolKind } from '../../schema/school.ts';
import type { Stage } from '../../schema/stage.ts';
import type { KnownFigure } from './reading.ts';

/** A limit in force, and who set it. */
export interface Limit extends DatedLimit {
  readonly source: StandardSource;
  /** Jurisdiction: 全国, or that of the profile. */
  readonly setBy: string;
}

/** A relaxation in use; `switchedBy` is the jurisdiction whose profile switched it on, null when it is on of itself. */
export interface RelaxationInUse extends Relaxation {
  readonly switchedBy: { readonly jurisdiction: string; readonly switch: RelaxationSwitch } | null;
}

/** What of a profile can't stand; the rest of it is used. */
export type StandardProblem =
  | { readonly kind: 'unknown-test'; readonly profile: string; readonly indicator: string; readonly test: string }
  | { readonly kind: 'unknown-relaxation'; readonly profile: string; readonly relaxation: string }
  | { readonly kind: 'indicator-exists'; readonly profile: string; readonly indicator: string }
  | {
      readonly kind: 'eased';
      readonly profile: string;
      /** Null: a limit of the 差异系数. */
      readonly indicator: string | null;
      readonly from: number;
      readonly to: number;
    };

/** The national standard with the profiles laid over it, as it stood on one day. Nothing in it depends on time any more. */
export interface Standard {
  readonly id: string;
  readonly name: string;
  readonly date: string;
  /** Those in force, from the widest jurisdiction to the narrowest. */
  readonly profiles: readonly Pick<Profile, 'id' | 'name' | 'jurisdiction' | 'level'>[];
  readonly stages: NationalStandard['stages'];
  readonly scope: NationalStandard['scope'];
  readonly schoolRule: NationalStandard['schoolRule'];
  readonly coefficientDecimals: number;
  readonly coefficientLimits: readonly Limit[];
  readonly splitWeights: ReadonlyMap<Stage, number | null>;
  readonly indicators: readonly Indicator[];
  /** Limits of each test, the most particular first. */
  readonly limits: ReadonlyMap<LimitTest, readonly Limit[]>;
  readonly relaxations: readonly RelaxationInUse[];
  readonly figures: ReadonlyMap<string, KnownFigure>;
  /** Profiles and relaxations left out because they were not in force, in words. */
  readonly notes: readonly string[];
  readonly problems: readonly StandardProblem[];
}

/** The limit for a stage and kind of school (null: a county), or undefined when none was in force. */
export function findLimit(limits: readonly Limit[], stage: Stage, kind: SchoolKind | null): Limit | undefined {
  return limits.find((limit) => isAbout(limit, stage, kind));
}

const isAbout = (limit: DatedLimit, stage: Stage, kind: SchoolKind | null): boolean =>
  (limit.stage === null || limit.stage === stage) &&
  (limit.kinds === null || (kind !== null && limit.kinds.includes(kind)));

/** Both ends of a period belong to it. */
export const isInForce = (period: Period, date: string): boolean =>
  period.from <= date && (period.until === null || date <= period.until);

/** Whether `to` asks less than `from`. Where a number has to be equal, any other one is no stricter. */
export function isEased(comparator: LimitTest['comparator'], from: number, to: number): boolean {
  if (comparator === '>=' || comparator === '>') return to < from;
  return comparator === '<=' || comparator === '<' ? to > from : to !== from;
}
