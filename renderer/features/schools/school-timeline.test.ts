import { expect, test } from 'vitest';
import type { Row } from '#renderer/db/rows.ts';
import { sealedRecord } from '#tests/helpers/sealed-record.ts';
import { schoolTimeline, type TimelineSources } from './school-timeline.ts';

const code = '9900000001';
const HASH = 'a'.repeat(64);

const visit = (id: string, date: string): Row<'visit'> => ({
  id,
  clocks: {},
  title: `任务${id}`,
  date,
  schoolCodes: [code],
  deleted: false,
});
const inspection: Row<'inspection'> = {
  id: 'i',
  clocks: {},
  visitId: 'done',
  schoolCode: code,
  startedAt: '2026-10-10T01:00:00.000Z',
  deleted: false,
};
const finding = (id: string, over: Partial<Row<'finding'>>): Row<'finding'> => ({
  id,
  clocks: {},
  inspectionId: 'i',
  itemId: null,
  text: '课间活动不足',
  severity: '较重',
  requirement: '调整课表',
  dueOn: '2026-12-01',
  deleted: false,
  ...over,
});

const sources: TimelineSources = {
  code,
  visits: [visit('done', '2026-10-10'), visit('next', '2026-11-30')],
  inspections: [inspection],
  seals: [
    {
      id: 'i',
      clocks: {},
      sealed: { record: { ...sealedRecord({}), sealedAt: '2026-10-10T08:00:00.000Z' }, sealHash: HASH },
    },
  ],
  findings: [finding('f', {}), finding('gone', { deleted: true }), finding('other', { inspectionId: 'elsewhere' })],
  documents: [
    {
      id: 'd',
      clocks: {},
      inspectionId: 'i',
      issued: {
        kind: '督导检查记录表',
        sha256: HASH,
        bytes: 1,
        fileName: '记录表.pdf',
        sealHash: HASH,
        grade: 'device-key',
        keyFingerprint: HASH,
        signedAt: '2026-10-11T08:00:00.000Z',
      },
    },
  ],
  dayOf: (moment) => moment.slice(0, 10),
};

const told = (from: TimelineSources) => schoolTimeline(from).map(({ day, kind }) => `${day} ${kind}`);

test('what happened at a school and what is due there stand on one line of time, the latest first', () => {
  expect(told(sources)).toEqual([
    '2026-12-01 due',
    '2026-11-30 planned',
    '2026-10-11 document',
    '2026-10-10 signed',
    '2026-10-10 finding',
    '2026-10-10 inspected',
  ]);
});

test('a removed inspection takes what hangs on it along, and its visit is planned again', () => {
  expect(told({ ...sources, inspections: [{ ...inspection, deleted: true }] })).toEqual([
    '2026-11-30 planned',
    '2026-10-10 planned',
  ]);
});

test('visits to other schools are not shown', () => {
  expect(told({ ...sources, code: '9900000002', inspections: [] })).toEqual([]);
});
