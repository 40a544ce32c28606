import { expect, test } from 'vitest';
import { compilePlans } from '#shared/domain/plan/compile.ts';
import { must } from '#shared/util/must.ts';
import { isWaiting, reviewLines, standingOf } from './review-line.ts';

const TEXT = `样例区义务教育质量提升三年行动计划（2024—2026年）
一、主要任务
（一）提高体质健康水平。到2026年，全区小学生体质健康优良率达到60%以上，近视率每年下降1个百分点以上。
（二）补足教学设备。小学生均教学仪器设备值不低于2000元，初中不低于2500元。`;
const plans = compilePlans(TEXT);
const lines = reviewLines('plan-1', plans, new Map());

test('every target read has a line of its own with its task', () => {
  expect(lines.length).toBe(plans.flatMap(({ targets }) => targets).length);
  expect(lines.length).toBeGreaterThan(2);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  expect(lines.every(({ task }) => task !== undefined)).toBe(true);
});

test('a line is named by its place, so a decision is found again when the text is compiled anew', () => {
  const first = must(lines[0], 'the text has targets');
  const again = reviewLines('plan-1', compilePlans(TEXT), new Map([[first.id, { kind: 'accepted' }]]));
  expect(again[0]?.decision).toEqual({ kind: 'accepted' });
  expect(again[1]?.decision).toBeNull();
});

test('only what is uncertain or damaged and undecided waits for a person', () => {
  const line = must(lines[0], 'the text has targets');
  expect(isWaiting({ ...line, needsPerson: true, decision: null })).toBe(true);
  expect(isWaiting({ ...line, needsPerson: true, decision: { kind: 'rejected' } })).toBe(false);
  expect(isWaiting({ ...line, needsPerson: false, decision: null })).toBe(false);
});

test('a correction stands in place of what was read', () => {
  const { target } = must(lines[0], 'the text has targets');
  const corrected = { ...target, value: 65 };
  expect(standingOf({ target, decision: null }).value).toBe(target.value);
  expect(standingOf({ target, decision: { kind: 'edited', target: corrected } }).value).toBe(65);
});
