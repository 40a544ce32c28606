import { clockSchema, deviceIdSchema, type Clock, type DeviceId } from '../../schema/clock.ts';

const STAMP_LENGTH = 24;
const COUNTER_END = STAMP_LENGTH + 5;
const COUNTER_MAX = 0xffff;

/** Wall time of a clock in milliseconds since 1970. */
export const timeOf = (clock: Clock): number => Date.parse(clock.slice(0, STAMP_LENGTH));
export const deviceOf = (clock: Clock): DeviceId => deviceIdSchema.parse(clock.slice(COUNTER_END + 1));
const counterOf = (clock: Clock): number => Number.parseInt(clock.slice(STAMP_LENGTH + 1, COUNTER_END), 16);

function toClock(timeMs: number, counter: number, device: DeviceId): Clock {
  const stamp = new Date(timeMs).toISOString();
  return clockSchema.parse(`${stamp}-${counter.toString(16).padStart(4, '0')}-${device}`);
}

/**
 * The next clock of `device`: later than every clock it has issued or seen (`latest`), even when the machine's time
 * stutters or runs backwards. A full counter borrows the next millisecond.
 */
export function nextClock(latest: Clock | null, nowMs: number, device: DeviceId): Clock {
  if (latest === null || nowMs > timeOf(latest)) return toClock(nowMs, 0, device);
  const counter = counterOf(latest) + 1;
  return counter <= COUNTER_MAX ? toClock(timeOf(latest), counter, device) : toClock(timeOf(latest) + 1, 0, device);
}

export const laterClock = (a: Clock | null, b: Clock | null): Clock | null => {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
};
