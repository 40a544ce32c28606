import { expect, test } from 'vitest';
import { addressToKeep, withRecent } from './recent-places.ts';

test('a thing is kept once, without the place in it, and what the rail leads to is not', () => {
  const first = addressToKeep({ page: 'inspection', inspectionId: 'v:1', itemId: '3.2' });
  expect(first).toBe(addressToKeep({ page: 'inspection', inspectionId: 'v:1', itemId: null }));
  expect(addressToKeep({ page: 'ledger' })).toBeNull();
});

test('the latest stands first, and only a few are kept', () => {
  expect(withRecent(['b', 'a'], 'a')).toEqual(['a', 'b']);
  expect(withRecent(['1', '2', '3', '4', '5', '6'], '7')).toEqual(['7', '1', '2', '3', '4', '5']);
});
