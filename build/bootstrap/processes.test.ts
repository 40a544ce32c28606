import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { run } from './processes.mjs';

const node = (script: string) => [process.execPath, '--eval', script];

test('gives the exit code and what was written to both outputs', async () => {
  const result = await run(node("console.log('out'); console.error('err'); process.exitCode = 3;"), { output: 'keep' });
  expect(result.code).toBe(3);
  expect(result.output.split('\n').toSorted()).toEqual(['', 'err', 'out']);
});

test('ends what takes too long, and what that started, even in a process group of its own', async () => {
  // The grandchild holds our pipe open: were it left alive, the run would never end.
  const script = `
    const options = { detached: true, stdio: 'inherit' };
    require('child_process').spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1e6)'], options);
    setInterval(() => {}, 1e6);
  `;
  const { code } = await run(node(script), { output: 'keep', limitMs: 1500 });
  expect(code).toBe(-1);
});

test('lets a child finish what it is writing when we are interrupted, and goes on to nothing else', async () => {
  const module = fileURLToPath(new URL('processes.mjs', import.meta.url));
  const app = `
    process.on('SIGTERM', () => setTimeout(() => { console.log('written'); process.exit(0); }, 50));
    setInterval(() => {}, 1e6);
    console.log('ready');
  `;
  const script = `
    const { run } = await import(${JSON.stringify(module)});
    await run([process.execPath, '--eval', ${JSON.stringify(app)}]);
    console.log('next');
  `;
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', script]);
  const chunks: Buffer[] = [];
  parent.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(parent.stdout, 'data');
  parent.kill('SIGINT');
  const closed: unknown[] = await once(parent, 'close');
  expect(closed[0]).toBe(130);
  expect(Buffer.concat(chunks).toString('utf8')).toBe('ready\nwritten\n');
});
