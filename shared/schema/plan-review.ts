import { z } from 'zod';
import { levelSchema, planTargetSchema, planTaskSchema, spanSchema, type Span } from './plan.ts';

/** Longest text of a plan that is taken in, in characters. */
export const LONGEST_PLAN = 500_000;

/** Entity `plan`: the text of a source document that a person brought in. It is compiled anew each time it is shown. */
export const planFields = z.strictObject({
  title: z.string().max(300),
  /** Null when the text was pasted. */
  fileName: z.string().max(200).nullable(),
  /** In one field: spans of readings are offsets into it, so it never changes. */
  text: z.string().max(LONGEST_PLAN),
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

const yearOrMonth = z.string().regex(/^\d{4}(-\d{2})?$/);

/** Whose document it is and when it holds: the text seldom says it in full, so a person does. */
export const confirmedBasisSchema = z.strictObject({
  title: z.string().min(1).max(300),
  issuer: z.string().max(100).nullable(),
  /** The place it holds for, e.g. 云溪市青禾区; with the city in front where the name alone could be another's. */
  jurisdiction: z.string().min(1).max(60),
  /** Districts and counties of a city (cities of a province) that it binds too. */
  covers: z.array(z.string().min(1).max(60)).max(300),
  period: z.strictObject({ from: yearOrMonth, to: yearOrMonth }).nullable(),
  effectiveOn: z.iso.date().nullable(),
  expiresOn: z.iso.date().nullable(),
  /** The words of the text that period and dates were taken from. */
  words: z.string().max(500),
});
export type ConfirmedBasis = z.infer<typeof confirmedBasisSchema>;

/** Most that one reading can be split into. */
export const MOST_PARTS = 40;

/** Where in the text a person read something that the compiler did not. */
const addedFields = { quote: z.string().min(1).max(2000), span: spanSchema };

export const decisionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accepted') }),
  z.strictObject({ kind: z.literal('rejected') }),
  z.strictObject({
    kind: z.literal('edited'),
    target: correctedTargetSchema,
    /** Where it is checked, when a person says otherwise than was read. */
    checkable: levelSchema.optional(),
  }),
  z.strictObject({ kind: z.literal('editedTask'), task: correctedTaskSchema }),
  /** Says the same as another reading, which stands for both. */
  z.strictObject({ kind: z.literal('merged'), into: z.string() }),
  z.strictObject({ kind: z.literal('split'), targets: z.array(correctedTargetSchema).min(2).max(MOST_PARTS) }),
  z.strictObject({ kind: z.literal('splitTask'), tasks: z.array(correctedTaskSchema).min(2).max(MOST_PARTS) }),
  z.strictObject({
    kind: z.literal('added'),
    ...addedFields,
    taskId: z.string(),
    target: correctedTargetSchema,
    checkable: levelSchema,
  }),
  z.strictObject({ kind: z.literal('addedTask'), ...addedFields, task: correctedTaskSchema }),
  z.strictObject({ kind: z.literal('basis'), basis: confirmedBasisSchema }),
]);
export type Decision = z.infer<typeof decisionSchema>;

/** What a target was read as, in full: a person can correct less of it. */
export const seenTargetSchema = planTargetSchema.pick({
  indicator: true,
  comparator: true,
  value: true,
  value2: true,
  unit: true,
  schoolLevel: true,
  by: true,
  kind: true,
  checkable: true,
  strict: true,
  bestEffort: true,
});

/** What was read when a person decided. It stands, also when a later version of the app reads the text otherwise. */
export const seenSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('target'),
    span: spanSchema,
    quote: z.string(),
    taskId: z.string(),
    target: seenTargetSchema,
  }),
  z.strictObject({ kind: z.literal('task'), span: spanSchema, quote: z.string(), task: correctedTaskSchema }),
]);
export type Seen = z.infer<typeof seenSchema>;

/**
 * Entity `reading`: what a person decided about one task or target that was read, or read on their own, or about the
 * document itself. Entity id = `readingId(...)`, `taskReadingId(...)`, `addedReadingId(...)` or `basisReadingId(...)`.
 */
export const readingFields = z.strictObject({
  planId: z.string(),
  decision: decisionSchema,
  /** Null for what nothing was read of; the oldest decisions have none. */
  seen: seenSchema.nullable(),
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
/** One text may hold several documents; each begins somewhere else. */
export const basisReadingId = (planId: string, span: Span): string => `${planId}:basis:${span.start}`;

/** The kind of reading an id was made for, and its place as far as the id tells it; null for added ones. */
export function placeOfReading(id: string): { readonly kind: 'target' | 'task' | 'basis'; readonly span: Span } | null {
  const named = /:(task|basis):(\d+)$/.exec(id);
  if (named !== null) {
    const start = Number(named[2]);
    return { kind: named[1] === 'task' ? 'task' : 'basis', span: { start, end: start + 1 } };
  }
  const placed = /:(\d+)-(\d+):\d+$/.exec(id);
  return placed === null ? null : { kind: 'target', span: { start: Number(placed[1]), end: Number(placed[2]) } };
}
