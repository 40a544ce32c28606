import { expect, test } from 'vitest';
import { COMPARATOR_SIGNS } from '#shared/domain/comparator-words.ts';
import { targetText } from './target-text.ts';

const comparators = {
  ...COMPARATOR_SIGNS,
  between: '',
  count: '共',
  approx: '约',
  frequency: '每',
  decrease_by_at_least: '下降',
  increase_by_at_least: '提高',
};
const target = { comparator: '>=' as const, value: 60, value2: null, unit: '%', strict: false };

test('a share is written without a space, other units with one', () => {
  expect(targetText(target, comparators)).toBe('≥ 60%');
  expect(targetText({ ...target, unit: '㎡/生', value: 7.5 }, comparators)).toBe('≥ 7.5 ㎡/生');
});

test('a strict target leaves its limit out', () => {
  expect(targetText({ ...target, comparator: '<=', value: 0.15, unit: '', strict: true }, comparators)).toBe('< 0.15');
});

test('a range shows both ends', () => {
  expect(targetText({ ...target, comparator: 'between', value: 1, value2: 2, unit: '项' }, comparators)).toBe('1—2 项');
});

test('a commitment without a figure has no text', () => {
  expect(targetText({ ...target, value: null }, comparators)).toBe('');
});
