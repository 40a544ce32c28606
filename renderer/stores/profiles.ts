import { useMemo } from 'react';
import { PROFILES, TARGET_MODELS } from '#seeds/standards/standards.ts';
import type { Edit } from '#shared/domain/change/compose.ts';
import type { Profile } from '#shared/schema/indicator.ts';
import type { Json } from '#shared/schema/json.ts';
import {
  limitField,
  switchField,
  targetField,
  useField,
  type LimitPlace,
  type ProfileNumber,
  type ProfileSwitch,
} from '#shared/schema/profile-entity.ts';
import type { Row } from '../db/rows.ts';
import { useRows } from '../hooks/use-rows.ts';
import { countiesUsing, toOwnProfile, toProfile, type OwnProfile } from './profile-rows.ts';
import { newId, setFields } from './writing.ts';

/** A profile that a county can choose. */
export interface ChoosableProfile {
  readonly profile: Profile;
  /** Null for those that ship with the app: they are not edited. */
  readonly own: OwnProfile | null;
  /** By the name a county goes by, see `County`. */
  readonly counties: ReadonlySet<string>;
}

/** The bureau's own first, then those that ship with the app. */
export function toChoosable(rows: readonly Row<'profile'>[]): readonly ChoosableProfile[] {
  const using = new Map(rows.map((row) => [row.id, countiesUsing(row)]));
  const countiesOf = (id: string): ReadonlySet<string> => using.get(id) ?? new Set();
  const own = rows.flatMap((row) => toOwnProfile(row) ?? []);
  return [
    ...own.map((it) => ({ profile: toProfile(it, TARGET_MODELS), own: it, counties: countiesOf(it.id) })),
    ...PROFILES.map((profile) => ({ profile, own: null, counties: countiesOf(profile.id) })),
  ];
}

/** Undefined while they are being read. */
export function useProfiles(): readonly ChoosableProfile[] | undefined {
  const rows = useRows('profile');
  return useMemo(() => rows && toChoosable(rows), [rows]);
}

const set = (id: string, field: string, value: Json): Edit[] => [
  { entity: 'profile', entityId: id, field, value, settles: [] },
];

/** A county begins to use a profile, or ceases to, under whatever names it had chosen it. */
export const chooseEdits = (id: string, county: string): Edit[] => set(id, useField(county), true);
export const leaveEdits = (id: string, names: readonly string[]): Edit[] =>
  names.flatMap((name) => set(id, useField(name), false));

/** Null takes the limit, switch or target out of the profile. */
export const limitEdits = (id: string, place: LimitPlace, value: ProfileNumber | null): Edit[] =>
  set(id, limitField(place), value);
export const switchEdits = (id: string, relaxation: string, value: ProfileSwitch | null): Edit[] =>
  set(id, switchField(relaxation), value);
export const targetEdits = (id: string, indicator: string, value: ProfileNumber | null): Edit[] =>
  set(id, targetField(indicator), value);

type Head = Pick<OwnProfile, 'name' | 'jurisdiction' | 'level' | 'from' | 'until' | 'source'>;

export const headEdits = (id: string, head: Partial<Head>): Edit[] => setFields('profile', id, head);
export const removeEdits = (id: string): Edit[] => setFields('profile', id, { deleted: true });

/** A new profile, at once in use by the county it was made for. */
export function createEdits(county: string, head: Head): { readonly id: string; readonly edits: Edit[] } {
  const id = newId();
  return {
    id,
    edits: [...setFields('profile', id, { ...head, deleted: false }), ...chooseEdits(id, county)],
  };
}
