import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CompiledPlan } from '../../schema/plan.ts';
import type { Decision } from '../../schema/plan-review.ts';
import { must } from '../../util/must.ts';
import { compilePlans } from '../plan/compile.ts';
import type { Said } from './carry-decisions.ts';
import { confirmedTargets } from './confirmed-targets.ts';
import type { ReviewLine } from './review-line.ts';
import { reviewLines } from './review-lines.ts';
import { seenNow } from './seen.ts';

const TEXT = `样例区义务教育质量提升三年行动计划（2024—2026年）
一、主要任务
（一）提高体质健康水平。到2026年，全区小学生体质健康优良率达到60%以上，近视率每年下降1个百分点以上。
（二）补足教学设备。小学生均教学仪器设备值不低于2000元，初中不低于2500元。`;
const [plan] = compilePlans(TEXT);
const before = must(plan, 'one plan');

type Target = CompiledPlan['targets'][number];
/** The same text, read by a compiler that reads targets otherwise. */
const readAs = (change: (target: Target, index: number) => readonly Target[]): CompiledPlan => ({
  ...before,
  targets: before.targets.flatMap(change),
});
const lines = reviewLines('p', [before], new Map());
const targets = lines.filter(({ kind }) => kind === 'target');
const said = (decide: (line: ReviewLine) => Decision | null): ReadonlyMap<string, Said> =>
  new Map(
    lines.flatMap((line) => {
      const decision = decide(line);
      return decision === null ? [] : [[line.id, { decision, seen: seenNow(line) }] as const];
    }),
  );
const acceptAll = said((line) => (line.kind === 'basis' ? null : { kind: 'accepted' }));
const first = must(targets[0], 'a target');

test('a decision stays with its words when they are read as a longer or shorter stretch', () => {
  const wider = readAs((target) => [{ ...target, span: { start: target.span.start - 2, end: target.span.end } }]);
  const after = reviewLines('p', [wider], acceptAll);
  expect(after.length).toBe(lines.length);
  expect(after.filter(({ kind, decision }) => kind === 'target' && decision === null)).toEqual([]);
  expect(after.some(({ hasChanged }) => hasChanged)).toBe(false);
});

test('what was accepted stands as it was read then, and that it is read otherwise now is said', () => {
  const after = reviewLines('p', [readAs((target) => [{ ...target, value: target.value + 1 }])], acceptAll);
  expect(confirmedTargets(after).map(({ target }) => target.value)).toEqual(
    confirmedTargets(reviewLines('p', [before], acceptAll)).map(({ target }) => target.value),
  );
  expect(after.filter(({ kind }) => kind === 'target').every(({ hasChanged }) => hasChanged)).toBe(true);
  expect(after.filter(({ kind }) => kind === 'task').some(({ hasChanged }) => hasChanged)).toBe(false);
});

test('a decision whose reading is gone stands alone and says so', () => {
  const after = reviewLines('p', [readAs((target, index) => (index === 0 ? [] : [target]))], acceptAll);
  const alone = must(
    after.find(({ id }) => id === first.id),
    'the decision is kept',
  );
  expect([alone.read, alone.hasChanged, alone.quote]).toEqual([null, true, first.quote]);
  expect(confirmedTargets(after)).toHaveLength(confirmedTargets(reviewLines('p', [before], acceptAll)).length);
});

test('that something rejected is no longer read is nothing to tell', () => {
  const rejected = said((line) => (line === first ? { kind: 'rejected' } : null));
  const after = reviewLines('p', [readAs((target, index) => (index === 0 ? [] : [target]))], rejected);
  expect(after.filter(({ hasChanged }) => hasChanged)).toEqual([]);
  expect(after.some(({ id }) => id === first.id)).toBe(true);
});

test('a new reading beside a decided one waits for its own decision', () => {
  const doubled = readAs((target, index) =>
    index === 0
      ? [target, { ...target, indicator: '另一个指标', span: { start: target.span.start, end: target.span.end } }]
      : [target],
  );
  const after = reviewLines('p', [doubled], acceptAll);
  expect(after.filter(({ decision, kind }) => decision === null && kind === 'target')).toHaveLength(1);
});

test('decisions of the oldest kind, without what was seen, find their words again too', () => {
  const old = new Map([[first.id, { decision: { kind: 'rejected' }, seen: null } as const]]);
  const wider = readAs((target) => [{ ...target, span: { start: target.span.start - 1, end: target.span.end + 1 } }]);
  const after = reviewLines('p', [wider], old);
  expect(after.find(({ id }) => id === first.id)?.read?.span.start).toBe(first.span.start - 1);
  expect(after).toHaveLength(lines.length);
});

test('however the text is read anew, no decision is lost and none is doubled', () => {
  const moved = fc.array(fc.record({ drop: fc.boolean(), by: fc.integer({ min: -6, max: 6 }), value: fc.nat(3) }), {
    minLength: before.targets.length,
    maxLength: before.targets.length,
  });
  fc.assert(
    fc.property(moved, (moves) => {
      const anew = readAs((target, index) => {
        const { drop, by, value } = must(moves[index], 'one move each');
        const start = Math.max(0, target.span.start + by);
        return drop ? [] : [{ ...target, value: target.value + value, span: { start, end: target.span.end + by } }];
      });
      const after = reviewLines('p', [anew], acceptAll);
      const decided = after.flatMap(({ id, decision }) => (decision === null ? [] : [id]));
      expect(decided.toSorted()).toEqual([...acceptAll.keys()].toSorted());
    }),
  );
});
