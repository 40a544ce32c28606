import type { DeviceId } from '#shared/schema/clock.ts';
import { hasChangeOf } from '../db/log.ts';
import { getRuntime } from './runtime.ts';

/** Whether a device is of this bureau as far as this one can know: itself, or the author of a change that is here. */
export async function isKnownDevice(device: DeviceId): Promise<boolean> {
  const { db, info } = getRuntime();
  return device === info.deviceId || hasChangeOf(db, device);
}
