import { expect, onTestFinished, test, vi } from 'vitest';
import { contract, type Channel } from '#shared/ipc/contract.ts';
import { ok } from '#shared/util/result.ts';
import { ShellFault } from '../shell-fault.ts';
import { answer, APP_ORIGIN, failureOf, type Handlers } from './answer.ts';

const isChannel = (name: string): name is Channel => Object.hasOwn(contract, name);
const channels = Object.keys(contract).filter(isChannel);
const page = { origin: APP_ORIGIN, isMainFrame: true };

/** Handlers that all do the same thing: the way to them is what is tried here. */
function handlersThat(run: () => Promise<never>): Handlers {
  // Every channel gets the same function, which fits none of the types in particular.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(channels.map((channel) => [channel, run])) as unknown as Handlers;
}

const throwing = (cause: unknown): Handlers => handlersThat(() => Promise.reject(cause));

test.each(channels)('%s answers a value of its own form whatever is thrown', (channel) => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => log.mockRestore());
  const causes = [
    new Error('a bug'),
    Object.assign(new Error('full'), { code: 'ENOSPC' }),
    new ShellFault({ kind: 'damaged', message: '已损坏' }),
    'not even an error',
  ];
  for (const cause of causes) {
    const reply = failureOf(channel, cause);
    expect(contract[channel].response.safeParse(reply).success).toBe(true);
    expect(reply.ok).toBe(false);
  }
  // Of these four, two are faults of ours, which the log is for.
  expect(log).toHaveBeenCalledTimes(2);
});

test.each(channels)('%s is refused to any other origin and to any frame but the main one', async (channel) => {
  const handlers = handlersThat(() => Promise.reject(new Error('expected never to be reached')));
  for (const sender of [
    { origin: 'https://example.com', isMainFrame: true },
    { origin: 'null', isMainFrame: true },
    { origin: 'duxue://blob', isMainFrame: true },
    { origin: APP_ORIGIN, isMainFrame: false },
  ]) {
    const reply = await answer(handlers, { channel, sender, request: undefined });
    expect(reply).toMatchObject({ ok: false, error: { message: expect.stringContaining('已拒绝') } });
  }
});

test('a full disk is told as one', async () => {
  const cause = Object.assign(new Error('write'), { code: 'ENOSPC' });
  const reply = await answer(throwing(cause), { channel: 'app:info', sender: page, request: undefined });
  expect(reply).toMatchObject({ ok: false, error: { kind: 'diskFull' } });
});

test('a request that does not fit says where, and reaches nobody', async () => {
  const handlers = handlersThat(() => Promise.reject(new Error('expected never to be reached')));
  const reply = await answer(handlers, { channel: 'journal:read', sender: page, request: { position: 7 } });
  expect(reply).toMatchObject({ ok: false, error: { kind: 'refused', message: expect.stringContaining('position') } });
});

test('what a handler answers is passed on', async () => {
  const handlers = { ...throwing(null), 'app:readyToClose': () => Promise.resolve(ok(undefined)) };
  expect(await answer(handlers, { channel: 'app:readyToClose', sender: page, request: undefined })).toEqual({
    ok: true,
    value: undefined,
  });
});
