import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'plan-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const root = fileURLToPath(new URL('../../', import.meta.url));

function run(content: string | Uint8Array): { code: number | null; out: string; error: string } {
  const path = join(folder, 'plan.txt');
  writeFileSync(path, content);
  const done = spawnSync(process.execPath, ['--import', 'tsx', 'build/cli/plan.ts', path], {
    cwd: root,
    encoding: 'utf8',
  });
  return { code: done.status, out: done.stdout, error: done.stderr };
}

test('prints the plans of a file as JSON and nothing else', () => {
  const { code, out, error } = run('青原县2025年教育工作要点\n一、任务\n1.建学校。新建学校5所。\n');
  expect([code, error]).toEqual([0, '']);
  expect(JSON.parse(out)).toMatchObject({ plans: [{ tasks: [{ id: '一/1' }], targets: [{ value: 5 }] }] });
});

test.each<[string, string | Uint8Array, string]>([
  ['an empty file', '', '空'],
  ['a file that is no text', new Uint8Array(4000).map((_, index) => (index * 37) % 256), '不是'],
  ['a text that is no plan', '今天放假。\n大家去公园。\n', '没有读出计划'],
])('refuses %s with a reason and code 2', (_what, content, reason) => {
  const { code, out, error } = run(content);
  expect([code, out]).toEqual([2, '']);
  expect(error).toContain(reason);
});
