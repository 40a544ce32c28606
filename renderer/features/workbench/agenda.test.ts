import { expect, test } from 'vitest';
import { dueFindings, lacksOf, whenOf } from './agenda.ts';

test('a visit is past, today, within seven days, or not yet of interest', () => {
  const today = '2026-02-26';
  const when = ['2026-02-25', '2026-02-26', '2026-03-05', '2026-03-06'].map((day) => whenOf(day, today));
  expect(when).toEqual(['past', 'today', 'soon', null]);
});

test('a visit says everything it lacks to be ready offline', () => {
  const visit = {
    title: '秋季督导',
    date: '2026-11-22',
    listNumber: null,
    templateId: 't',
    templateVersion: 1,
    schoolCodes: [],
    inspectors: ['甲督学'],
    deleted: false,
  };
  expect(lacksOf(visit, false)).toEqual(['schools', 'inspectors', 'template', 'listNumber']);
  const ready = { ...visit, listNumber: '7', schoolCodes: ['1'], inspectors: ['甲督学', '乙督学'] };
  expect(lacksOf(ready, true)).toEqual([]);
});

test('what is most overdue comes first; what has no day or is deleted is not due', () => {
  const findings = [
    { dueOn: '2026-11-25', deleted: false },
    { dueOn: '2026-11-01', deleted: false },
    { dueOn: '2026-11-01', deleted: true },
    { dueOn: '2027-01-01', deleted: false },
    { dueOn: null, deleted: false },
  ];
  expect(dueFindings(findings, '2026-11-22').map(({ daysLeft }) => daysLeft)).toEqual([-21, 3]);
});
