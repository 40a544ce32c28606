import type { Directional, Milestone, PlanTarget } from '../../schema/plan.ts';
import type { Analysis } from './analysis.ts';
import { isDue } from './scopes.ts';
import { spanOf } from './text.ts';

/** Commitments without a figure: a direction (只增不减), a standard by reference (达到…标准), a dated step. */
export interface SoftReading {
  readonly directional: Directional[];
  readonly milestones: Milestone[];
}

export interface SoftContext {
  readonly taskId: string;
  readonly source: string;
  readonly targets: readonly PlanTarget[];
}

const DIRECTIONS: readonly (readonly [RegExp, string])[] = [
  [/只增不减|不降低|不减少/, 'must not fall from year to year, no figure'],
  [
    /逐年(?:提高|增长|增加|上升|扩大)|适时提高|稳步提(?:高|升)|持续(?:提高|增长|扩大)[^,]*(?:标准|比例|投入)/,
    'upwards, no figure',
  ],
  [/逐年(?:降低|下降|减少)|有效控制[^,]*率/, 'downwards, no figure'],
  [/(?:校校|项项|人人|处处|县县|园园)(?:都)?[^,。]{0,6}(?:达标|有|能|会|用)/, 'slogan that means all'],
  [/(?:大体|基本|大致)(?:相当|持平|一致)/, 'about as many, no figure'],
  [/应[\u4e00-\u9fff]{1,2}尽[\u4e00-\u9fff]{1,2}/, 'slogan that means all'],
  [/达到[^,。\d]{2,40}(?:标准|要求|条件)$/, 'threshold by reference, no figure'],
  [/杜绝|坚决遏制|严禁|严防/, 'must not happen, no figure'],
];

/** Reads directions and dated steps from the clauses that hold no target. */
export function readSoftCommitments(analysis: Analysis, context: SoftContext): SoftReading {
  const { passage, masks } = analysis;
  const clauses = analysis.clauses.filter((clause) => clause.bracketAt === null);
  const dates = analysis.dates.filter((mark) => isDue(passage.text, mark, { masks, years: analysis.years }));
  const directional: Directional[] = [];
  const milestones: Milestone[] = [];
  clauses.forEach((clause, index) => {
    const span = spanOf(passage, clause.from, clause.to);
    if (context.targets.some((target) => target.span.start < span.end && span.start < target.span.end)) return;
    const text = passage.text.slice(clause.from, clause.to);
    if (
      /^(?:完成|办结)?(?:时限|时间)/.test(
        clauses[index - 1] === undefined ? text : passage.text.slice(clauses[index - 1]?.from, clause.to),
      )
    )
      return;
    if (text.replace(/\([^()]*\)/g, '').length < 4) return;
    const quote = context.source.slice(span.start, span.end);
    const direction = DIRECTIONS.find(([pattern]) => pattern.test(text));
    if (direction !== undefined) directional.push({ taskId: context.taskId, quote, meaning: direction[1], span });
    const before = clauses[index - 1];
    const alone =
      before === undefined
        ? undefined
        : dates.find(
            (mark) => mark.from === before.from && mark.to === before.to && before.sentence === clause.sentence,
          );
    const mark =
      dates.find((each) => each.from >= clause.from && each.to <= clause.to && each.to - each.from < text.length) ??
      alone;
    if (mark !== undefined && text.length > 4 && mark.text !== '全年')
      milestones.push({ taskId: context.taskId, quote, by: mark.by, meaning: 'dated step without a figure', span });
  });
  return { directional, milestones };
}
