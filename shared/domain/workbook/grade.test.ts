import { expect, test } from 'vitest';
import { findGrade } from './grade.ts';

test.each([
  ['一年级', '一年级', '小学'],
  ['小学六年级(2)班', '六年级', '小学'],
  ['七年级', '七年级', '初中'],
  ['初三', '九年级', '初中'],
  ['高二', '高二', '高中'],
  ['11', '一年级', '小学'],
  ['23', '九年级', '初中'],
  ['31', '高一', '高中'],
])('%s is %s of %s', (text, name, stage) => {
  expect(findGrade(text)).toEqual({ name, stage });
});

test('what is no grade is none', () => {
  expect(['', '24', '41', '全校', '十年级'].map(findGrade)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
