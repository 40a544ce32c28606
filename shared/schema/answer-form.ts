import { z } from 'zod';
import { strokesSchema } from './strokes.ts';
import { thresholdSchema } from './threshold.ts';

const labelSchema = z.string().min(1).max(100);

/** A step of a scale: whether it reaches the standard, and the share of the item's weight it earns, 0 to 1. */
export const levelSchema = z.strictObject({ label: labelSchema, isMet: z.boolean(), share: z.number().min(0).max(1) });
export type Level = z.infer<typeof levelSchema>;

/** One of several; `isMet` null says nothing about the standard. */
export const optionSchema = z.strictObject({ label: labelSchema, isMet: z.boolean().nullable() });
export type Option = z.infer<typeof optionSchema>;

export const columnSchema = z.strictObject({
  label: labelSchema,
  content: z.enum(['text', 'number']),
  /** Of the numbers; null for text, or for a number that has none. */
  unit: labelSchema.nullable(),
});
export type Column = z.infer<typeof columnSchema>;

const areDistinct = (entries: readonly { readonly label: string }[]): boolean =>
  new Set(entries.map(({ label }) => label)).size === entries.length;
const distinct = 'labels of one item differ from one another';

/** What an item asks beyond a judgement or a number, by kind. */
export const richFormShapes = {
  level: {
    kind: z.literal('level'),
    /** Best first. */
    levels: z.array(levelSchema).min(2).refine(areDistinct, distinct),
  },
  score: {
    kind: z.literal('score'),
    full: z.number().positive(),
    /** Points from which the item is met; null: it is scored and not judged. */
    passAt: z.number().nonnegative().nullable(),
  },
  ratio: {
    kind: z.literal('ratio'),
    /** What is counted, and out of what: `合格人数` of `抽测人数`. */
    countLabel: labelSchema,
    totalLabel: labelSchema,
    /** For the share in percent; null: it is recorded and not judged. */
    threshold: thresholdSchema.nullable(),
  },
  choice: { kind: z.literal('choice'), options: z.array(optionSchema).min(2).refine(areDistinct, distinct) },
  choices: {
    kind: z.literal('choices'),
    options: z
      .array(z.strictObject({ label: labelSchema }))
      .min(2)
      .refine(areDistinct, distinct),
    /** Met when at least so many are ticked; null: it is recorded and not judged. */
    least: z.int().positive().nullable(),
  },
  text: { kind: z.literal('text') },
  date: {
    kind: z.literal('date'),
    /** Met when the day is not later; null: it is recorded and not judged. */
    latest: z.iso.date().nullable(),
  },
  table: {
    kind: z.literal('table'),
    columns: z.array(columnSchema).min(1).refine(areDistinct, distinct),
    leastRows: z.int().nonnegative(),
  },
  /** Signed on site by somebody other than the signers of the record. */
  signature: { kind: z.literal('signature'), signer: labelSchema },
  /** Its answer is its photographs: as many as the item's required evidence, at least one. */
  photo: { kind: z.literal('photo') },
} as const;

/** The form of an answer that is more than a judgement or a number. */
export const richFormSchema = z.discriminatedUnion('kind', [
  z.strictObject(richFormShapes.level),
  z.strictObject(richFormShapes.score),
  z.strictObject(richFormShapes.ratio),
  z.strictObject(richFormShapes.choice),
  z.strictObject(richFormShapes.choices),
  z.strictObject(richFormShapes.text),
  z.strictObject(richFormShapes.date),
  z.strictObject(richFormShapes.table),
  z.strictObject(richFormShapes.signature),
  z.strictObject(richFormShapes.photo),
]);
export type RichForm = z.infer<typeof richFormSchema>;

/**
 * What was answered in a rich form; whole in one field, so that two devices never mix halves of two answers. The
 * photographs of a photo item are its evidence, not a value. Whether it fits the item's form is asked of `fitsForm`:
 * a value may have been given before the checklist said otherwise.
 */
export const answerValueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('level'), label: labelSchema }),
  z.strictObject({ kind: z.literal('score'), points: z.number().nonnegative() }),
  z.strictObject({
    kind: z.literal('ratio'),
    count: z.int().nonnegative().nullable(),
    total: z.int().nonnegative().nullable(),
  }),
  z.strictObject({ kind: z.literal('choice'), label: labelSchema }),
  z.strictObject({ kind: z.literal('choices'), labels: z.array(labelSchema) }),
  z.strictObject({ kind: z.literal('text'), text: z.string().max(20_000) }),
  z.strictObject({ kind: z.literal('date'), date: z.iso.date() }),
  /** A cell for each column of the form, as typed; a blank cell is an empty text. */
  z.strictObject({ kind: z.literal('table'), rows: z.array(z.array(z.string().max(2_000))).max(500) }),
  z.strictObject({
    kind: z.literal('signature'),
    name: z.string().min(1).max(40),
    strokes: strokesSchema,
    signedAt: z.iso.datetime(),
  }),
]);
export type AnswerValue = z.infer<typeof answerValueSchema>;
