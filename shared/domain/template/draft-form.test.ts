import { expect, test } from 'vitest';
import { itemSchema, type Item } from '../../schema/template.ts';
import type { DraftForm } from '../../schema/template-draft.ts';
import { richFormOf } from '../inspection/form.ts';
import { BLANK_ITEM, problemsOf, toDraftItem, type Draft } from './draft.ts';
import { findRichForm } from './draft-form.ts';

const base = {
  id: 'a',
  no: '1.1',
  group: '样例',
  question: '样例',
  methods: ['查阅资料'],
  guide: '看',
  evidence: ['样例'],
  evidenceRequired: 0,
  weight: 1,
  clauses: [{ planId: 'p', planTitle: '样例计划', locator: '一', subject: '样例' }],
};
const rich: readonly Item[] = [
  {
    kind: 'level',
    levels: [
      { label: '好', isMet: true, share: 1 },
      { label: '差', isMet: false, share: 0 },
    ],
  },
  { kind: 'score', full: 10, passAt: 6 },
  { kind: 'ratio', countLabel: '合格', totalLabel: '抽测', threshold: null },
  {
    kind: 'choice',
    options: [
      { label: '有', isMet: true },
      { label: '无', isMet: null },
    ],
  },
  { kind: 'choices', options: [{ label: '甲' }, { label: '乙' }], least: 1 },
  { kind: 'text' },
  { kind: 'date', latest: '2026-06-30' },
  { kind: 'table', columns: [{ label: '年级', content: 'text', unit: null }], leastRows: 2 },
  { kind: 'signature', signer: '教师代表' },
  { kind: 'photo' },
].map((form) => itemSchema.parse({ ...base, ...form }));

test('a draft of an item of any kind says the same form again', () => {
  for (const item of rich) {
    if (item.kind === 'verdict' || item.kind === 'number') throw new Error('only rich kinds are listed');
    expect(findRichForm(toDraftItem(item))).toEqual(richFormOf(item));
  }
});

const form = (fields: Partial<DraftForm>): DraftForm => ({ ...BLANK_ITEM.form, ...fields });

test('a form that is not complete, or whose limit nobody can reach, is no form', () => {
  const options = [
    { label: '甲', isMet: null },
    { label: '乙', isMet: null },
  ];
  expect(findRichForm({ ...BLANK_ITEM, kind: 'level' })).toBeNull();
  expect(findRichForm({ ...BLANK_ITEM, kind: 'score', form: form({ full: 5, passAt: 6 }) })).toBeNull();
  expect(findRichForm({ ...BLANK_ITEM, kind: 'choices', form: form({ options, least: 3 }) })).toBeNull();
  expect(findRichForm({ ...BLANK_ITEM, kind: 'choice', form: form({ options: [...options, ...options] }) })).toBeNull();
});

test('a condition names an earlier item and an answer that it can have', () => {
  const options = [
    { label: '有', isMet: null },
    { label: '无', isMet: null },
  ];
  const canteen = { ...toDraftItem(itemSchema.parse({ ...base, kind: 'choice', options })) };
  const licence = { ...canteen, kind: 'verdict' as const };
  const problemsWith = (showWhen: (typeof BLANK_ITEM)['showWhen'], order = ['canteen', 'licence']): string[] => {
    const item: Record<string, typeof BLANK_ITEM> = { canteen, licence: { ...licence, showWhen } };
    const draft: Draft = {
      templateId: 't',
      version: 1,
      title: '样例',
      stages: ['小学'],
      basis: [],
      limits: [],
      entries: order.map((id, place) => ({ id, place, item: item[id] ?? BLANK_ITEM })),
    };
    return problemsOf(draft).map(({ kind }) => kind);
  };
  const isThere = { kind: 'option' as const, itemId: 'canteen', labels: ['有'] };
  expect(problemsWith(isThere)).toEqual([]);
  expect(problemsWith({ ...isThere, labels: ['在建'] })).toEqual(['condition']);
  expect(problemsWith({ kind: 'result', itemId: 'canteen', results: ['met'] })).toEqual(['condition']);
  expect(problemsWith(isThere, ['licence', 'canteen'])).toEqual(['condition']);
});
