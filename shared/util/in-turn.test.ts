import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTurns } from './in-turn.ts';

test('the first work begins at once, the next only after it', async () => {
  const inTurn = createTurns();
  const seen: string[] = [];
  const first = inTurn(async () => {
    seen.push('first begins');
    await Promise.resolve();
    seen.push('first ends');
  });
  expect(seen).toEqual(['first begins']);
  await inTurn(async () => void seen.push('second'));
  await first;
  expect(seen).toEqual(['first begins', 'first ends', 'second']);
});

test('whatever fails before it, every work is done, in the order asked for, and never two at a time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ fails: fc.boolean(), ticks: fc.nat(4) })), async (works) => {
      const inTurn = createTurns();
      const done: number[] = [];
      let running = 0;
      const outcomes = await Promise.allSettled(
        works.map(({ fails, ticks }, index) =>
          inTurn(async () => {
            running += 1;
            expect(running).toBe(1);
            for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
            running -= 1;
            done.push(index);
            if (fails) throw new Error('failed');
          }),
        ),
      );
      expect(done).toEqual(works.map((_, index) => index));
      expect(outcomes.map(({ status }) => status === 'rejected')).toEqual(works.map(({ fails }) => fails));
    }),
  );
});
