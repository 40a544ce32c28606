import { expect, test } from 'vitest';
import { listForeignTraces, listLostOptionals, listMissingPaths } from '../helpers/repository-rules.ts';
import { listRepositoryFiles, readRepositoryFile } from '../helpers/repository.ts';

const files = listRepositoryFiles();

test('every path that a document names is there', () => {
  const documents = files.filter((path) => path.endsWith('.md'));
  const missing = documents.flatMap((path) =>
    listMissingPaths({ path, text: readRepositoryFile(path), existing: files }),
  );
  expect(missing).toEqual([]);
});

test('sees a path in a document that leads nowhere, and lets those be that lead somewhere', () => {
  const existing = ['shared/ipc/contract.ts', 'docs/sync.md'];
  const text = 'Channels: `shared/ipc/contract.ts`, see [sync](docs/sync.md), shared/ipc/ and `shared/*/contract.ts`.';
  expect(listMissingPaths({ path: 'README.md', text, existing })).toEqual([]);
  const [missing] = listMissingPaths({ path: 'README.md', text: 'See `shared/ipc/channels.ts`.', existing });
  expect(missing).toContain('README.md names shared/ipc/channels.ts');
});

test('no file names a package registry or a path of one machine', () => {
  const text = /\.(ts|tsx|mjs|json|jsonc|md|yml|html|css|sql|svg|txt|csv)$|^\.|\/run$/;
  const traces = files
    .filter((path) => text.test(path))
    .flatMap((path) => listForeignTraces({ path, text: readRepositoryFile(path) }));
  expect(traces).toEqual([]);
});

// In two halves, or this file would be what it looks for.
test.each([
  ['https://registry.npm', 'js.org/zod'],
  ['https://registry.npm', 'mirror.com/zod'],
  ['see /home', '/li/duxue/plan.md'],
  [String.raw`C:\Users`, String.raw`\li\duxue`],
  ['in /work', '/main/shared'],
])('sees that "%s%s" is of one machine or registry', (start, end) => {
  expect(listForeignTraces({ path: 'docs/a.md', text: `${start}${end}` })).toHaveLength(1);
});

test('the lock file holds every optional package it promises, for every platform', () => {
  expect(listLostOptionals(readRepositoryFile('package-lock.json'))).toEqual([]);
});

test('sees an optional package that the lock file lost', () => {
  const lock = { packages: { 'node_modules/oxlint': { optionalDependencies: { '@oxlint/win32': '1.0.0' } } } };
  expect(listLostOptionals(JSON.stringify(lock))).toEqual([
    expect.stringContaining('node_modules/oxlint needs @oxlint/win32'),
  ]);
});
