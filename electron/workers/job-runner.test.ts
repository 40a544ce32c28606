import { fork } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createJobRunner, type JobRunner } from './job-runner.ts';

/** A worker that does as it is told, in a process of its own. */
const script = join(mkdtempSync(join(tmpdir(), 'duxue-worker-')), 'worker.mjs');
writeFileSync(
  script,
  `process.on('message', (job) => {
    if (job === 'hang') for (;;);
    if (job === 'crash') process.exit(1);
    if (job === 'long') for (const part of [1, 2]) process.send({ progress: part });
    process.send({ job, pid: process.pid });
  });`,
);

function runner(jobsPerProcess = 100): JobRunner {
  const created = createJobRunner({
    start: () => {
      const child = fork(script);
      return {
        post: (message) => void child.send(String(message)),
        onMessage: (listener) => void child.once('message', listener),
        onExit: (listener) => void child.once('exit', listener),
        kill: () => void child.kill('SIGKILL'),
      };
    },
    jobsPerProcess,
    idleMs: 60_000,
  });
  onTestFinished(() => created.close());
  return created;
}

const pidOf = (reply: unknown): unknown =>
  typeof reply === 'object' && reply !== null ? Reflect.get(reply, 'pid') : null;

test('jobs run in one process, in order', async () => {
  const { run } = runner();
  const replies = await Promise.all(['a', 'b', 'c'].map((job) => run(job, 10_000)));
  expect(replies).toMatchObject([{ job: 'a' }, { job: 'b' }, { job: 'c' }]);
  expect(new Set(replies.map(pidOf)).size).toBe(1);
});

test('what a job says of its progress is heard before its answer, and is none', async () => {
  const heard: unknown[] = [];
  const { run } = runner();
  expect(await run('long', 10_000, (progress) => heard.push(progress))).toMatchObject({ job: 'long' });
  expect(heard).toEqual([1, 2]);
});

test('a job that takes too long is ended, and the next one runs', async () => {
  const { run } = runner();
  const hanging = run('hang', 300);
  const next = run('after', 10_000);
  await expect(hanging).rejects.toMatchObject({ error: { kind: 'timedOut' } });
  expect(await next).toMatchObject({ job: 'after' });
});

test('a job that is cancelled is ended at once, and the next one runs', async () => {
  const { run, cancel } = runner();
  const pid = pidOf(await run('a', 10_000));
  const hanging = run('hang', 60_000);
  const next = run('after', 10_000);
  // Jobs wait their turn: this one is under way when the one before has answered.
  await Promise.resolve();
  cancel();
  await expect(hanging).rejects.toMatchObject({ error: { kind: 'cancelled' } });
  const reply = await next;
  expect(reply).toMatchObject({ job: 'after' });
  expect(pidOf(reply)).not.toBe(pid);
});

test('cancelling when nothing runs does nothing', async () => {
  const { run, cancel } = runner();
  cancel();
  expect(await run('a', 10_000)).toMatchObject({ job: 'a' });
});

test('a process that dies is told, and the next job gets a new one', async () => {
  const { run } = runner();
  const first = await run('a', 10_000);
  await expect(run('crash', 10_000)).rejects.toMatchObject({ error: { kind: 'fault' } });
  expect(pidOf(await run('b', 10_000))).not.toBe(pidOf(first));
});

test('a process is replaced after so many jobs, so that nothing adds up in it', async () => {
  const { run } = runner(2);
  const pids = [];
  for (const job of ['a', 'b', 'c', 'd', 'e']) pids.push(pidOf(await run(job, 10_000)));
  expect(new Set(pids).size).toBe(3);
});
