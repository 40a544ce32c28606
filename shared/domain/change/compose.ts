import { changeSchema, type Change } from '../../schema/change.ts';
import type { Clock, DeviceId } from '../../schema/clock.ts';
import type { Json } from '../../schema/json.ts';
import type { Sha256 } from '../../util/canonical-json.ts';
import { withHash } from './chain.ts';
import { nextClock } from './hybrid-clock.ts';

/** What a person does: set one field of one entity. `settles` names rival values that this choice ends. */
export type Edit = {
  readonly entity: string;
  readonly entityId: string;
  readonly field: string;
  readonly value: Json;
  readonly settles: readonly Clock[];
};

/** Where a device's log stands. */
export type LogTip = { readonly latest: Clock | null; readonly seq: number; readonly hash: string | null };

export type ComposeContext = {
  readonly device: DeviceId;
  readonly author: string | null;
  readonly nowMs: number;
  readonly sha256: Sha256;
  /** Clock of the value the author saw in the field, null when it was empty. */
  readonly baseOf: (edit: Edit) => Clock | null;
};

/** Made once: deriving a schema costs far more than parsing with it. */
const unhashedSchema = changeSchema.omit({ hash: true });

/** Turns edits into chained changes, in order; two edits of one field in one call follow one another. */
export function composeChanges(
  edits: readonly Edit[],
  tip: LogTip,
  context: ComposeContext,
): { changes: Change[]; tip: LogTip } {
  const changes: Change[] = [];
  const written = new Map<string, Clock>();
  let next = tip;
  for (const edit of edits) {
    const key = JSON.stringify([edit.entity, edit.entityId, edit.field]);
    const clock = nextClock(next.latest, context.nowMs, context.device);
    const base = written.get(key) ?? context.baseOf(edit);
    const change = withHash(
      unhashedSchema.parse({ ...edit, clock, base, author: context.author, seq: next.seq + 1, prev: next.hash }),
      context.sha256,
    );
    changes.push(change);
    written.set(key, clock);
    next = { latest: clock, seq: change.seq, hash: change.hash };
  }
  return { changes, tip: next };
}
