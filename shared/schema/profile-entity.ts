import { z } from 'zod';
import { indicatorIdSchema, periodSchema, profileLevelSchema, standardSourceSchema } from './indicator.ts';
import { type Stage, stageSchema } from './stage.ts';

/** A number a profile sets; `source` null where it is the profile's own document that says so. */
export const profileNumberSchema = z.strictObject({
  value: z.number(),
  source: z.string().max(200).nullable(),
});
export type ProfileNumber = z.infer<typeof profileNumberSchema>;

/** Whether a relaxation is used while the profile is in force, from when to when. */
export const profileSwitchSchema = z.strictObject({
  on: z.boolean(),
  ...periodSchema.shape,
  source: z.string().max(200).nullable(),
});
export type ProfileSwitch = z.infer<typeof profileSwitchSchema>;

/**
 * Entity `profile`; entity id = the profile's id. A profile that ships with the app has only `use:` fields; one of the
 * bureau's own has all. What it sets has a field each, so that two people who edit different limits both keep their work:
 * `limit:<place>`, `switch:<relaxation>`, `target:<indicator>`, and `use:<county>` for each county that has chosen it.
 */
export const profileFields = z.strictObject({
  name: z.string().max(100),
  jurisdiction: z.string().max(60),
  level: profileLevelSchema,
  from: z.iso.date(),
  until: z.iso.date().nullable(),
  source: standardSourceSchema,
  deleted: z.boolean(),
});

/** What a limit is of; `indicator` and `test` null for the 差异系数, `stage` null for all stages. */
export type LimitPlace = { readonly stage: Stage | null } & (
  { readonly indicator: string; readonly test: string } | { readonly indicator: null; readonly test: null }
);

const LIMIT = 'limit:';
const COEFFICIENT = '差异系数';
export const limitField = ({ indicator, test, stage }: LimitPlace): string =>
  `${LIMIT}${indicator === null ? COEFFICIENT : `${indicator}/${test}`}${stage === null ? '' : `@${stage}`}`;
export const switchField = (relaxation: string): string => `switch:${relaxation}`;
export const targetField = (indicator: string): string => `target:${indicator}`;
export const useField = (county: string): string => `use:${county}`;

/** A field beside those all profiles have, taken apart; null when it is none of them. */
export type ProfileField =
  | { readonly kind: 'limit'; readonly place: LimitPlace }
  | { readonly kind: 'switch'; readonly relaxation: string }
  | { readonly kind: 'target'; readonly indicator: string }
  | { readonly kind: 'use'; readonly county: string };

export function parseProfileField(field: string): ProfileField | null {
  const at = field.indexOf(':');
  const name = field.slice(at + 1);
  if (at === -1 || name === '') return null;
  switch (field.slice(0, at)) {
    case 'limit':
      return parseLimit(name);
    case 'switch':
      return { kind: 'switch', relaxation: name };
    case 'target':
      return indicatorIdSchema.safeParse(name).success ? { kind: 'target', indicator: name } : null;
    case 'use':
      return { kind: 'use', county: name };
    default:
      return null;
  }
}

function parseLimit(name: string): ProfileField | null {
  const [, subject = '', stageText] = /^([^@]+)(?:@(.+))?$/.exec(name) ?? [];
  const stage = stageSchema.nullable().safeParse(stageText ?? null);
  if (!stage.success) return null;
  if (subject === COEFFICIENT) return { kind: 'limit', place: { indicator: null, test: null, stage: stage.data } };
  const [indicator = '', test = ''] = subject.split('/');
  if (!indicatorIdSchema.safeParse(indicator).success || test === '') return null;
  return { kind: 'limit', place: { indicator, test, stage: stage.data } };
}

const VALUES: Readonly<Record<ProfileField['kind'], z.ZodType>> = {
  limit: profileNumberSchema,
  switch: profileSwitchSchema,
  target: profileNumberSchema,
  use: z.boolean(),
};

export function findProfileFieldSchema(field: string): z.ZodType | null {
  const parsed = parseProfileField(field);
  return parsed && VALUES[parsed.kind];
}
