import { z } from 'zod';
import type { LogTip } from '#shared/domain/change/compose.ts';
import { logMarkSchema } from '#shared/protocol/up.ts';
import { sha256Schema } from '#shared/schema/change.ts';
import { clockSchema } from '#shared/schema/clock.ts';
import type { DuxueDatabase } from './database.ts';

/** The few single values kept beside the rows. They belong to this device and are not synced. */
type MetaValues = {
  /** Where the log of this device ends. */
  tip: LogTip;
  /** The journal is known to agree up to `position`; own changes up to `through` (seq) are in it. */
  journal: { position: string | null; through: number };
  /** Number of the last change pulled, and the mark of the server's log there; null before the first pull. */
  pulled: { number: number; mark: string | null } | null;
  /** Changes that came with a wrong hash and were not taken. */
  altered: number;
  /** Who sits at this machine. */
  person: string | null;
  /** The version of the app that last looked through what was set aside; null before the first did. */
  readBy: string | null;
  /** The sample district was offered once; it is not loaded again by itself. */
  sampleOffered: boolean;
};
export type MetaKey = keyof MetaValues;

const numberSchema = z.int().nonnegative();
const pulledSchema = z.union([
  z.object({ number: numberSchema, mark: logMarkSchema.nullable() }),
  // As it was kept before logs had marks: such a place is trusted once.
  numberSchema.transform((number) => ({ number, mark: null })),
]);

const schemas: { readonly [K in MetaKey]: z.ZodType<MetaValues[K]> } = {
  tip: z.object({ latest: clockSchema.nullable(), seq: z.int().nonnegative(), hash: sha256Schema.nullable() }),
  journal: z.object({ position: z.string().nullable(), through: z.int().nonnegative() }),
  pulled: pulledSchema.nullable(),
  altered: numberSchema,
  person: z.string().nullable(),
  readBy: z.string().nullable(),
  sampleOffered: z.boolean(),
};

const initial: Readonly<MetaValues> = {
  tip: { latest: null, seq: 0, hash: null },
  journal: { position: null, through: 0 },
  pulled: null,
  altered: 0,
  person: null,
  readBy: null,
  sampleOffered: false,
};

export async function getMeta<K extends MetaKey>(db: DuxueDatabase, key: K): Promise<MetaValues[K]> {
  const row = await db.meta.get(key);
  return row === undefined ? initial[key] : schemas[key].parse(row.value);
}

export async function setMeta<K extends MetaKey>(db: DuxueDatabase, key: K, value: MetaValues[K]): Promise<void> {
  await db.meta.put({ key, value });
}
