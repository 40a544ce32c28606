import fc from 'fast-check';
import { expect, test } from 'vitest';
import { templateSchema, type Template } from '../../schema/template.ts';
import type { DraftItem } from '../../schema/template-draft.ts';
import { insertAfter, moveBefore, moveStep } from './arrange.ts';
import { applicableItems, UNKNOWN_SCHOOL } from './applicable.ts';
import {
  citedBases,
  assemble,
  BLANK_ITEM,
  citedBy,
  draftOf,
  inOrder,
  numbered,
  problemsOf,
  wholeItems,
  type Draft,
  type DraftEntry,
} from './draft.ts';

const template: Template = templateSchema.parse({
  id: 'own',
  version: 2,
  title: '样例检查表',
  stages: ['小学', '初中'],
  publishedOn: '2026-11-01',
  basis: [{ planId: 'p', title: '样例计划', effectiveOn: '2026-01-01', expiresOn: null }],
  items: ['a', 'b', 'c', 'd'].map((id, index) => ({
    id,
    no: `${index < 2 ? 1 : 2}.${(index % 2) + 1}`,
    group: index < 2 ? '体育' : '安全',
    question: `问题${id}`,
    methods: ['查阅资料'],
    guide: '看一看',
    evidence: ['样例'],
    evidenceRequired: 0,
    weight: 1,
    clauses: [{ planId: 'p', planTitle: '样例计划', locator: '一/1', subject: '样例' }],
    kind: 'number',
    figure: null,
    threshold: { comparator: '>=', value: 60, upper: null, unit: '%' },
  })),
});
const draft = draftOf(template);
const ids = (entries: readonly DraftEntry[]): string => entries.map(({ id }) => id).join('');
const withItem = (of: Draft, change: Partial<DraftEntry['item']>): Draft => ({
  ...of,
  entries: of.entries.map((entry) => (entry.id === 'a' ? { ...entry, item: { ...entry.item, ...change } } : entry)),
});

test('a draft of a published version assembles to that version again', () => {
  expect(assemble(draft, template.publishedOn)).toEqual({ ok: true, value: template });
});

test('each thing that is missing is named with its item', () => {
  const bare = withItem(
    { ...draft, title: ' ', stages: [] },
    {
      question: '',
      methods: [],
      guide: ' ',
      evidence: [],
      weight: 0,
      clauses: [],
      threshold: { comparator: 'between', value: 5, upper: 5, unit: '人' },
      vetoBasis: '',
      stages: ['小学'],
    },
  );
  const problems = problemsOf(bare);
  expect(problems.filter(({ itemId }) => itemId === null).map(({ kind }) => kind)).toEqual(['title', 'stages']);
  expect(problems.filter(({ itemId }) => itemId === 'a').map(({ kind }) => kind)).toEqual([
    'question',
    'methods',
    'guide',
    'evidence',
    'weight',
    'clauses',
    'threshold',
    'vetoBasis',
    'itemStages',
  ]);
  expect(assemble(bare, '2026-11-22').ok).toBe(false);
});

test('a stage at which nothing is asked keeps a checklist from being published', () => {
  const onlyPrimary = draft.entries.map((entry) => ({ ...entry, item: { ...entry.item, stages: ['小学' as const] } }));
  expect(problemsOf({ ...draft, entries: onlyPrimary })).toEqual([{ itemId: null, kind: 'stageWithoutItems' }]);
  expect(problemsOf({ ...draft, entries: [] })).toEqual([{ itemId: null, kind: 'noItems' }]);
});

test('a document that is cited for the first time joins the basis, one that is no longer cited leaves it', () => {
  const clauses = [{ planId: 'q', planTitle: '另一份', locator: '二', subject: '样例' }];
  const entries = draft.entries.map((entry) => ({ ...entry, item: { ...entry.item, clauses } }));
  const result = assemble({ ...draft, entries }, '2026-11-22');
  expect(result.ok && result.value.basis).toEqual([
    { planId: 'q', title: '另一份', effectiveOn: null, expiresOn: null },
  ]);
});

test('a draft tells how long the documents hold that its items cite, while it is written', () => {
  expect(citedBases(draft)).toEqual(template.basis);
  expect(citedBases({ ...draft, entries: [] })).toEqual([]);
});

test('an item moved within its group changes its place only', () => {
  const moved = moveStep(draft.entries, 'a', 1);
  expect(ids(inOrder(moved))).toBe('bacd');
  expect(moved.filter((entry) => !draft.entries.includes(entry)).map(({ id }) => id)).toEqual(['a']);
});

test('at the edge of its group an item passes into the next one first', () => {
  const moved = inOrder(moveStep(draft.entries, 'b', 1));
  expect(numbered(moved).map(({ id, no }) => `${id}${no}`)).toEqual(['a1.1', 'b2.1', 'c2.2', 'd2.3']);
  expect(moveStep(draft.entries, 'd', 1)).toEqual(draft.entries);
});

test('an item dropped before another joins its group', () => {
  const moved = inOrder(moveBefore(draft.entries, 'a', 'd'));
  expect(numbered(moved).map(({ id, no }) => `${id}${no}`)).toEqual(['b1.1', 'c2.1', 'a2.2', 'd2.3']);
  expect(ids(inOrder(moveBefore(draft.entries, 'a', null)))).toBe('bcda');
});

test('whatever is moved, no item is lost and it ends where it was put', () => {
  const moves = fc.array(fc.tuple(fc.nat(3), fc.option(fc.nat(3))), { maxLength: 200 });
  fc.assert(
    fc.property(moves, (steps) => {
      let entries: readonly DraftEntry[] = draft.entries;
      for (const [from, before] of steps) {
        const id = entries[from]?.id ?? '';
        const beforeId = before === null ? null : (entries[before]?.id ?? null);
        entries = inOrder(moveBefore(entries, id, beforeId));
        expect(ids(entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)))).toBe('abcd');
        const [at, target] = [id, beforeId].map((it) => entries.findIndex((entry) => entry.id === it));
        // The last stays last when it is put at the end; an item is not put before itself.
        expect(beforeId === null || beforeId === id || (at ?? 0) + 1 === target).toBe(true);
      }
    }),
  );
});

test('a new item stands right after the one it was added at', () => {
  const [first] = draft.entries;
  if (first === undefined) throw new Error('the sample has items');
  expect(ids(insertAfter(draft.entries, 'a', { ...first, id: 'x' }))).toBe('axbcd');
  expect(ids(insertAfter(draft.entries, null, { ...first, id: 'x' }))).toBe('abxcd');
});

test('items of a stage are asked at schools that teach it, and all where the kind is unknown', () => {
  const items = template.items.map((item, index) => ({ ...item, stages: index === 0 ? ['初中' as const] : [] }));
  const staged = { ...template, items };
  expect(applicableItems(staged, { kind: '小学', urbanRural: null })).toHaveLength(3);
  expect(applicableItems(staged, { kind: '九年一贯制学校', urbanRural: null })).toHaveLength(4);
  expect(applicableItems(staged, UNKNOWN_SCHOOL)).toHaveLength(4);
});

test('the items that are whole keep their numbers, without those that wait for one that is not', () => {
  const waiting = { kind: 'result' as const, itemId: 'a', results: ['unmet' as const] };
  const written: Draft = {
    ...draft,
    entries: draft.entries.map((entry) => ({
      ...entry,
      item: {
        ...entry.item,
        ...(entry.id === 'a' ? { guide: '' } : {}),
        ...(entry.id === 'c' ? { showWhen: waiting } : {}),
      },
    })),
  };
  expect(wholeItems(written).map(({ no, id }) => `${no} ${id}`)).toEqual(['1.2 b', '2.2 d']);
  expect(wholeItems(draft)).toEqual(template.items);
});

/** What the draft lacks when its first item is asked at these kinds of school only. */
const problemsAt = (...schoolKinds: DraftItem['schoolKinds']): string[] =>
  problemsOf({
    ...draft,
    entries: draft.entries.map((entry, at) => (at === 0 ? { ...entry, item: { ...entry.item, schoolKinds } } : entry)),
  }).map(({ itemId, kind }) => `${itemId} ${kind}`);

test('a kind of school that teaches none of the stages of the checklist is named', () => {
  expect(problemsAt('教学点', '完全中学')).toEqual([]);
  expect(problemsAt('教学点', '高级中学')).toEqual(['a itemStages']);
});

const clause = (planId: string, planTitle: string) => ({ planId, planTitle, locator: '一', subject: '样例' });

test('a draft names each document once, those it started from first', () => {
  const entry = (id: string, clauses: ReturnType<typeof clause>[]) => ({
    id,
    place: 1,
    item: { ...BLANK_ITEM, clauses },
  });
  const basis = [{ planId: 'own', title: '样例计划', effectiveOn: null, expiresOn: null }];
  const entries = [entry('a', [clause('other', '另一计划'), clause('own', '样例计划（旧称）')]), entry('b', [])];
  expect(citedBy({ basis, entries })).toEqual([
    { planId: 'own', planTitle: '样例计划' },
    { planId: 'other', planTitle: '另一计划' },
  ]);
});
