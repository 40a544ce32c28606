import { expect, test } from 'vitest';
import type { InspectionResult } from '../../schema/inspection.ts';
import { templateSchema, type Item } from '../../schema/template.ts';
import { NOTHING_GIVEN } from '../inspection/form.ts';
import { draftDifferences, hasDifferences, templateDifferences } from './differences.ts';
import { draftOf } from './draft.ts';
import { compareScores } from './scores.ts';

const item = (id: string, change: Partial<Item> = {}) => ({
  id,
  no: '1.1',
  group: '体育',
  question: `问题${id}`,
  methods: ['查阅资料'],
  guide: '看一看',
  evidence: ['样例'],
  evidenceRequired: 0,
  weight: 1,
  clauses: [{ planId: 'p', planTitle: '样例计划', locator: '一/1', subject: '样例' }],
  kind: 'verdict',
  ...change,
});
const version = (number: number, items: readonly object[], change: object = {}) =>
  templateSchema.parse({
    id: 'own',
    version: number,
    title: '样例检查表',
    stages: ['小学'],
    publishedOn: '2026-11-01',
    basis: [{ planId: 'p', title: '样例计划', effectiveOn: null, expiresOn: null }],
    items,
    ...change,
  });

const first = version(1, [item('a'), item('b'), item('c', { weight: 3, vetoBasis: '样例条例第一条' }), item('d')]);

test('the same content has no differences, whatever number an item got', () => {
  const same = version(2, [item('a', { no: '7.7' }), ...first.items.slice(1)]);
  expect(templateDifferences(first, same)).toEqual({
    isTitleChanged: false,
    areStagesChanged: false,
    isReordered: false,
    items: [],
  });
});

test('added, removed and changed items are named, a changed one with what changed in it', () => {
  const limit = { comparator: '>=' as const, value: 60, upper: null, unit: '%' };
  const second = version(
    2,
    [item('x'), item('b', { weight: 2 }), { ...item('c'), kind: 'number', figure: null, threshold: limit }, item('d')],
    { title: '新名称', stages: ['初中', '小学'] },
  );
  const differences = templateDifferences(first, second);
  expect(differences).toMatchObject({ isTitleChanged: true, areStagesChanged: true, isReordered: false });
  expect(differences.items.map((it) => [it.kind, it.kind === 'changed' ? [it.id, ...it.parts] : it.id])).toEqual([
    ['added', 'x'],
    ['changed', ['b', 'weight']],
    ['changed', ['c', 'measure', 'weight', 'vetoBasis']],
    ['removed', 'a'],
  ]);
});

test('what an item keeps of kinds it is not answered in is no difference', () => {
  const draft = draftOf(first);
  const withRest = {
    ...draft,
    entries: draft.entries.map((entry) => ({
      ...entry,
      item: { ...entry.item, form: { ...entry.item.form, signer: '教师代表' }, figure: 'pupils' },
    })),
  };
  expect(hasDifferences(draftDifferences(draft, withRest))).toBe(false);
});

test('another order of the same items is a difference', () => {
  const turned = version(2, first.items.toReversed());
  expect(templateDifferences(first, turned)).toMatchObject({ isReordered: true, items: [] });
});

const given = (results: Readonly<Record<string, InspectionResult>>) =>
  new Map(Object.entries(results).map(([id, result]) => [id, { ...NOTHING_GIVEN, result }]));

test('scores count what was asked, by weight, and leave out what does not apply', () => {
  const { left } = compareScores(
    { template: first, given: given({ a: 'met', b: 'notApplicable', c: 'unmet' }) },
    { template: first, given: new Map() },
  );
  expect(left).toEqual({ reached: 1, asked: 4, percent: 25, isVetoed: true });
});

test('nothing asked is no score, not zero', () => {
  const none = { template: first, given: new Map() };
  expect(compareScores(none, none).right).toEqual({ reached: 0, asked: 0, percent: null, isVetoed: false });
});

test('only items that both versions ask alike are compared, with the newer weight', () => {
  const second = version(2, [item('a', { weight: 5 }), item('b', { question: '换了问法' }), item('c'), item('x')]);
  const comparison = compareScores(
    { template: first, given: given({ a: 'met', b: 'met', c: 'unmet', d: 'met' }) },
    { template: second, given: given({ a: 'met', b: 'unmet', c: 'met', x: 'met' }) },
  );
  expect(comparison.lines.map(({ itemId, relation }) => [itemId, relation])).toEqual([
    ['a', 'same'],
    ['b', 'askedOtherwise'],
    ['c', 'same'],
    ['x', 'onlyRight'],
    ['d', 'onlyLeft'],
  ]);
  expect(comparison.common).toMatchObject({
    items: 2,
    left: { reached: 5, asked: 6 },
    right: { reached: 6, asked: 6 },
  });
});
