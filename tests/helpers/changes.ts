import { createHash } from 'node:crypto';
import { composeChanges, type Edit } from '#shared/domain/change/compose.ts';
import type { Change } from '#shared/schema/change.ts';
import { deviceIdSchema } from '#shared/schema/clock.ts';

/** Chained changes of one device: `count` notes, the n-th saying `note n`, or what `valueOf` says. */
export function noteChanges(count: number, valueOf = (index: number): string => `note ${index}`): Change[] {
  const edits = Array.from({ length: count }, (_, index): Edit => ({
    entity: 'answer',
    entityId: `inspection-1:item-${index}`,
    field: 'note',
    value: valueOf(index),
    settles: [],
  }));
  const { changes } = composeChanges(
    edits,
    { latest: null, seq: 0, hash: null },
    {
      device: deviceIdSchema.parse('9f3c61a0b2d4e5f6'),
      author: null,
      nowMs: Date.parse('2026-11-22T08:00:00.000Z'),
      sha256: (text) => createHash('sha256').update(text).digest('hex'),
      baseOf: () => null,
    },
  );
  return changes;
}
