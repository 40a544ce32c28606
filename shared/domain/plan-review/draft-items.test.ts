import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePlans } from '../plan/compile.ts';
import { draftItemSchema } from '../../schema/template-draft.ts';
import type { Decision } from '../../schema/plan-review.ts';
import { must } from '../../util/must.ts';
import { confirmedTargets } from './confirmed-targets.ts';
import { draftItems } from './draft-items.ts';
import { leftOutOf } from './left-out.ts';
import type { ReviewLine } from './review-line.ts';
import { reviewLines } from './review-lines.ts';

const TEXT = `样例区义务教育质量提升三年行动计划（2024—2026年）
一、主要任务
（一）提高体质健康水平。到2026年，全区小学生体质健康优良率达到60%以上。
（二）建设学校。2026年新建学校3所。
（三）缩小校际差距。义务教育校际差异系数小于等于0.50.45。
`;
const PLAN = { id: 'plan-1', title: '样例区三年行动计划' };
const plans = compilePlans(TEXT);
const read = (decide: (line: ReviewLine) => Decision | null): readonly ReviewLine[] => {
  const decisions = reviewLines('plan-1', plans, new Map()).flatMap((line) => {
    const decision = decide(line);
    return decision === null ? [] : [[line.id, { decision, seen: null }] as const];
  });
  return reviewLines('plan-1', plans, new Map(decisions));
};

test('nothing undecided, rejected or merged enters a checklist, whatever else is decided', () => {
  const kinds = fc.constantFrom<Decision | null>(
    null,
    { kind: 'accepted' },
    { kind: 'rejected' },
    { kind: 'merged', into: 'x' },
  );
  expect(read(() => null).some(({ needsPerson }) => needsPerson)).toBe(true);
  fc.assert(
    fc.property(fc.array(kinds, { minLength: 10, maxLength: 10 }), (decisions) => {
      let at = 0;
      const lines = read(() => decisions[at++ % decisions.length] ?? null);
      const accepted = lines.filter((line) => line.kind === 'target' && line.decision?.kind === 'accepted');
      expect(confirmedTargets(lines).map(({ id }) => id)).toEqual(accepted.map(({ id }) => `${id}/0`));
    }),
  );
});

test('each target is either in the draft or left out for a reason, whatever is decided', () => {
  const kinds = fc.constantFrom<Decision | null>(null, { kind: 'accepted' }, { kind: 'rejected' });
  fc.assert(
    fc.property(fc.array(kinds, { minLength: 10, maxLength: 10 }), (decisions) => {
      let at = 0;
      const lines = read((line) => (line.kind === 'target' ? (decisions[at++ % decisions.length] ?? null) : null));
      const inDraft = lines.filter((line) => line.kind === 'target' && leftOutOf(line) === null);
      expect(draftItems(confirmedTargets(lines), PLAN)).toHaveLength(inDraft.length);
    }),
  );
});

const reasons = (decision: Decision | null): readonly (string | null)[] =>
  read((line) => (line.kind === 'target' ? decision : null))
    .filter(({ kind }) => kind === 'target')
    .map(leftOutOf);

test('why a target is left out: nobody decided, another place, or it was rejected', () => {
  expect(reasons(null)).toEqual(['undecided', 'elsewhere', 'elsewhere']);
  expect(reasons({ kind: 'accepted' })).toEqual([null, 'elsewhere', 'elsewhere']);
  expect(new Set(reasons({ kind: 'rejected' }))).toEqual(new Set(['dropped']));
});

test('a confirmed target that a school can be checked against becomes one number item with its clause', () => {
  const confirmed = confirmedTargets(read(() => ({ kind: 'accepted' })));
  expect(confirmed.length).toBeGreaterThan(2);
  const items = draftItems(confirmed, PLAN);
  expect(items).toHaveLength(confirmed.filter(({ checkable }) => checkable === 'school').length);
  const item = must(items[0], 'the rate is checked at schools');
  expect(draftItemSchema.parse(item)).toEqual(item);
  expect(item.threshold).toEqual({ comparator: '>=', value: 60, upper: null, unit: '%' });
  expect(item.stages).toEqual(['小学']);
  expect(item.clauses).toEqual([
    { planId: 'plan-1', planTitle: PLAN.title, locator: '一/(一)', subject: '提高体质健康水平' },
  ]);
});

test('what a person corrected is what the checklist asks', () => {
  const [first] = confirmedTargets(read(() => ({ kind: 'accepted' })));
  const { target } = must(first, 'a target');
  const lines = read((line) =>
    line.kind === 'target'
      ? { kind: 'edited', target: { ...target, comparator: 'between', value: 5, value2: 8 } }
      : null,
  );
  expect(draftItems(confirmedTargets(lines), PLAN)[0]?.threshold).toMatchObject({
    comparator: 'between',
    value: 5,
    upper: 8,
  });
});
