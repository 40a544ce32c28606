import { expect, test } from 'vitest';
import type { Row } from '#renderer/db/rows.ts';
import { daysUntil, filterLedger, ledgerLines } from './ledger-line.ts';

const finding = (id: string, over: Partial<Row<'finding'>> = {}): Row<'finding'> => ({
  id,
  clocks: {},
  inspectionId: 'sealed',
  itemId: null,
  text: `问题${id}`,
  severity: '一般',
  requirement: '',
  dueOn: null,
  deleted: false,
  ...over,
});
const inspection = (id: string): Row<'inspection'> => ({ id, clocks: {}, schoolCode: '9900000001', deleted: false });

const linesOf = (findings: readonly Row<'finding'>[]) =>
  ledgerLines({
    findings,
    inspections: [inspection('sealed'), inspection('open'), { ...inspection('gone'), deleted: true }],
    sealedIds: new Set(['sealed']),
    schoolNames: new Map([['9900000001', '样例第一小学']]),
    findTemplate: () => undefined,
    today: '2026-11-22',
  });

test('the state follows from the signature and the due day', () => {
  const lines = linesOf([
    finding('past', { dueOn: '2026-11-21' }),
    finding('today', { dueOn: '2026-11-22' }),
    finding('later', { dueOn: '2026-12-31' }),
    finding('none'),
    finding('done', { withoutDueDay: { kind: 'mended', reason: '已搬走' } }),
    finding('open', { withoutDueDay: { kind: 'openEnded', reason: '需上级立项' } }),
    finding('unsigned', { inspectionId: 'open', dueOn: '2026-11-01' }),
  ]);
  expect(lines.map(({ id, state }) => [id, state])).toEqual([
    ['past', 'overdue'],
    ['today', 'dueSoon'],
    ['later', 'running'],
    ['none', 'noDueDay'],
    ['open', 'openEnded'],
    ['unsigned', 'draft'],
    ['done', 'mended'],
  ]);
  expect(lines.map(({ noDueReason }) => noDueReason).filter((reason) => reason !== '')).toEqual([
    '需上级立项',
    '已搬走',
  ]);
});

test('removed findings, and findings of removed inspections, are left out', () => {
  expect(linesOf([finding('a', { deleted: true }), finding('b', { inspectionId: 'gone' })])).toEqual([]);
});

test('days are counted over the end of a month', () => {
  expect(daysUntil('2026-12-01', '2026-11-30')).toBe(1);
  expect(daysUntil('2026-11-30', '2026-12-01')).toBe(-1);
});

test('filters narrow by words, state and severity together', () => {
  const lines = linesOf([finding('a', { severity: '严重' }), finding('b')]);
  expect(filterLedger(lines, { text: '第一小学', state: 'noDueDay', severity: '严重' }).map(({ id }) => id)).toEqual([
    'a',
  ]);
  expect(filterLedger(lines, { text: '', state: 'overdue', severity: null })).toEqual([]);
});
