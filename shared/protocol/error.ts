import { z } from 'zod';

/** What went wrong and what helps. `remedy` is what a device does about it by itself. */
export const remedySchema = z.enum([
  'retryLater',
  'resync',
  'upgradeApp',
  'upgradeServer',
  'enrolAgain',
  'fixClock',
  'giveUp',
]);

export const syncErrorKindSchema = z.enum([
  'unreachable',
  'timedOut',
  'badRequest',
  'unauthorised',
  'badJoinCode',
  'tooManyAttempts',
  'clientTooOld',
  'serverTooOld',
  'clockTooFarAhead',
  'chainBroken',
  'tooLarge',
  'hashMismatch',
  'notFound',
  'offsetMismatch',
  'serverFault',
  'notConfigured',
  'localFault',
]);

export const syncErrorSchema = z.object({
  kind: syncErrorKindSchema,
  remedy: remedySchema,
  /** What was expected, what was found and where; for the log and for support. */
  message: z.string(),
  retryAfterMs: z.number().nullable(),
});
export type SyncError = z.infer<typeof syncErrorSchema>;

/** A fault of this device, not of the line or the server: its disk, its store. */
export const localFault = (message: string): SyncError => ({
  kind: 'localFault',
  remedy: 'retryLater',
  message,
  retryAfterMs: null,
});
