import { z } from 'zod';
import { planTargetSchema } from './plan.ts';

/** Entity `plan`: the text of a source document that a person brought in. It is compiled anew each time it is shown. */
export const planFields = z.strictObject({
  title: z.string().max(300),
  /** Null when the text was pasted. */
  fileName: z.string().max(200).nullable(),
  /** In one field: spans of readings are offsets into it, so it never changes. */
  text: z.string().max(500_000),
  addedAt: z.iso.datetime(),
  deleted: z.boolean(),
});

/** What a person can put right in a reading. */
export const correctedTargetSchema = planTargetSchema.pick({
  indicator: true,
  comparator: true,
  value: true,
  value2: true,
  unit: true,
  schoolLevel: true,
  by: true,
});
export type CorrectedTarget = z.infer<typeof correctedTargetSchema>;

export const decisionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accepted') }),
  z.strictObject({ kind: z.literal('rejected') }),
  z.strictObject({ kind: z.literal('edited'), target: correctedTargetSchema }),
]);
export type Decision = z.infer<typeof decisionSchema>;

/**
 * Entity `reading`; entity id = `readingId(...)`: what a person decided about one target that was read. The change that
 * set it tells who and when.
 */
export const readingFields = z.strictObject({ planId: z.string(), decision: decisionSchema });

/** Stays the same when the compiler learns to read more: it rests on the place in the text. */
export const readingId = (
  planId: string,
  span: { readonly start: number; readonly end: number },
  ordinal: number,
): string => `${planId}:${span.start}-${span.end}:${ordinal}`;
