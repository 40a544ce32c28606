import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { dataFolderOf, makeDataFolder, markProfileToSetAside, prepareProfile } from '../data-folder.ts';
import { closeGuard } from './close-guard.ts';
import { PAGE_POLICY, resolveAppFile } from './content-policy.ts';
import { openedFileIn } from './opened-file.ts';
import { isPermitted } from './permissions.ts';

test('the page’s policy lets in scripts of its own only, and no connection at all', () => {
  const policy = new Map(PAGE_POLICY.split('; ').map((rule): [string, string] => [rule.split(' ')[0] ?? '', rule]));
  expect(policy.get('default-src')).toBe("default-src 'none'");
  expect(policy.get('script-src')).toBe("script-src 'self'");
  expect(policy.get('connect-src')).toBe("connect-src 'none'");
  expect(PAGE_POLICY).not.toContain('unsafe-eval');
});

test('no path leads out of the app’s folder', () => {
  expect(resolveAppFile('/app/dist', '/assets/index.js')).toBe('/app/dist/assets/index.js');
  for (const path of ['/../secret', '/%2e%2e/secret', '/..%2fsecret', '/a/../../secret', '/%00', '/%'])
    expect(resolveAppFile('/app/dist', path)).toBeNull();
  fc.assert(
    fc.property(fc.webPath(), (path) => {
      const resolved = resolveAppFile('/app/dist', path);
      expect(resolved === null || resolved.startsWith('/app/dist/')).toBe(true);
    }),
  );
});

test('only the camera, without sound, and only for the app’s own page', () => {
  const camera = { permission: 'media', origin: 'duxue://app/index.html', isMainFrame: true, media: ['video'] };
  expect(isPermitted(camera)).toBe(true);
  for (const other of [
    { media: ['audio'] },
    { media: ['video', 'audio'] },
    { media: [] },
    { origin: 'duxue://blob/' },
    { origin: 'duxue://app.example/' },
    { origin: '' },
    { isMainFrame: false },
    { permission: 'geolocation' },
    { permission: 'notifications' },
  ])
    expect(isPermitted({ ...camera, ...other })).toBe(false);
});

test('closing waits for the page, and no longer than the cap', () => {
  vi.useFakeTimers();
  const [askPage, close] = [vi.fn<() => void>(), vi.fn<() => void>()];
  const askUser = vi.fn<() => Promise<boolean>>();
  const answered = closeGuard({ askPage, askUser, close, capMs: 5_000 });
  expect(answered.mayClose()).toBe(false);
  expect(answered.mayClose()).toBe(false);
  expect(askPage).toHaveBeenCalledTimes(1);
  answered.ready();
  expect(close).toHaveBeenCalledTimes(1);
  expect(answered.mayClose()).toBe(true);

  const silent = closeGuard({ askPage, askUser, close, capMs: 5_000 });
  silent.mayClose();
  vi.advanceTimersByTime(4_999);
  expect(close).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  expect(close).toHaveBeenCalledTimes(2);
  expect(askUser).not.toHaveBeenCalled();
  vi.useRealTimers();
});

test('with something unsaved the window stays open, however long the user thinks, and closes only on their word', async () => {
  vi.useFakeTimers();
  const [askPage, close] = [vi.fn<() => void>(), vi.fn<() => void>()];
  const answers: ((mayClose: boolean) => void)[] = [];
  const askUser = (): Promise<boolean> => new Promise((resolve) => answers.push(resolve));
  const guard = closeGuard({ askPage, askUser, close, capMs: 5_000 });
  guard.unsaved();
  expect(answers).toHaveLength(0);

  guard.mayClose();
  guard.unsaved();
  vi.advanceTimersByTime(60_000);
  expect([guard.mayClose(), answers.length, askPage.mock.calls.length]).toEqual([false, 1, 1]);
  answers[0]?.(false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(close).not.toHaveBeenCalled();

  guard.mayClose();
  expect(askPage).toHaveBeenCalledTimes(2);
  guard.unsaved();
  answers[1]?.(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(close).toHaveBeenCalledTimes(1);
  expect(guard.mayClose()).toBe(true);
  vi.useRealTimers();
});

test('the flag names the data folder, then the variable, then the system', () => {
  const from = { argv: ['electron', '.', '--duxue-data=/flag'], env: { DUXUE_DATA: '/variable' }, appData: '/system' };
  expect(dataFolderOf(from).root).toBe('/flag');
  expect(dataFolderOf({ ...from, argv: [] }).root).toBe('/variable');
  expect(dataFolderOf({ ...from, argv: [], env: {} })).toMatchObject({
    root: '/system/Duxue',
    journal: '/system/Duxue/journal',
  });
});

test('a profile put aside is kept, and everything beside it stays where it is', async () => {
  const folder = dataFolderOf({
    argv: [`--duxue-data=${mkdtempSync(join(tmpdir(), 'duxue-'))}`],
    env: {},
    appData: '',
  });
  await makeDataFolder(folder);
  await mkdir(join(folder.profile, 'IndexedDB'));
  writeFileSync(join(folder.journal, 'journal-000001.log'), 'kept');
  prepareProfile(folder, new Date());
  expect(readdirSync(folder.profile)).toEqual(['IndexedDB']);
  await markProfileToSetAside(folder);
  prepareProfile(folder, new Date('2026-11-22T08:00:00Z'));
  expect(readdirSync(folder.profile)).toEqual([]);
  expect(readdirSync(join(folder.root, 'profile-set-aside-2026-11-22T08-00-00-000Z'))).toEqual(['IndexedDB']);
  expect(await readFile(join(folder.journal, 'journal-000001.log'), 'utf8')).toBe('kept');
  prepareProfile(folder, new Date());
  expect(readdirSync(folder.root).filter((name) => name.startsWith('profile-'))).toHaveLength(1);
});

test('a workbook or a document on the command line is opened, nothing else', () => {
  expect(openedFileIn(['electron', '.', '--x', '表.xlsx'], '/home/a')).toBe('/home/a/表.xlsx');
  expect(openedFileIn(['electron', '/b/文书.PDF'], '/home/a')).toBe('/b/文书.PDF');
  expect(openedFileIn(['electron', '.', '--file=a.pdf', 'a.exe'], '/home/a')).toBeNull();
});
