import { z } from 'zod';
import { changeSchema } from '../schema/change.ts';
import { deviceIdSchema } from '../schema/clock.ts';

/** Most changes in one push or pull. */
export const BATCH_LIMIT = 2_000;
/** Largest body of a push; a reply to a pull ends before it grows much past this. A longer log goes in more requests. */
export const BATCH_BYTES_LIMIT = 8 * 1024 * 1024;
/** Largest piece of a blob in one request: what a cut line can waste. */
export const BLOB_PIECE_BYTES = 256 * 1024;
/** A clock this far ahead of the server is refused (sync rule S11). */
export const CLOCK_AHEAD_LIMIT_MS = 60 * 60 * 1_000;

export const enrolRequestSchema = z.strictObject({
  /** Given out by the bureau; admits a device to it. */
  joinCode: z.string().min(1).max(100),
  deviceId: deviceIdSchema,
  deviceName: z.string().min(1).max(100),
  /** SPKI, base64. */
  publicKey: z.string().min(1).max(2_000),
  /** As the server gave it, just now. */
  challenge: z.string().min(1).max(200),
  /** Of `enrolmentText`, by the key; base64. */
  signature: z.string().min(1).max(2_000),
});
export type EnrolRequest = z.infer<typeof enrolRequestSchema>;

/** Changes in order of the device's `seq`, later ones never before earlier ones. Sending one twice does nothing. */
export const pushRequestSchema = z.strictObject({ changes: z.array(changeSchema).min(1).max(BATCH_LIMIT) });
export type PushRequest = z.infer<typeof pushRequestSchema>;

/** By this a server knows, at a number, whether its log is still the one that was read there (sync rule S15). */
export const logMarkSchema = z.string().regex(/^[0-9a-f]{32}$/);

/** Asks for the changes numbered above `after`. `mark`: as it came with that number; version 1 sends none. */
export const pullRequestSchema = z.strictObject({
  mark: logMarkSchema.optional(),
  after: z.coerce.number().int().nonnegative(),
  limit: z.coerce.number().int().min(1).max(BATCH_LIMIT),
});
export type PullRequest = z.infer<typeof pullRequestSchema>;

/** Without a cursor: from the start. With one: the page after it, of the same snapshot. */
export const snapshotRequestSchema = z.strictObject({ cursor: z.string().max(60).optional() });
