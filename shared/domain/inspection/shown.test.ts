import { expect, test } from 'vitest';
import type { Condition } from '../../schema/condition.ts';
import { itemSchema, type Item } from '../../schema/template.ts';
import { NOTHING_GIVEN, type Given } from './form.ts';
import { shownItems } from './shown.ts';

const item = (id: string, showWhen: Condition | null = null): Item =>
  itemSchema.parse({
    id,
    no: '1.1',
    group: '样例',
    question: id,
    methods: ['查阅资料'],
    guide: '看',
    evidence: ['样例'],
    evidenceRequired: 0,
    weight: 1,
    clauses: [{ planId: 'p', planTitle: '样例计划', locator: '一', subject: '样例' }],
    kind: 'verdict',
    showWhen,
  });
const items = [
  item('canteen'),
  item('licence', { kind: 'option', itemId: 'canteen', labels: ['自营', '承包'] }),
  item('contract', { kind: 'result', itemId: 'licence', results: ['met'] }),
];
const shown = (given: Readonly<Record<string, Partial<Given>>>): string[] =>
  shownItems(items, (id) => ({ ...NOTHING_GIVEN, ...given[id] })).map(({ id }) => id);

test('an item with a condition is asked once the answer it waits for is given', () => {
  expect(shown({})).toEqual(['canteen']);
  expect(shown({ canteen: { value: { kind: 'choice', label: '没有' } } })).toEqual(['canteen']);
  expect(shown({ canteen: { value: { kind: 'choices', labels: ['没有', '承包'] } } })).toEqual(['canteen', 'licence']);
});

test('an item that is not asked fulfils no condition, whatever it once answered', () => {
  const licence = { result: 'met' as const };
  expect(shown({ licence })).toEqual(['canteen']);
  expect(shown({ canteen: { value: { kind: 'level', label: '自营' } }, licence })).toEqual([
    'canteen',
    'licence',
    'contract',
  ]);
});
