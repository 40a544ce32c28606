import { z } from 'zod';
import { levelSchema, planTargetSchema, planTaskSchema, spanSchema, type Span } from './plan.ts';

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

/** What a person can put right in the reading of a target. */
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

/** What a person can put right in the reading of a task. */
export const correctedTaskSchema = planTaskSchema.pick({ heading: true, role: true });
export type CorrectedTask = z.infer<typeof correctedTaskSchema>;

/** Where in the text a person read something that the compiler did not. */
const addedFields = { quote: z.string().min(1).max(2000), span: spanSchema };

export const decisionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accepted') }),
  z.strictObject({ kind: z.literal('rejected') }),
  z.strictObject({ kind: z.literal('edited'), target: correctedTargetSchema }),
  z.strictObject({ kind: z.literal('editedTask'), task: correctedTaskSchema }),
  /** Says the same as another reading, which stands for both. */
  z.strictObject({ kind: z.literal('merged'), into: z.string() }),
  z.strictObject({ kind: z.literal('split'), targets: z.array(correctedTargetSchema).min(2).max(8) }),
  z.strictObject({ kind: z.literal('splitTask'), tasks: z.array(correctedTaskSchema).min(2).max(8) }),
  z.strictObject({
    kind: z.literal('added'),
    ...addedFields,
    taskId: z.string(),
    target: correctedTargetSchema,
    checkable: levelSchema,
  }),
  z.strictObject({ kind: z.literal('addedTask'), ...addedFields, task: correctedTaskSchema }),
]);
export type Decision = z.infer<typeof decisionSchema>;

/**
 * Entity `reading`: what a person decided about one task or target that was read, or read on their own. Entity id =
 * `readingId(...)`, `taskReadingId(...)` or `addedReadingId(...)`.
 */
export const readingFields = z.strictObject({
  planId: z.string(),
  decision: decisionSchema,
  /** Null when nobody had given a name on that device. */
  decidedBy: z.string().nullable(),
  decidedAt: z.iso.datetime(),
});

/** Stays the same when the compiler learns to read more: it rests on the place in the text. */
export const readingId = (planId: string, span: Span, ordinal: number): string =>
  `${planId}:${span.start}-${span.end}:${ordinal}`;
/** Rests on where the task begins: its end moves when the compiler learns to read more. */
export const taskReadingId = (planId: string, span: Span): string => `${planId}:task:${span.start}`;
export const addedReadingId = (planId: string, unique: string): string => `${planId}:added:${unique}`;
