import { expect, test } from 'vitest';
import { lateChanges } from './late-change.ts';

test('a late note names its item, what stood and what came', () => {
  const late = lateChanges([{ path: 'items[3.2].note', expected: '""', found: '"课表不全"' }]);
  expect(late).toEqual([{ path: 'items[3.2].note', itemNo: '3.2', field: 'note', was: null, now: '课表不全' }]);
});

test('a late photograph or finding is called by its name or text', () => {
  const late = lateChanges([
    { path: 'items[3.2].evidence[abc]', expected: null, found: '{"name":"大课间.jpg"}' },
    { path: 'findings[f1]', expected: null, found: '{"text":"缺少记录"}' },
  ]);
  expect(late.map(({ itemNo, field, now }) => [itemNo, field, now])).toEqual([
    ['3.2', 'evidence', '大课间.jpg'],
    [null, 'findings', '缺少记录'],
  ]);
});

test('a school renamed after the seal amends nothing', () => {
  expect(lateChanges([{ path: 'school.name', expected: '"旧名"', found: '"新名"' }])).toEqual([]);
});
