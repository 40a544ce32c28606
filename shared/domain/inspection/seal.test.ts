import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deviceIdSchema } from '../../schema/clock.ts';
import type { Signed } from '../../schema/inspection.ts';
import { sealedRecordSchema, type RecordContent } from '../../schema/sealed-record.ts';
import { templateSchema } from '../../schema/template.ts';
import { contentGaps, signatureGaps, signatureSlots } from './completeness.ts';
import { differencesBetween, lateDifferences } from './differences.ts';
import { judge } from './judge.ts';
import { contentHashOf, recordContent, sealHashOf, type RecordParts } from './record.ts';
import { seal } from './seal.ts';

/** Enough of a hash for tests of what is hashed: different texts give different values. */
const sha256 = (text: string): string => {
  let state = 7n;
  for (const char of text) state = (state * 1_099_511_628_211n + BigInt(char.codePointAt(0) ?? 0)) % (1n << 256n);
  return state.toString(16).padStart(64, '0').slice(-64);
};

const item = {
  group: '一 样例',
  methods: ['查阅资料'],
  guide: '看一看',
  evidence: ['样例'],
  weight: 1,
  clauses: [{ planId: 'p', planTitle: '样例计划', locator: '一/1', subject: '样例' }],
};
const template = templateSchema.parse({
  id: 'sample',
  version: 1,
  title: '样例检查表',
  stages: ['小学'],
  publishedOn: '2026-09-01',
  basis: [{ planId: 'p', title: '样例计划', effectiveOn: null, expiresOn: null }],
  items: [
    { ...item, id: 'a', no: '1.1', question: '有没有样例', kind: 'verdict', evidenceRequired: 1 },
    {
      ...item,
      id: 'b',
      no: '1.2',
      question: '样例有多少',
      kind: 'number',
      evidenceRequired: 0,
      figure: null,
      threshold: { comparator: '>=', value: 60, upper: null, unit: '分钟/天' },
    },
  ],
});

const hash = 'ab'.repeat(32);
const photo = {
  id: 'e1',
  inspectionId: 'i',
  itemId: 'a',
  sha256: hash,
  name: '照片.jpg',
  mediaType: 'image/jpeg',
  bytes: 9,
  addedAt: '2026-09-01T08:00:00.000Z',
  caption: '',
  deleted: false,
};
const parts: RecordParts = {
  inspection: {
    id: 'i',
    visitId: 'v',
    schoolCode: '990000001',
    templateId: 'sample',
    templateVersion: 1,
    startedAt: '2026-09-01T08:00:00.000Z',
    provisionalNumber: '暂-1',
    deleted: false,
  },
  visit: {
    id: 'v',
    title: '样例督导',
    date: '2026-09-01',
    listNumber: null,
    templateId: 'sample',
    templateVersion: 1,
    schoolCodes: ['990000001'],
    inspectors: ['甲督学', '乙督学'],
    deleted: false,
  },
  school: { code: '990000001', name: '样例小学', kind: '小学', district: null },
  template,
  answers: [
    { inspectionId: 'i', itemId: 'a', result: 'met', measured: null, value: null, note: '', overruleReason: null },
    { inspectionId: 'i', itemId: 'b', result: 'met', measured: 65, value: null, note: '', overruleReason: null },
  ],
  evidence: [photo],
  findings: [],
};
const content = recordContent(parts);

const signAll = (of: RecordContent): Map<string, Signed> =>
  new Map(
    signatureSlots(of).map((slot, index) => [
      slot,
      {
        kind: 'signed',
        role: slot === 'head' ? '学校负责人' : '督学',
        name: `第${index}人`,
        strokes: [[[0, 0]]],
        signedAt: '2026-09-01T10:00:00.000Z',
        contentHash: contentHashOf(of, sha256),
      },
    ]),
  );
const sealedBy = { deviceId: deviceIdSchema.parse('a'.repeat(16)), person: '甲督学' };
const sealNow = (of: RecordContent, signed: Map<string, Signed>) =>
  seal({ content: of, template, signed, sealedAt: '2026-09-01T11:00:00.000Z', sealedBy }, sha256);

test('a complete record signed by all is frozen under the hash of all it holds', () => {
  const result = sealNow(content, signAll(content));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  expect(sealedRecordSchema.parse(result.value.record)).toEqual(result.value.record);
  expect(sealHashOf(result.value.record, sha256)).toBe(result.value.sealHash);
  expect(result.value.record.signatures.map((entry) => entry.slot)).toEqual(['inspector-1', 'inspector-2', 'head']);
});

test('the school head may refuse: the refusal with reason and witness stands in the place of the signature', () => {
  const signed = signAll(content);
  signed.set('head', {
    kind: 'refused',
    role: '学校负责人',
    name: '丙校长',
    reason: '不同意第1.2项',
    witness: '丁老师',
    signedAt: '2026-09-01T10:00:00.000Z',
    contentHash: contentHashOf(content, sha256),
  });
  expect(sealNow(content, signed).ok).toBe(true);
});

test('a record changed after a signature voids that signature', () => {
  const signed = signAll(content);
  const changed = recordContent({ ...parts, answers: parts.answers.map((answer) => ({ ...answer, note: '后加' })) });
  expect(sealNow(changed, signed)).toMatchObject({
    ok: false,
    error: [{ kind: 'signatureVoid' }, { kind: 'signatureVoid' }, { kind: 'signatureVoid' }],
  });
});

test('each thing that is missing is named with its item', () => {
  const bare = recordContent({
    ...parts,
    visit: { ...parts.visit, inspectors: ['甲督学'] },
    answers: [
      { inspectionId: 'i', itemId: 'b', result: 'met', measured: 45, value: null, note: '', overruleReason: null },
    ],
    evidence: [],
  });
  expect(contentGaps(bare, template)).toEqual([
    { kind: 'tooFewInspectors', required: 2, found: 1 },
    { kind: 'unanswered', itemId: 'a' },
    { kind: 'overruleUnexplained', itemId: 'b' },
  ]);
  const noPhoto = recordContent({ ...parts, evidence: [{ ...photo, deleted: true }] });
  expect(contentGaps(noPhoto, template)).toEqual([{ kind: 'evidenceMissing', itemId: 'a', required: 1, found: 0 }]);
  const unexplained = recordContent({
    ...parts,
    answers: [
      { inspectionId: 'i', itemId: 'a', result: 'unmet', measured: null, value: null, note: ' ', overruleReason: null },
    ],
  });
  expect(contentGaps(unexplained, template)).toContainEqual({ kind: 'unmetUnexplained', itemId: 'a' });
  expect(contentGaps(withFinding({ text: ' ' }), template)).toEqual([{ kind: 'findingUnworded', itemId: 'a' }]);
  expect(signatureGaps(content, contentHashOf(content, sha256), new Map())).toHaveLength(3);
});

const withFinding = (of: Partial<RecordParts['findings'][number]>): RecordContent =>
  recordContent({
    ...parts,
    findings: [
      {
        id: 'f',
        inspectionId: 'i',
        itemId: 'a',
        text: '缺少记录',
        severity: '一般',
        requirement: '补齐',
        responsible: '学校负责人',
        dueOn: null,
        withoutDueDay: null,
        deleted: false,
        ...of,
      },
    ],
  });

test.each([
  ['nothing is lacking with a day', { dueOn: '2026-12-01' }, []],
  ['a day, or why there is none', {}, ['dueOn']],
  ['what, who and when', { requirement: ' ', responsible: '' }, ['requirement', 'responsible', 'dueOn']],
  ['the reason why no day is set', { withoutDueDay: { kind: 'openEnded', reason: ' ' } }, ['reason']],
  [
    'what and who, where no day is set',
    { withoutDueDay: { kind: 'openEnded', reason: '需上级立项' }, requirement: '', responsible: '' },
    ['requirement', 'responsible'],
  ],
  [
    'nothing of what was put right on site',
    { withoutDueDay: { kind: 'mended', reason: '已搬走' }, requirement: '', responsible: '' },
    [],
  ],
] as const)('a finding is asked for %s', (_, of, lacks) => {
  const gap = { kind: 'findingOpen', itemId: 'a', findingId: 'f', text: '缺少记录', lacks };
  expect(contentGaps(withFinding(of), template)).toEqual(lacks.length === 0 ? [] : [gap]);
});

test('a finding with a day keeps no word of why there was none, and one as of before reads as it did', () => {
  const [both] = withFinding({ dueOn: '2026-12-01', withoutDueDay: { kind: 'mended', reason: '已改' } }).findings;
  expect(both).not.toHaveProperty('withoutDueDay');
  expect(Object.keys(withFinding({ responsible: '' }).findings[0] ?? {})).toEqual([
    'id',
    'itemId',
    'text',
    'severity',
    'requirement',
    'dueOn',
  ]);
});

test('a value that is begun and not whole is told from one that is not there', () => {
  const table = templateSchema.parse({
    ...template,
    items: [
      {
        ...item,
        id: 't',
        no: '1.1',
        question: '抽查班级',
        kind: 'table',
        evidenceRequired: 0,
        leastRows: 2,
        columns: [{ label: '班级', content: 'text', unit: null }],
      },
    ],
  });
  const gapsOf = (rows: string[][] | null) => {
    const value = rows === null ? null : { kind: 'table' as const, rows };
    const answers = [
      { inspectionId: 'i', itemId: 't', result: null, measured: null, value, note: '', overruleReason: null },
    ];
    return contentGaps(recordContent({ ...parts, template: table, answers, evidence: [] }), table);
  };
  expect(gapsOf(null)).toEqual([{ kind: 'unanswered', itemId: 't' }]);
  expect(gapsOf([['一班']])).toEqual([{ kind: 'unmeasured', itemId: 't' }]);
  expect(gapsOf([['一班'], ['二班']])).toEqual([]);
});

test('the record does not depend on the order in which answers and evidence were stored', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...parts.answers], { minLength: 2 }),
      fc.shuffledSubarray([photo, { ...photo, id: 'e2' }, { ...photo, id: 'e0', itemId: null }], { minLength: 3 }),
      (answers, evidence) => {
        const usual = recordContent({
          ...parts,
          evidence: [photo, { ...photo, id: 'e2' }, { ...photo, id: 'e0', itemId: null }],
        });
        expect(contentHashOf(recordContent({ ...parts, answers, evidence }), sha256)).toBe(
          contentHashOf(usual, sha256),
        );
      },
    ),
  );
});

test('S10: what the rows say beyond the seal is named by place, with both values', () => {
  const later = recordContent({
    ...parts,
    answers: parts.answers.map((answer) =>
      answer.itemId === 'b' ? { ...answer, measured: 61, value: null, note: '更正' } : answer,
    ),
  });
  expect(lateDifferences(content, later)).toEqual([
    { path: 'items[1.2].measured', expected: '65', found: '61' },
    { path: 'items[1.2].note', expected: '""', found: '"更正"' },
  ]);
  expect(differencesBetween(content, structuredClone(content))).toEqual([]);
});

test('a number is judged on its raw value, with the distance to the limit', () => {
  expect(judge(45, { comparator: '>=', value: 60, upper: null, unit: '分钟/天' })).toEqual({
    result: 'unmet',
    gap: 15,
  });
  expect(judge(60, { comparator: '>=', value: 60, upper: null, unit: '分钟/天' })).toEqual({ result: 'met', gap: 0 });
  expect(judge(51, { comparator: '<=', value: 50, upper: null, unit: '人' })).toEqual({ result: 'unmet', gap: 1 });
  expect(judge(0.15, { comparator: '<', value: 0.15, upper: null, unit: '率' })).toMatchObject({ result: 'unmet' });
  expect(judge(3, { comparator: 'between', value: 1, upper: 2, unit: '项' })).toEqual({ result: 'unmet', gap: 1 });
  expect(judge(99, { comparator: '=', value: 100, upper: null, unit: '%' })).toEqual({ result: 'unmet', gap: 1 });
});
