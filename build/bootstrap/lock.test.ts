import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { withLock } from './lock.mjs';

const lockModule = fileURLToPath(new URL('lock.mjs', import.meta.url));

test('lets one in at a time, and everyone in the end', async () => {
  const events: string[] = [];
  const enter = (name: string) =>
    withLock('lock.test: one at a time', async () => {
      events.push(`${name} in`);
      await new Promise(setImmediate);
      events.push(`${name} out`);
    });
  await Promise.all([enter('a'), enter('b'), enter('c')]);
  expect(events.filter((_, index) => index % 2 === 0).map((event) => `${event.slice(0, 1)} out`)).toEqual(
    events.filter((_, index) => index % 2 === 1),
  );
  expect(events).toHaveLength(6);
});

test('is free again when work fails', async () => {
  const path = 'lock.test: failing work';
  await expect(withLock(path, () => Promise.reject(new Error('no network')))).rejects.toThrow('no network');
  await expect(withLock(path, () => Promise.resolve('mine'))).resolves.toBe('mine');
});

test('is free again when its owner is killed', async () => {
  const path = 'lock.test: killed owner';
  const script = `
    const { withLock } = await import(${JSON.stringify(lockModule)});
    await withLock(${JSON.stringify(path)}, () => new Promise(() => { console.log('locked'); setInterval(() => {}, 1e6); }));
  `;
  const owner = spawn(process.execPath, ['--input-type=module', '--eval', script]);
  await once(owner.stdout, 'data');
  const order: string[] = [];
  const waiter = withLock(path, async () => void order.push('let in'));
  order.push('still waiting');
  owner.kill('SIGKILL');
  await waiter;
  expect(order).toEqual(['still waiting', 'let in']);
});
