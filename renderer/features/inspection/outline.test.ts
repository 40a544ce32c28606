import { expect, test } from 'vitest';
import type { RecordParts } from '#shared/domain/inspection/record.ts';
import type { Answer } from '#shared/schema/inspection.ts';
import { itemSchema, templateSchema, type Item } from '#shared/schema/template.ts';
import { itemStates, progressOf } from '#shared/domain/inspection/progress.ts';
import { neighbourOf, outlineOf, type Filter, type OutlineGroup } from './outline.ts';

const clause = { planId: 'p', planTitle: '某计划', locator: '二/(一)', subject: '体育' };
const verdict = (no: string, group: string, question: string): Item =>
  itemSchema.parse({
    kind: 'verdict',
    id: `item-${no}`,
    no,
    group,
    question,
    methods: ['查阅资料'],
    guide: '看',
    evidence: ['课表'],
    evidenceRequired: 0,
    weight: 1,
    clauses: [clause],
  });
const template = templateSchema.parse({
  id: 't',
  version: 1,
  title: '检查表',
  stages: ['小学'],
  publishedOn: '2026-09-01',
  basis: [{ planId: 'p', title: '某计划', effectiveOn: null, expiresOn: null }],
  items: [
    verdict('1.1', '一 教学', '开齐课程'),
    {
      ...verdict('1.2', '一 教学', '每天体育活动时间'),
      kind: 'number',
      threshold: { comparator: '>=', value: 60, upper: null, unit: '分钟/天' },
      figure: null,
    },
    verdict('2.1', '二 安全', '校门值守'),
  ],
});
const answer = (no: string, fields: Partial<Answer>): Answer => ({
  inspectionId: 'i',
  itemId: `item-${no}`,
  result: null,
  measured: null,
  value: null,
  note: '',
  overruleReason: null,
  ...fields,
});
const finding = (no: string, deleted: boolean) => ({
  id: `finding-${no}-${String(deleted)}`,
  inspectionId: 'i',
  itemId: `item-${no}`,
  text: '缺课',
  severity: '一般' as const,
  requirement: '',
  responsible: '',
  dueOn: null,
  withoutDueDay: null,
  deleted,
});
const parts: RecordParts = {
  template,
  inspection: {
    id: 'i',
    visitId: 'v',
    schoolCode: '9900000101',
    templateId: 't',
    templateVersion: 1,
    startedAt: '2026-11-22T01:00:00.000Z',
    provisionalNumber: '',
    deleted: false,
  },
  visit: {
    id: 'v',
    title: '',
    date: '2026-11-22',
    listNumber: null,
    templateId: 't',
    templateVersion: 1,
    schoolCodes: [],
    inspectors: [],
    deleted: false,
  },
  school: { code: '9900000101', name: '样例小学', kind: '小学', district: null },
  answers: [answer('1.1', { result: 'unmet', note: '缺科学课' }), answer('1.2', { result: 'met', measured: 45 })],
  evidence: [],
  findings: [finding('1.1', false), finding('1.1', true)],
};
const states = itemStates(parts);
const shown = (groups: readonly OutlineGroup[]): string[] =>
  groups.flatMap((group) => group.states.map(({ item }) => item.no));
const numbers = (filter: Filter, search = '', currentId: string | null = null): string[] =>
  shown(outlineOf(states, { filter, search, currentId }));

test('an item knows its answer, its findings that stand, and whether the result overrules the figure', () => {
  expect(states.map(({ findingCount, isOverruled }) => [findingCount, isOverruled])).toEqual([
    [1, false],
    [0, true],
    [0, false],
  ]);
  expect(progressOf(states)).toEqual({ answered: 2, total: 3, unmet: 1, vetoed: [] });
});

test('filters show what they say, and groups with nothing to show are left out', () => {
  expect(numbers('unanswered')).toEqual(['2.1']);
  expect(numbers('unmet')).toEqual(['1.1']);
  expect(numbers('withFinding')).toEqual(['1.1']);
  expect(numbers('withEvidence')).toEqual([]);
  expect(outlineOf(states, { filter: 'unanswered', search: '', currentId: null }).map(({ title }) => title)).toEqual([
    '二 安全',
  ]);
});

test('a group counts all of its items, whatever the filter shows', () => {
  const [first] = outlineOf(states, { filter: 'unmet', search: '', currentId: null });
  expect(first).toMatchObject({ title: '一 教学', answered: 2, total: 2 });
});

test('search finds by number, question and note', () => {
  expect(numbers('all', '2.1')).toEqual(['2.1']);
  expect(numbers('all', '体育 时间')).toEqual(['1.2']);
  expect(numbers('all', '科学课')).toEqual(['1.1']);
});

test('the item being worked on stays in sight, so the next one follows it', () => {
  expect(numbers('unanswered', '', 'item-1.1')).toEqual(['1.1', '2.1']);
  const groups = outlineOf(states, { filter: 'unanswered', search: '', currentId: 'item-1.1' });
  expect(neighbourOf(groups, 'item-1.1', 1)).toBe('item-2.1');
  expect(neighbourOf(groups, 'item-2.1', 1)).toBeNull();
  expect(neighbourOf(groups, 'item-1.1', -1)).toBeNull();
});
