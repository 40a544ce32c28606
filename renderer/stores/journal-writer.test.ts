import { expect, test } from 'vitest';
import type { Change } from '#shared/schema/change.ts';
import { must } from '#shared/util/must.ts';
import { fail, ok } from '#shared/util/result.ts';
import { noteChanges } from '#tests/helpers/changes.ts';
import { deviceOf } from '#shared/domain/change/hybrid-clock.ts';
import type { JournalPort } from '../db/journal.ts';
import { createJournalWriter, type JournalState } from './journal-writer.ts';

const at = '2026-09-01T00:00:00.000Z';
const change = must(noteChanges(1)[0], 'one was asked for');
const own = deviceOf(change.clock);

/** Keeps what it takes; `answer` says whether it takes it. */
function journalThat(answer: (batch: readonly Change[]) => ReturnType<JournalPort['append']>) {
  const kept: Change[] = [];
  const states: JournalState[] = [];
  const port: JournalPort = {
    append: async (batch) => {
      const said = await answer(batch);
      if (said.ok) kept.push(...batch);
      return said;
    },
    read: async () => ok({ changes: [], next: null, end: '', damaged: 0 }),
  };
  const writer = createJournalWriter(port, own, (state) => states.push(state));
  return { writer, kept, states };
}

test('W3: more changes than a call may have arguments reach the journal, in order', async () => {
  const { writer, kept } = journalThat(async () => ok({ at }));
  const many = Array.from({ length: 200_000 }, (_, index): Change => ({ ...change, seq: index + 1 }));
  await writer.append(many);
  expect(kept.length).toBe(many.length);
  expect(kept.every(({ seq }, index) => seq === index + 1)).toBe(true);
  expect(writer.state).toMatchObject({ isFlushed: true, throughSeq: 200_000, error: null });
});

test('W3: while the journal refuses, or does not answer at all, nothing counts as flushed, and it is tried again', async () => {
  let turn = 0;
  const { writer, kept, states } = journalThat(async () => {
    turn += 1;
    if (turn === 1) return fail({ kind: 'diskFull', message: '磁盘已满' });
    if (turn === 2) throw new Error('the line to main broke');
    return ok({ at });
  });
  await writer.append([change]);
  expect(writer.state).toMatchObject({ isFlushed: false, error: { kind: 'diskFull' } });
  await writer.flush();
  expect(writer.state).toMatchObject({ isFlushed: false, error: { kind: 'fault' } });
  await writer.flush();
  expect(writer.state).toMatchObject({ isFlushed: true, error: null, throughSeq: 1 });
  expect(kept).toEqual([change]);
  expect(states.length).toBeGreaterThan(3);
});
