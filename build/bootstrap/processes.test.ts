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
