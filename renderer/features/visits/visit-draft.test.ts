import { expect, test } from 'vitest';
import { problemsOf, schoolsBeyond, toVisitFields, type VisitDraft } from './visit-draft.ts';

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

test('a school that teaches none of the stages of the checklist is named', () => {
  const schools = [
    { code: '1', name: '甲小学', kind: '小学' },
    { code: '2', name: '乙九年一贯制学校', kind: '九年一贯制学校' },
    { code: '3', name: '丙中学', kind: '初级中学' },
    { code: '4', name: '丁学校', kind: null },
    { code: '5', name: '未选的中学', kind: '初级中学' },
  ] as const;
  expect(schoolsBeyond({ schoolCodes: ['1', '2', '3', '4'] }, schools, ['小学'])).toEqual(['丙中学']);
});
