import type { Row } from '#renderer/db/rows.ts';
import type { DatedLimit, Indicator, IndicatorTest, Profile, StandardSource } from '#shared/schema/indicator.ts';
import {
  findProfileFieldSchema,
  parseProfileField,
  profileNumberSchema,
  profileSwitchSchema,
  type LimitPlace,
  type ProfileNumber,
  type ProfileSwitch,
} from '#shared/schema/profile-entity.ts';

/** A profile as the bureau keeps it, field by field. */
export interface OwnProfile {
  readonly id: string;
  readonly name: string;
  readonly jurisdiction: string;
  readonly level: Profile['level'];
  readonly from: string;
  readonly until: string | null;
  readonly source: StandardSource;
  readonly limits: readonly (ProfileNumber & { readonly place: LimitPlace })[];
  readonly switches: ReadonlyMap<string, ProfileSwitch>;
  /** By the indicator it is made after. */
  readonly targets: ReadonlyMap<string, ProfileNumber>;
}

/** Counties that have chosen a profile, be it the bureau's own or one that ships with the app. */
export function countiesUsing(row: Row<'profile'>): ReadonlySet<string> {
  const fields = new Map<string, unknown>(Object.entries(row));
  return new Set(
    [...fields].flatMap(([field, value]) => {
      const parsed = parseProfileField(field);
      return parsed?.kind === 'use' && value === true ? [parsed.county] : [];
    }),
  );
}

/** Null while a colleague's profile has not arrived whole, for one that was thrown away, and for one that ships with the app. */
export function toOwnProfile(row: Row<'profile'>): OwnProfile | null {
  const { id, name, jurisdiction, level, from, until = null, source, deleted } = row;
  if (name === undefined || jurisdiction === undefined || level === undefined) return null;
  if (from === undefined || source === undefined || deleted !== false) return null;
  const limits: (ProfileNumber & { place: LimitPlace })[] = [];
  const switches = new Map<string, ProfileSwitch>();
  const targets = new Map<string, ProfileNumber>();
  for (const [field, value] of Object.entries(row)) {
    const parsed = parseProfileField(field);
    if (parsed === null || findProfileFieldSchema(field)?.safeParse(value).success !== true) continue;
    if (parsed.kind === 'limit') limits.push({ ...profileNumberSchema.parse(value), place: parsed.place });
    if (parsed.kind === 'switch') switches.set(parsed.relaxation, profileSwitchSchema.parse(value));
    if (parsed.kind === 'target') targets.set(parsed.indicator, profileNumberSchema.parse(value));
  }
  return { id, name, jurisdiction, level, from, until, source, limits, switches, targets };
}

/** The profile as the engine lays it over the national standard. `targets` are what its targets are made after. */
export function toProfile(own: OwnProfile, targets: readonly Indicator[]): Profile {
  const { id, name, jurisdiction, level, from, until, source } = own;
  const sourceOf = (said: string | null): StandardSource =>
    said === null ? source : { document: said, locator: null, verification: 'unverified', note: null };
  const dated = ({ value, place }: OwnProfile['limits'][number]): DatedLimit => ({
    stage: place.stage,
    kinds: null,
    value,
    from,
    until,
  });
  return {
    id,
    name,
    jurisdiction,
    level,
    from,
    until,
    source,
    thresholds: own.limits.flatMap((limit) =>
      limit.place.indicator === null
        ? []
        : [
            {
              indicator: limit.place.indicator,
              test: limit.place.test,
              threshold: dated(limit),
              source: sourceOf(limit.source),
            },
          ],
    ),
    coefficients: own.limits.flatMap((limit) =>
      limit.place.indicator === null ? [{ ...dated(limit), source: sourceOf(limit.source) }] : [],
    ),
    splitWeights: [],
    indicators: targets.flatMap((target) => {
      const set = own.targets.get(target.id);
      return set === undefined ? [] : [targetOf(own, target, { value: set.value, source: sourceOf(set.source) })];
    }),
    relaxations: [...own.switches].map(([relaxation, { source: said, ...turned }]) => ({
      ...turned,
      id: relaxation,
      source: sourceOf(said),
    })),
  };
}

interface TargetValue {
  readonly value: number;
  readonly source: StandardSource;
}

/** A target like another, with this profile's number and dates. A number of years is whole; a yearly change keeps its direction. */
function targetOf({ id, from, until }: OwnProfile, target: Indicator, { value, source }: TargetValue): Indicator {
  const tests = target.tests.map((test): IndicatorTest => {
    if (test.kind === 'limit') return { ...test, thresholds: [{ stage: null, kinds: null, value, from, until }] };
    if (test.kind === 'yearly-change') return { ...test, perYear: Math.sign(test.perYear) * Math.abs(value) };
    return test.kind === 'never-falls-for' ? { ...test, years: Math.max(1, Math.round(value)) } : test;
  });
  return { ...target, id: `T-${target.id}-${id}`, tests, source };
}
