import { z } from 'zod';
import { stageSchema, type Stage } from './stage.ts';

/**
 * What a figure is. `ratio` is kept as percentage points (97.5 means 97.5 %), `amount` in its base unit (元, ㎡),
 * `date` as ISO text that may stop at the year or month.
 */
export const valueKindSchema = z.enum(['count', 'amount', 'ratio', 'flag', 'text', 'date']);
export type ValueKind = z.infer<typeof valueKindSchema>;

/** Lower-kebab English, for ever: stored facts and formulas refer to it. */
export const figureIdSchema = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

/** A column some sheets give a share of a figure in, where none gives it whole. */
export const figurePartSchema = z.strictObject({
  label: z.string().min(1),
  synonyms: z.array(z.string().min(1)).min(1),
  /** The sum says too little without it. */
  isNeeded: z.boolean(),
  /** Other parts that it counts already. */
  includes: z.array(z.string()),
});

/** One raw figure a school or a county reports. */
export const figureSchema = z.strictObject({
  id: figureIdSchema,
  label: z.string().min(1),
  /** Canonical unit; values are converted to it on import. Empty for flags, texts and dates. */
  unit: z.string(),
  valueKind: valueKindSchema,
  /** Reported by department: its keys carry `@stage`. */
  perStage: z.boolean(),
  /** The stages it is asked of; any when absent. */
  stages: z.array(stageSchema).min(1).optional(),
  /** Who reports it; a county's figures are kept under the county's code. */
  scope: z.enum(['school', 'county']),
  group: z.string().min(1),
  /** Amounts a pupil that can be, in `unit`: what is far off them was written in another unit. */
  perPupil: z.strictObject({ least: z.number(), most: z.number(), source: z.string().min(1) }).optional(),
  /** Headings that mean it, a slash between the levels of a merged header. The label counts as one. */
  synonyms: z.array(z.string().min(1)),
  /**
   * Regular expressions for wordings too many to list, matched against a whole heading of one level without stage and
   * unit. Weaker than a synonym: of two columns that both fit, neither is taken.
   */
  patterns: z.array(z.string().min(1)).optional(),
  /** What it is the sum of. Not for money, whose unit is settled by the column. */
  parts: z.array(figurePartSchema).optional(),
});
export type Figure = z.infer<typeof figureSchema>;

/** A column that says which school a row is about, or its register data. */
export const identityFieldSchema = z.enum([
  'code',
  'name',
  'kind',
  'urbanRural',
  'ownership',
  'district',
  'address',
  'principal',
  'phone',
  'stage',
  'year',
]);
export type IdentityField = z.infer<typeof identityFieldSchema>;

export const identityHeadingSchema = z.strictObject({
  field: identityFieldSchema,
  label: z.string().min(1),
  synonyms: z.array(z.string().min(1)),
});
export type IdentityHeading = z.infer<typeof identityHeadingSchema>;

const checkBase = { perStage: z.boolean(), source: z.string().min(1) };
const saying = { says: z.string().min(1) };

/**
 * What must hold between figures of one school and year; breaking it is a warning. `says` is what the user is told.
 * `atMost`: the parts sum to no more than the whole. `covers`: the product of the factors reaches the whole. `bands`:
 * classes by size agree with their number and with the pupils. `equal`: two figures are the same number. `share`: part /
 * whole lies between two shares.
 * `within`: each figure lies in a range of its own; null leaves that side open.
 * `yearChange`: no figure moved by more than this share since the year before.
 */
export const crossCheckSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('atMost'),
    parts: z.array(figureIdSchema),
    whole: figureIdSchema,
    ...saying,
    ...checkBase,
  }),
  z.strictObject({
    kind: z.literal('covers'),
    factors: z.array(figureIdSchema),
    whole: figureIdSchema,
    ...saying,
    ...checkBase,
  }),
  z.strictObject({
    kind: z.literal('bands'),
    bands: z.array(z.strictObject({ id: figureIdSchema, least: z.int(), most: z.int().nullable() })),
    count: figureIdSchema,
    total: figureIdSchema,
    ...saying,
    ...checkBase,
  }),
  z.strictObject({
    kind: z.literal('equal'),
    one: figureIdSchema,
    other: figureIdSchema,
    ...saying,
    ...checkBase,
  }),
  z.strictObject({
    kind: z.literal('share'),
    part: figureIdSchema,
    whole: figureIdSchema,
    least: z.number(),
    most: z.number(),
    ...saying,
    ...checkBase,
  }),
  z.strictObject({
    kind: z.literal('within'),
    figures: z.array(figureIdSchema),
    least: z.number(),
    most: z.number().nullable(),
    ...saying,
    ...checkBase,
  }),
  z.strictObject({
    kind: z.literal('yearChange'),
    figures: z.array(figureIdSchema),
    share: z.number().positive(),
    ...checkBase,
  }),
]);
export type CrossCheck = z.infer<typeof crossCheckSchema>;

export const figureDictionarySchema = z
  .strictObject({
    figures: z.array(figureSchema).min(1),
    identity: z.array(identityHeadingSchema).min(1),
    checks: z.array(crossCheckSchema),
  })
  .refine((it) => new Set(it.figures.map((figure) => figure.id)).size === it.figures.length, {
    message: 'figure ids are unique',
  });
export type FigureDictionary = z.infer<typeof figureDictionarySchema>;

/** `pupils@小学` for a figure reported by stage, `teaching-area` for one of the whole school. */
export const figureKeySchema = z
  .string()
  .regex(new RegExp(`^[a-z][a-z0-9]*(-[a-z0-9]+)*(@(${stageSchema.options.join('|')}))?$`));
export type FigureKey = z.infer<typeof figureKeySchema>;

/** The key a figure's value is kept under. */
export const figureKey = (id: string, stage: Stage | null): FigureKey => (stage === null ? id : `${id}@${stage}`);
