import { expect, test } from 'vitest';
import figures from '#seeds/figures.json' with { type: 'json' };
import { figureDictionarySchema } from '#shared/schema/figure.ts';
import type { SchoolFacts } from '#shared/schema/school-facts.ts';
import { factChecker } from './check-facts.ts';

const checkFacts = factChecker(figureDictionarySchema.parse(figures));

function factsOf(year: string, numbers: Readonly<Record<string, number>>): SchoolFacts {
  const made = Object.entries(numbers).map(([key, value], index) => {
    const source = { file: 'a.xlsx', sheet: year, cell: `C${index + 1}`, text: String(value) };
    return [key, { value, state: 'value', unit: '人', source, note: null }] as const;
  });
  return { code: '9900000201', schoolName: '样例甲小学', year, figures: Object.fromEntries(made) };
}

const check = (numbers: Readonly<Record<string, number>>): readonly string[] =>
  checkFacts(factsOf('2025-2026', numbers), undefined).map(
    ({ warning: { at, message } }) => `${at.map(({ cell }) => cell).join(' ')} ${message.split('；')[1] ?? ''}`,
  );

test('more key teachers than teachers is a warning that names both cells and both numbers', () => {
  const facts = factsOf('2025-2026', { 'backbone-teachers@小学': 9, 'full-time-teachers@小学': 8 });
  expect(checkFacts(facts, undefined)).toEqual([
    {
      keys: ['backbone-teachers@小学', 'full-time-teachers@小学'],
      warning: {
        kind: 'check',
        at: [
          { file: 'a.xlsx', sheet: '2025-2026', cell: 'C1' },
          { file: 'a.xlsx', sheet: '2025-2026', cell: 'C2' },
        ],
        message:
          '样例甲小学 2025-2026学年：小学县级以上骨干教师数 9人（2025-2026!C1），小学专任教师数 8人（2025-2026!C2）；骨干教师不应多于专任教师',
      },
    },
  ]);
});

test('degrees are added up, and equal sums are fine', () => {
  expect(check({ 'teachers-bachelor@初中': 5, 'teachers-master@初中': 3, 'full-time-teachers@初中': 8 })).toEqual([]);
  expect(check({ 'teachers-bachelor@初中': 6, 'teachers-master@初中': 3, 'full-time-teachers@初中': 8 })).toEqual([
    'C2 C1 C3 各学历教师之和不应多于专任教师',
  ]);
});

test('the figures of one stage are not compared with those of another', () => {
  expect(check({ 'backbone-teachers@小学': 9, 'full-time-teachers@初中': 8 })).toEqual([]);
});

test('classes by size must agree with their number and with the pupils', () => {
  const bands = { 'classes-26-30@小学': 2, 'classes-31-35@小学': 1 };
  expect(check({ ...bands, 'classes@小学': 3, 'pupils@小学': 90 })).toEqual([]);
  expect(check({ ...bands, 'classes@小学': 4 })).toHaveLength(1);
  expect(check({ ...bands, 'pupils@小学': 82 })).toHaveLength(1);
  expect(check({ ...bands, 'pupils@小学': 96 })).toHaveLength(1);
  expect(check({ 'classes-ge-66@小学': 1, 'pupils@小学': 300 })).toEqual([]);
});

test('pupils must fit into the classes there are', () => {
  expect(check({ 'classes@小学': 6, 'max-class-size@小学': 45, 'pupils@小学': 270 })).toEqual([]);
  expect(check({ 'classes@小学': 6, 'max-class-size@小学': 45, 'pupils@小学': 271 })).toEqual([
    'C1 C2 C3 班级数乘以最大班额应不少于在校生数',
  ]);
});

test('a figure that moved by more than the stated share since last year is a warning with both years', () => {
  const last = factsOf('2024-2025', { 'teaching-area': 1000 });
  const warn = (value: number): number => checkFacts(factsOf('2025-2026', { 'teaching-area': value }), last).length;
  expect([700, 1300, 1301, 699].map(warn)).toEqual([0, 0, 1, 1]);
  const [found] = checkFacts(factsOf('2025-2026', { 'teaching-area': 2000 }), last);
  expect(found?.keys).toEqual(['teaching-area']);
  expect(found?.warning.at.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(['2025-2026!C1', '2024-2025!C1']);
});

test('new pupils are the pupils of the first grade', () => {
  expect(check({ 'entrants@小学': 80, 'first-grade-pupils@小学': 80 })).toEqual([]);
  expect(check({ 'entrants@小学': 80, 'first-grade-pupils@小学': 81 })).toEqual(['C1 C2 招生数应等于起始年级在校生数']);
  expect(check({ 'entrants@小学': 80 })).toEqual([]);
});

test('a part of the county’s own that is more than its whole, a share over 100 and a negative number are doubted', () => {
  expect(check({ 'migrant-placed': 1300, 'migrant-children': 1203, 'quota-rate': 140, townships: -2 })).toEqual([
    'C1 C2 就读的随迁子女不应多于随迁子女总数',
    'C3 比例应在 0 到 100 之间',
    'C4 不应是负数',
  ]);
  expect(check({ 'migrant-placed': 1203, 'migrant-children': 1203, 'quota-rate': 100, townships: 0 })).toEqual([]);
});
