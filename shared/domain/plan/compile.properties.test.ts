import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../../schema/plan.ts';
import { compilePlans } from './compile.ts';

/** Pieces plans are made of, in every order: numbers, verbs, comparators, brackets left open, breaks. */
const PIECES = [
  '一、', '（二）', '(三)', '3.', '4、', '第五条', '①', '——', '一是', '1.1 ', '附件', '目录', '《', '》', '“', '”', '（', '）', '(', ')', '。', '，', '；', '、', '：', '\n', '\r\n', '\t',
  '到2025年', '6月底前', '每学期', '每年', '达到', '不低于', '不超过', '以上', '左右', '分别', '均', '力争', '确保', '其中', '全覆盖', '全部达到', '零失误', '93%', '0.50.45', '12项', '5所', '3-5个', '两次', '一所', '1:19', '〔20176号',
  '小学', '初中', '幼儿园', '毛入园率', '巩固率', '新建', '教师', '主要任务', '工作目标', '保障措施', '青原县2025年教育工作要点', '责任单位:', '基教科', '预计', '已建成', ' ', '\u3000',
]; // prettier-ignore

const planText = fc.array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) }), { maxLength: 160 }).map((parts) => parts.join('')); // prettier-ignore

const isInside = (span: Span, text: string): boolean =>
  span.start >= 0 && span.start <= span.end && span.end <= text.length;

test('compiles any text without throwing, and every span lies in it', () => {
  fc.assert(
    fc.property(planText, (text) => {
      for (const plan of compilePlans(text)) {
        const spans = [
          plan.span,
          ...[
            ...plan.tasks,
            ...plan.targets,
            ...plan.notTargets,
            ...plan.damages,
            ...plan.otherParagraphs,
            ...plan.directional,
            ...plan.milestones,
          ].map((item) => item.span),
        ];
        for (const span of spans) expect(isInside(span, text)).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

test('quotes every target and figure verbatim from its span', () => {
  fc.assert(
    fc.property(planText, (text) => {
      for (const plan of compilePlans(text)) {
        for (const item of [...plan.targets, ...plan.notTargets, ...plan.directional, ...plan.milestones])
          expect(item.quote).toBe(text.slice(item.span.start, item.span.end));
      }
    }),
    { numRuns: 300 },
  );
});

test('gives ids that are unique in a plan, and targets that belong to its tasks', () => {
  fc.assert(
    fc.property(planText, (text) => {
      for (const plan of compilePlans(text)) {
        const ids = plan.tasks.map((task) => task.id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const target of plan.targets) expect(ids).toContain(target.taskId);
      }
    }),
  );
});

test('compiles the same text to the same plans', () => {
  fc.assert(
    fc.property(planText, (text) => {
      expect(compilePlans(text)).toEqual(compilePlans(text));
    }),
    { numRuns: 50 },
  );
});

const task = fc.record({
  heading: fc.constantFrom('扩大学位', '提升质量', '配齐教师', '保障安全'),
  sentence: fc.constantFrom('新建学校5所。', '到2026年，巩固率达到98%以上。', '每学期开展教研活动不少于4次。', '小学、初中人数分别不超过45人、50人。', '推进网络全覆盖(6月底前完成)。'),
}); // prettier-ignore

test('reads a plan again from its own span as it read it in the file', () => {
  fc.assert(
    fc.property(
      fc.array(task, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('', '\n\n', '各学校：\n'),
      (tasks, before) => {
        const lines = tasks.map((each, index) => `${index + 1}.${each.heading}。${each.sentence}`);
        const text = `${before}青原县2026年教育工作要点\n一、主要任务\n${lines.join('\n')}\n`;
        const [plan] = compilePlans(text);
        const [again] = compilePlans(plan === undefined ? '' : text.slice(plan.span.start, plan.span.end));
        expect(again?.tasks.map((each) => [each.id, each.heading])).toEqual(
          plan?.tasks.map((each) => [each.id, each.heading]),
        );
        expect(again?.targets.map((each) => [each.taskId, each.quote, each.value, each.by])).toEqual(
          plan?.targets.map((each) => [each.taskId, each.quote, each.value, each.by]),
        );
        expect(plan?.tasks).toHaveLength(tasks.length);
      },
    ),
  );
});
