import { z } from 'zod';
import { changeSchema } from '../schema/change.ts';
import { deviceIdSchema } from '../schema/clock.ts';

/** Most changes in one push or pull. */
export const BATCH_LIMIT = 2_000;

export const enrolRequestSchema = z.strictObject({
  /** Given out by the bureau; admits a device to it. */
  joinCode: z.string().min(1).max(100),
  deviceId: deviceIdSchema,
  deviceName: z.string().min(1).max(100),
  /** SPKI, base64. */
  publicKey: z.string().min(1).max(2_000),
});
export type EnrolRequest = z.infer<typeof enrolRequestSchema>;

/** Changes in order of the device's `seq`, later ones never before earlier ones. Sending one twice does nothing. */
export const pushRequestSchema = z.strictObject({ changes: z.array(changeSchema).min(1).max(BATCH_LIMIT) });
export type PushRequest = z.infer<typeof pushRequestSchema>;

/** Asks for the changes numbered above `after`. */
export const pullRequestSchema = z.strictObject({
  after: z.coerce.number().int().nonnegative(),
  limit: z.coerce.number().int().min(1).max(BATCH_LIMIT),
});
export type PullRequest = z.infer<typeof pullRequestSchema>;

/** Asks which of these blobs the server lacks. */
export const blobNeedsRequestSchema = z.strictObject({
  sha256: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(1_000),
});
