import { isHashRight } from '#shared/domain/change/chain.ts';
import { deviceOf, timeOf } from '#shared/domain/change/hybrid-clock.ts';
import { CLOCK_AHEAD_LIMIT_MS } from '#shared/protocol/up.ts';
import type { Change } from '#shared/schema/change.ts';
import type { DeviceId } from '#shared/schema/clock.ts';
import type { Sha256 } from '#shared/util/canonical-json.ts';
import { fail, ok, type Result } from '#shared/util/result.ts';
import { problems, type Problem } from '../problems.ts';

export type Admission = { readonly deviceId: DeviceId; readonly nowMs: number; readonly sha256: Sha256 };

/** Why a push cannot be taken, whatever is stored; null when nothing speaks against it. */
export function findRefusal(changes: readonly Change[], admission: Admission): Problem | null {
  let before: Change | null = null;
  for (const change of changes) {
    const refusal = refusalOf(change, admission) ?? (before === null ? null : breakBetween(before, change));
    if (refusal !== null) return refusal;
    before = change;
  }
  return null;
}

function refusalOf(change: Change, { deviceId, nowMs, sha256 }: Admission): Problem | null {
  const { clock } = change;
  if (deviceOf(clock) !== deviceId) return problems.foreignChange({ deviceId, clock });
  const limitMs = CLOCK_AHEAD_LIMIT_MS;
  // Asked this way round because a date that does not exist has no time: NaN is within no limit.
  if (!(timeOf(clock) <= nowMs + limitMs)) return problems.clockTooFarAhead({ clock, nowMs, limitMs });
  const later = [change.base, ...change.settles].find((seen) => seen !== null && seen >= clock);
  if (typeof later === 'string') return problems.clockNotLater({ clock, earlier: later });
  return isHashRight(change, sha256) ? null : problems.hashWrong({ clock });
}

type Link = Pick<Change, 'clock' | 'seq' | 'hash'>;

function breakBetween(before: Link, { clock, seq, prev }: Change): Problem | null {
  if (seq !== before.seq + 1) return problems.chainGap({ clock, seq, expectedSeq: before.seq + 1 });
  if (prev !== before.hash) return problems.chainFork({ clock, seq });
  return clock > before.clock ? null : problems.clockNotLater({ clock, earlier: before.clock });
}

/** A change as the server has it already. */
export type Received = Link & { readonly number: number };

/**
 * Parts a push into what the server has and what is new to it. `received` are the stored changes of the device with the
 * same `seq`s; `tip` is the device's last. A device's stored chain has no gaps, so what is new is the end of the push.
 */
export function partReceived(
  changes: readonly Change[],
  received: readonly Received[],
  tip: Link | null,
): Result<{ numbers: number[]; fresh: Change[] }, Problem> {
  const bySeq = new Map(received.map((entry) => [entry.seq, entry]));
  const numbers: number[] = [];
  const fresh: Change[] = [];
  for (const change of changes) {
    const stored = bySeq.get(change.seq);
    if (stored === undefined) fresh.push(change);
    else if (stored.clock === change.clock && stored.hash === change.hash) numbers.push(stored.number);
    else return fail(problems.chainFork(change));
  }
  const [first] = fresh;
  const fault = first === undefined ? null : tip === null ? faultOfFirst(first) : breakBetween(tip, first);
  return fault === null ? ok({ numbers, fresh }) : fail(fault);
}

function faultOfFirst({ clock, seq, prev }: Change): Problem | null {
  if (seq !== 1) return problems.chainGap({ clock, seq, expectedSeq: 1 });
  return prev === null ? null : problems.chainFork({ clock, seq });
}
