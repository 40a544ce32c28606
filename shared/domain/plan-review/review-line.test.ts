import { expect, test } from 'vitest';
import { compilePlans } from '../plan/compile.ts';
import type { Decision } from '../../schema/plan-review.ts';
import { must } from '../../util/must.ts';
import { ANY_LINE, countChoices, isShown } from './line-filter.ts';
import { passageOf } from './passage-of.ts';
import {
  countWaiting,
  isWaiting,
  stateOf,
  targetsOf,
  tasksOf,
  type ReviewLine,
  type TargetLine,
} from './review-line.ts';
import { reviewLines } from './review-lines.ts';

const TEXT = `样例区义务教育质量提升三年行动计划（2024—2026年）
一、主要任务
（一）提高体质健康水平。到2026年，全区小学生体质健康优良率达到60%以上，近视率每年下降1个百分点以上。
（二）补足教学设备。小学生均教学仪器设备值不低于2000元，初中不低于2500元。`;
const plans = compilePlans(TEXT);
const read = (decisions: readonly (readonly [string, Decision])[] = []) =>
  reviewLines('plan-1', plans, new Map(decisions.map(([id, decision]) => [id, { decision, seen: null }])));
const lines = read();
const isTarget = (line: ReviewLine): line is TargetLine => line.kind === 'target';
const target = must(lines.find(isTarget), 'the text has targets');
const task = must(
  lines.find((line) => line.kind === 'task'),
  'the text has tasks',
);

const decided = (id: string, decision: Decision) =>
  must(
    read([[id, decision]]).find((line) => line.id === id),
    'the line that was decided',
  );
const standing = (line: ReviewLine): number => {
  if (line.kind === 'basis') return 0;
  return line.kind === 'target' ? targetsOf(line).length : tasksOf(line).length;
};

test('the document, every task and every target read has a line of its own, a task before its targets', () => {
  const targets = plans.flatMap((plan) => plan.targets);
  const tasks = plans.flatMap((plan) => plan.tasks);
  expect(targets.length).toBeGreaterThan(2);
  expect(lines.length).toBe(1 + targets.length + tasks.length);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  expect(lines.map(({ kind }) => kind).slice(0, 3)).toEqual(['basis', 'task', 'target']);
  expect(lines.filter(isTarget).every((line) => line.task !== null)).toBe(true);
});

test('a line is named by its place, so a decision is found again when the text is compiled anew', () => {
  const again = reviewLines(
    'plan-1',
    compilePlans(TEXT),
    new Map([[target.id, { decision: { kind: 'accepted' }, seen: null }]]),
  );
  expect(again.filter(({ decision }) => decision !== null).map(({ id }) => id)).toEqual([target.id]);
});

test('only what is uncertain or damaged and undecided waits for a person', () => {
  expect(isWaiting({ ...target, needsPerson: true, decision: null })).toBe(true);
  expect(isWaiting({ ...target, needsPerson: true, decision: { kind: 'rejected' } })).toBe(false);
  expect(isWaiting({ ...target, needsPerson: false, decision: null })).toBe(false);
});

test('a plan waits for as many readings as are doubtful, one fewer with each that is decided', () => {
  const doubtful = lines.filter(({ needsPerson }) => needsPerson);
  expect(doubtful.length).toBeGreaterThan(0);
  expect(countWaiting(lines)).toBe(doubtful.length);
  const decisions = doubtful.map(({ id }): readonly [string, Decision] => [id, { kind: 'rejected' }]);
  expect(countWaiting(read(decisions.slice(1)))).toBe(1);
  expect(countWaiting(read(decisions))).toBe(0);
});

test('a correction stands in place of what was read, and several where it was split', () => {
  const corrected = { ...must(targetsOf(target)[0], 'a target'), value: 65 };
  const edited = decided(target.id, { kind: 'edited', target: corrected });
  expect(isTarget(edited) && targetsOf(edited)[0]?.value).toBe(65);
  expect(standing(decided(target.id, { kind: 'split', targets: [corrected, corrected] }))).toBe(2);
  const half = { heading: '测试', role: 'task' } as const;
  expect(standing(decided(task.id, { kind: 'splitTask', tasks: [half, half] }))).toBe(2);
});

test('nothing stands of what was rejected or merged into another', () => {
  for (const { id } of [target, task]) {
    expect(standing(decided(id, { kind: 'rejected' }))).toBe(0);
    expect(standing(decided(id, { kind: 'merged', into: 'other' }))).toBe(0);
    expect(standing(decided(id, { kind: 'accepted' }))).toBe(1);
  }
});

test('what a person read stands in its place of the text, in the task it lies in, until it is taken away', () => {
  const start = TEXT.indexOf('初中不低于');
  const passage = passageOf(TEXT, { start: start - 1, end: start + 5 }, plans);
  expect(passage.quote).toBe('，初中不低于');
  const secondTask = must(plans[0]?.tasks[1], 'two tasks');
  expect(passage.taskId).toBe(secondTask.id);
  const added: Decision = {
    kind: 'added',
    ...passage,
    target: must(targetsOf(target)[0], 'a target'),
    checkable: 'school',
  };
  const line = decided('plan-1:added:x', added);
  expect([stateOf(line), line.task?.id, standing(line)]).toEqual(['added', secondTask.id, 1]);
  expect(read([['plan-1:added:x', added]]).map(({ span }) => span.start)).toEqual(
    read([['plan-1:added:x', added]])
      .map(({ span }) => span.start)
      .toSorted((a, b) => a - b),
  );
});

test('readings are listed by state, kind, school level, confidence, damage and why they are in no checklist', () => {
  const unsure: TargetLine = {
    ...target,
    needsPerson: true,
    read: { ...must(target.read, 'a read target'), confidence: 0.5 },
  };
  const damaged: TargetLine = { ...target, damage: { found: '12项', suggested: '1—2项' } };
  const shown = (filter: Partial<typeof ANY_LINE>) =>
    [target, task, unsure, damaged].map((line) => isShown(line, { ...ANY_LINE, ...filter }));
  expect(shown({})).toEqual([true, true, true, true]);
  expect(shown({ state: 'waiting' })).toEqual([false, false, true, false]);
  expect(shown({ kind: 'task' })).toEqual([false, true, false, false]);
  expect(shown({ kind: 'rate' })).toEqual([true, false, true, true]);
  expect(shown({ kind: 'money' })).toEqual([false, false, false, false]);
  expect(shown({ schoolLevel: '小学' })).toEqual([true, false, true, true]);
  expect(shown({ schoolLevel: '高中' })).toEqual([false, false, false, false]);
  expect(shown({ confidence: 'unsure' })).toEqual([false, false, true, false]);
  expect(shown({ damage: 'damaged' })).toEqual([false, false, false, true]);
  expect(shown({ leftOut: 'undecided' })).toEqual([true, false, true, true]);
});

test('each choice of a filter says how many it would show, with the other filters as they are', () => {
  const kinds = countChoices(lines, ANY_LINE, { field: 'kind', choices: ['basis', 'task', 'target', 'rate'] });
  expect([...kinds]).toEqual([
    ['basis', 1],
    ['task', 2],
    ['target', 4],
    ['rate', 2],
  ]);
  const levels = countChoices(
    lines,
    { ...ANY_LINE, kind: 'rate', schoolLevel: '初中' },
    { field: 'schoolLevel', choices: ['小学', '初中'] },
  );
  expect([...levels]).toEqual([
    ['小学', 2],
    ['初中', 0],
  ]);
});

test('whose a document is waits for a person in each document of a text', () => {
  const three = compilePlans(
    [TEXT, TEXT.replaceAll('样例区', '云溪县'), TEXT.replaceAll('样例区', '白桦县')].join('\n'),
  );
  const bases = reviewLines('plan-1', three, new Map()).filter(({ kind }) => kind === 'basis');
  expect(bases.map((line) => [line.quote.slice(0, 3), isWaiting(line)])).toEqual([
    ['样例区', true],
    ['云溪县', true],
    ['白桦县', true],
  ]);
});
