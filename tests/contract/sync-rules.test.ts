import { expect, test } from 'vitest';
import { listRepositoryFiles, readRepositoryFile } from '../helpers/repository.ts';

const ruleIds = [...readRepositoryFile('docs/sync.md').matchAll(/^- \*\*([WSB]\d+)\*\*/gmu)].map(([, id = '']) => id);

/** What a test is called begins on the line of `test(` or below it, after the rows of `test.each`. */
const titlePattern = /^\s*(?:test(?:\.\w+)*\(|\]\)\(|\)\()?\s*(['"`])(.*)\1,(?: \{.*\},)?(?: async)? ?(?:\(|$)/gmu;
const titlesIn = (text: string): string[] => [...text.matchAll(titlePattern)].map(([, , title = '']) => title);

const titles = listRepositoryFiles()
  .filter((path) => /\.test\.tsx?$|^tests\/server\/suites\//u.test(path))
  .flatMap((path) => titlesIn(readRepositoryFile(path)));

test.each(ruleIds)('sync rule %s is held by a test that names it', (id) => {
  expect(titles.filter((title) => new RegExp(String.raw`\b${id}\b`, 'u').test(title))).not.toEqual([]);
});

test('every rule of docs/sync.md has a number of its own', () => {
  expect(ruleIds.length).toBeGreaterThan(20);
  expect(new Set(ruleIds).size).toBe(ruleIds.length);
});

test('only the title of a test names a rule for it, not a comment or a value', () => {
  expect(titlesIn("test('S1: once', async () => {")).toEqual(['S1: once']);
  expect(titlesIn("  'S16: a change is left out',\n  async (way) => {")).toEqual(['S16: a change is left out']);
  expect(titlesIn("// S1: once\nconst rule = 'S2';\nexpect(x).toBe('S3');")).toEqual([]);
});
