import { z } from 'zod';
import { clockSchema } from './clock.ts';
import { jsonSchema } from './json.ts';

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 in lower-case hex');

/** A name or id that every store can hold: no control characters, no half of a surrogate pair. */
const nameText = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'expected no control characters');

/** The unit of writing, audit and sync: one field of one entity set to one value. */
export const changeSchema = z.strictObject({
  /** Identity and order of the change; names its device. */
  clock: clockSchema,
  entity: nameText(40).min(1),
  entityId: nameText(200).min(1),
  field: nameText(120).min(1),
  value: jsonSchema,
  /** Clock of the value the author saw in this field; null when the field was empty. */
  base: clockSchema.nullable(),
  /** Clocks of the other standing values that the author saw and settled with this change. */
  settles: z.array(clockSchema).max(100),
  /** Person id, or null before a person is chosen. */
  author: nameText(200).nullable(),
  /** 1, 2, 3 … per device. */
  seq: z.int().positive(),
  /** Hash of the device's change before this one; null for its first. */
  prev: sha256Schema.nullable(),
  /** SHA-256 over the canonical JSON of all fields above. */
  hash: sha256Schema,
});
export type Change = z.infer<typeof changeSchema>;
