import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePlans } from '../plan/compile.ts';
import { draftItemSchema, type DraftItem } from '../../schema/template-draft.ts';
import type { Decision } from '../../schema/plan-review.ts';
import { must } from '../../util/must.ts';
import { confirmedTargets, type ConfirmedTarget } from './confirmed-targets.ts';
import { draftItems, draftStages } from './draft-items.ts';
import { leftOutOf } from './left-out.ts';
import type { ReviewLine } from './review-line.ts';
import { reviewLines } from './review-lines.ts';

const TEXT = `样例区义务教育质量提升三年行动计划（2024—2026年）
一、主要任务
（一）提高体质健康水平。到2026年，全区小学生体质健康优良率达到60%以上。
（二）建设学校。2026年新建学校3所。
（三）缩小校际差距。义务教育校际差异系数小于等于0.50.45。
`;
const PLAN = { id: 'plan-1', title: '样例区三年行动计划', figureOf: () => null };
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
    {
      planId: 'plan-1',
      planTitle: PLAN.title,
      locator: '一/(一)',
      subject: '提高体质健康水平：“全区小学生体质健康优良率达到60%以上”',
    },
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

const accepted = (sentence: string, title: string): readonly ConfirmedTarget[] => {
  const text = `${title}\n一、主要任务\n（一）改进工作。${sentence}\n`;
  const compiled = compilePlans(text);
  const all = reviewLines('p', compiled, new Map());
  return confirmedTargets(
    reviewLines('p', compiled, new Map(all.map(({ id }) => [id, { decision: { kind: 'accepted' }, seen: null }]))),
  );
};
const draft = (sentence: string, title = '样例区2026年工作要点'): readonly DraftItem[] =>
  draftItems(accepted(sentence, title), { ...PLAN, title });

test.each([
  ['小学生体质健康优良率力争达到55%—60%。', { comparator: '>=', value: 55, upper: null, unit: '%' }],
  ['每班近视率控制在30%—40%。', { comparator: '<=', value: 40, upper: null, unit: '%' }],
  ['小学班额控制在40—45人。', { comparator: 'between', value: 40, upper: 45, unit: '人' }],
  ['课后服务参与率超过80%。', { comparator: '>', value: 80, upper: null, unit: '%' }],
])('%s is held against the end that is meant', (sentence, threshold) => {
  expect(draft(sentence).map((item) => item.threshold)).toEqual([threshold]);
});

test('a range that is only a floor still shows both its ends', () => {
  expect(draft('小学生体质健康优良率力争达到55%—60%。')[0]?.guide).toContain('55—60%');
});

test('a range of which nobody can say what is better asks in the draft and is not published as it is', () => {
  const [one] = accepted('小学生体质健康优良率力争达到55%—60%。', '样例区2026年工作要点');
  const known = must(one, 'a rate');
  const [item] = draftItems([{ ...known, target: { ...known.target, indicator: '特色项目' } }], PLAN);
  expect(item?.threshold?.value).toBeNull();
  expect(item?.guide).toContain('请写明');
});

test('how much a share rises is told in percentage points', () => {
  const [one] = accepted('小学生体质健康优良率力争达到55%—60%。', '样例区2026年工作要点');
  const { target, ...rest } = must(one, 'a rate');
  const rise = { ...rest, target: { ...target, comparator: 'increase_by_at_least', value: 5, value2: null } as const };
  expect(draftItems([rise], PLAN)[0]?.threshold).toMatchObject({ comparator: '>=', value: 5, unit: '个百分点' });
});

test('an item can be understood alone, and rests on the very words with the number', () => {
  const [item] = draft('课后服务参与率超过80%。');
  expect(item?.question).toBe('课后服务参与率是否达到计划要求（改进工作）');
  expect(item?.clauses[0]?.subject).toBe('改进工作：“课后服务参与率超过80%”');
});

test('items that would read alike say whose schools they are about', () => {
  const questions = draft('生均体育运动场馆面积小学达到7.5平方米，初中达到10.2平方米。').map(
    ({ question }) => question,
  );
  expect(new Set(questions).size).toBe(2);
  expect(questions.every((question) => /小学|初中/.test(question))).toBe(true);
});

test('a plan for compulsory education asks nothing of senior schools', () => {
  const title = '样例区2026年义务教育工作要点';
  const items = draft('中小学班额控制在40—45人。', title);
  expect(items.map(({ stages }) => stages)).toEqual([['小学', '初中']]);
  expect(draftStages(items, { title })).toEqual(['小学', '初中']);
});

test('a person says where a target is checked: what they move to the schools enters the checklist', () => {
  const [line] = read(() => null)
    .filter(({ kind }) => kind === 'target')
    .filter((each) => leftOutOf(each) === 'elsewhere');
  const moved = must(line, 'a target that is not checked at schools');
  const target = must(moved.kind === 'target' ? moved.read : null, 'it was read');
  const lines = read(({ id }) => (id === moved.id ? { kind: 'edited', target, checkable: 'school' } : null));
  expect(draftItems(confirmedTargets(lines), PLAN)).toHaveLength(1);
});
