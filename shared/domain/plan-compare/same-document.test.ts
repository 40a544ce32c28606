import { expect, test } from 'vitest';
import { isSameDocument, withoutRead } from './same-document.ts';

const shipped = {
  title: '样例市义务教育三年行动方案（2020—2022年）',
  jurisdiction: '样例市',
  period: { from: '2020', to: '2022' },
};

test('one document is known again by its title, place and years, however its signs are written', () => {
  expect(isSameDocument(shipped, { ...shipped, title: '样例市义务教育三年行动方案(2020-2022年)' })).toBe(true);
  expect(isSameDocument(shipped, { ...shipped, period: { from: '2020-01', to: '2022-12' } })).toBe(true);
});

test('a document of another place or other years is another document', () => {
  expect(isSameDocument(shipped, { ...shipped, jurisdiction: '试验市' })).toBe(false);
  expect(isSameDocument(shipped, { ...shipped, period: { from: '2023', to: '2025' } })).toBe(false);
  expect(isSameDocument(shipped, { ...shipped, title: '样例市义务教育五年规划' })).toBe(false);
});

test("a person's own reading stands for the shipped one, which is counted no more", () => {
  const other = { ...shipped, title: '样例市学前教育方案' };
  expect(withoutRead([shipped, other], [shipped])).toEqual([other]);
});
