import { expect, test } from 'vitest';
import { pinyinInitials } from './pinyin-initials.ts';

test('a name is found by the first letters of its syllables', () => {
  expect(pinyinInitials('样例区青禾小学')).toBe('ylqqhxx');
  expect(pinyinInitials('试验第一小学')).toBe('sydyxx');
  expect(pinyinInitials('整改台账')).toBe('zgtz');
  expect(pinyinInitials('安山峨眉阿坝')).toBe('asemab');
});

test('letters and figures stand for themselves', () => {
  expect(pinyinInitials('第3小学 A校区')).toBe('d3xx axq');
});
