import { expect, test } from 'vitest';
import { problemsOf, toVisitFields, type VisitDraft } from './visit-draft.ts';

const complete: VisitDraft = {
  title: ' 秋季督导 ',
  date: '2026-11-22',
  listNumber: ' ',
  template: { id: 'school-basics', version: 1 },
  schoolCodes: ['3199000001'],
  inspectors: ['甲督学', '乙督学 '],
};

test('a visit without a list number can be saved, and says that it has none', () => {
  expect(problemsOf(complete)).toEqual([]);
  expect(toVisitFields(complete)).toMatchObject({
    title: '秋季督导',
    listNumber: null,
    inspectors: ['甲督学', '乙督学'],
  });
});

test('one inspector written twice is not two inspectors', () => {
  expect(problemsOf({ ...complete, inspectors: ['甲督学', ' 甲督学'] })).toEqual(['inspectors']);
});

test('everything that is missing is named, and nothing is stored', () => {
  const empty: VisitDraft = { title: '', date: null, listNumber: '', template: null, schoolCodes: [], inspectors: [] };
  expect(problemsOf(empty)).toEqual(['title', 'date', 'template', 'schools', 'inspectors']);
  expect(toVisitFields(empty)).toBeNull();
});
