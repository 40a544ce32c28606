import { z } from 'zod';

/**
 * Hybrid logical clock as text, unique per device and ordered as text:
 * `2026-11-22T10:42:07.123Z-0000-9f3c61a0b2d4e5f6` = wall time (UTC, ms), counter (4 hex), device id (16 hex).
 */
export const clockSchema = z
  .string()
  .regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-[0-9a-f]{4}-[0-9a-f]{16}$/,
    'expected a clock like 2026-11-22T10:42:07.123Z-0000-9f3c61a0b2d4e5f6',
  )
  .brand('Clock');
export type Clock = z.infer<typeof clockSchema>;

export const deviceIdSchema = z
  .string()
  .regex(/^[0-9a-f]{16}$/, 'expected a device id of 16 hex digits')
  .brand('DeviceId');
export type DeviceId = z.infer<typeof deviceIdSchema>;
