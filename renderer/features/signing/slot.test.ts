import { expect, test } from 'vitest';
import type { Signed } from '#shared/schema/inspection.ts';
import type { RecordContent } from '#shared/schema/sealed-record.ts';
import { isGiven, isLast, slotsOf } from './slot.ts';

const content: RecordContent = {
  inspectionId: 'i',
  number: '临9F3C〔2026〕1号',
  visit: { id: 'v', title: '秋季督导', date: '2026-11-22', listNumber: null },
  school: { code: '3199000001', name: '试验第一小学', kind: '小学', district: null },
  template: { id: 't', version: 1, title: '检查表' },
  inspectors: ['甲督学', '乙督学'],
  items: [],
  findings: [],
  evidence: [],
};
const seen = 'a'.repeat(64);
const signed = (contentHash: string): Signed => ({
  kind: 'signed',
  role: '督学',
  name: '甲督学',
  strokes: [[[0, 0]]],
  signedAt: '2026-11-22T02:00:00.000Z',
  contentHash,
});
const slots = (given: Record<string, string>) =>
  slotsOf(content, {
    contentHash: seen,
    headName: '丙校长',
    signed: new Map(Object.entries(given).map(([slot, hash]) => [slot, signed(hash)])),
  });

test('every inspector signs, then the head of the school', () => {
  expect(slots({}).map(({ slot, role, name }) => [slot, role, name])).toEqual([
    ['inspector-1', '督学', '甲督学'],
    ['inspector-2', '督学', '乙督学'],
    ['head', '学校负责人', '丙校长'],
  ]);
});

test('a signature under another content is void and does not count', () => {
  const [first] = slots({ 'inspector-1': 'b'.repeat(64) });
  expect(first?.isVoid).toBe(true);
  expect(first === undefined ? null : isGiven(first)).toBe(false);
});

test('the last open place is known, a void one beside it keeps it from being the last', () => {
  expect(isLast(slots({ 'inspector-1': seen, 'inspector-2': seen }), 'head')).toBe(true);
  expect(isLast(slots({ 'inspector-1': seen, 'inspector-2': 'b'.repeat(64) }), 'head')).toBe(false);
});
