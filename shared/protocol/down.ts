import { z } from 'zod';
import { changeSchema, sha256Schema } from '../schema/change.ts';
import { syncErrorSchema } from './error.ts';
import { logMarkSchema } from './up.ts';

/** Replies drop keys they do not know: a newer server may say more. */
/** What a device signs in its enrolment; good once, for a few minutes. */
export const challengeReplySchema = z.object({ challenge: z.string().min(1).max(200) });
export type ChallengeReply = z.infer<typeof challengeReplySchema>;

export const enrolReplySchema = z.object({ bureau: z.string(), token: z.string().min(20) });
export type EnrolReply = z.infer<typeof enrolReplySchema>;

/** `accepted`: server numbers of the pushed changes, in the order pushed (also of those it had already). */
export const pushReplySchema = z.object({ accepted: z.array(z.int().positive()) });
export type PushReply = z.infer<typeof pushReplySchema>;

/**
 * Every change numbered in (after, upTo] and no other; `more` says whether to ask again at once. A device that has
 * applied `upTo` has every change numbered up to it, whatever order pushes were committed in (sync rule S7).
 */
export const pullReplySchema = z.object({
  changes: z.array(z.object({ number: z.int().positive(), change: changeSchema })),
  upTo: z.int().nonnegative(),
  /** Of the log at `upTo`; sent back with the next pull. */
  mark: logMarkSchema,
  more: z.boolean(),
});
export type PullReply = z.infer<typeof pullReplySchema>;

/** Where a new device starts: the changes that stand now; afterwards it pulls after `upTo`. Paged by `cursor`. */
export const snapshotReplySchema = z.object({
  changes: z.array(changeSchema),
  upTo: z.int().nonnegative(),
  mark: logMarkSchema,
  cursor: z.string().nullable(),
});
export type SnapshotReply = z.infer<typeof snapshotReplySchema>;

/** How much of a blob the server holds. */
export const blobStateSchema = z.object({
  sha256: sha256Schema,
  received: z.int().nonnegative(),
  complete: z.boolean(),
});
export type BlobState = z.infer<typeof blobStateSchema>;

/** Reply to a piece of a blob sent from the wrong place: where to go on. */
export const offsetMismatchSchema = syncErrorSchema.extend({ state: blobStateSchema });

/** Whether the server holds every blob an inspection names (sync rule B3). */
export const completenessReplySchema = z.object({
  inspectionId: z.string(),
  complete: z.boolean(),
  named: z.int().nonnegative(),
  missing: z.array(sha256Schema),
});
export type CompletenessReply = z.infer<typeof completenessReplySchema>;
