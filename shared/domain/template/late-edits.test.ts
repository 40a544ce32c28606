import { expect, test } from 'vitest';
import { must } from '../../util/must.ts';
import { hasDifferences } from './differences.ts';
import { assemble, BLANK_ITEM, draftOf, type Draft } from './draft.ts';
import { isTaken, lateEdits, withLateEdits } from './late-edits.ts';

const item = (question: string) => ({
  ...BLANK_ITEM,
  group: '体育',
  question,
  methods: ['查阅资料' as const],
  guide: '看',
  evidence: ['样例'],
  clauses: [{ planId: 'p', planTitle: '样例计划', locator: '一/1', subject: '样例' }],
});
const fields: Draft = {
  templateId: 't',
  version: 1,
  title: '样例',
  stages: ['小学'],
  basis: [],
  limits: [],
  entries: ['a', 'b', 'c'].map((id, index) => ({ id, place: index + 1, item: item(id) })),
};
const assembled = assemble(fields, '2026-11-22');
const published = must(assembled.ok ? assembled.value : null, 'the sample is whole');
const [a, b, c] = fields.entries.map((entry) => entry);
if (a === undefined || b === undefined || c === undefined) throw new Error('three items');

const late: Draft = {
  ...fields,
  title: '晚到的名称',
  entries: [
    { ...c, place: 0.5 },
    { ...a, item: { ...a.item, question: '晚到的问法' } },
    { id: 'd', place: 4, item: item('') },
  ],
};

test('what arrived late is told item by item, even where it is not complete', () => {
  expect(hasDifferences(lateEdits(published, fields))).toBe(false);
  const told = lateEdits(published, late);
  expect(told.items.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['changed a', 'added d', 'removed b']);
  expect(told).toMatchObject({ isTitleChanged: true, isReordered: true });
});

test('a next version takes what arrived late, and keeps what it changed itself', () => {
  const next = { ...draftOf(published), version: 2 };
  const own = { ...next, entries: next.entries.map((it) => ({ ...it, item: { ...it.item, guide: '本版步骤' } })) };
  const taken = withLateEdits(own, late, lateEdits(published, late));
  expect(taken.entries.map(({ id, item: { question, guide } }) => [id, question, guide])).toEqual([
    ['c', 'c', '本版步骤'],
    ['a', '晚到的问法', '本版步骤'],
    ['d', '', '看'],
  ]);
  expect(taken.title).toBe('晚到的名称');
  expect(isTaken(own, late, lateEdits(published, late))).toBe(false);
  expect(isTaken(taken, late, lateEdits(published, late))).toBe(true);
});
