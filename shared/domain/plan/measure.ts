import type { TargetKind } from '../../schema/plan.ts';
import { isAverage, isPerCapita } from './periods.ts';
import type { Quantity } from './quantities.ts';

export interface MeasureContext {
  /** Text of the clause around the quantity. */
  readonly clause: string;
  readonly indicator: string;
  readonly recurs: boolean;
  readonly per: string | null;
}

/** What sort of figure it is. */
export function kindOf(quantity: Quantity, context: MeasureContext): TargetKind {
  const { clause, recurs, per } = context;
  switch (quantity.unitClass) {
    case 'rate':
    case 'points':
      return 'rate';
    case 'none':
      return /系数|差异率/.test(clause + context.indicator) ? 'coefficient' : 'other';
    case 'money':
      return isPerCapita(clause) || isAverage(context.indicator) ? 'per_capita' : 'money';
    case 'area':
      return isPerCapita(clause) ? 'per_capita' : 'area';
    case 'person':
      if (/(?:进入|跻身|位居|位列|保持)[^,]{0,8}前[\d一二三四五六七八九十]/.test(clause)) return 'other';
      if (isPerCapita(clause)) return 'per_capita';
      return /班额/.test(clause + context.indicator) && !/率|比例/.test(clause) ? 'other' : 'headcount';
    case 'times':
      if (/人均/.test(clause)) return 'per_capita';
      if (/^[节期]$/.test(quantity.unit) && MADE.test(clause)) return 'count';
      if (recurs || /^[遍轮]$/.test(quantity.unit)) return 'frequency';
      return /[课学]时$/.test(quantity.unit) ? 'other' : 'count';
    case 'time':
      return recurs ? 'frequency' : 'other';
    case 'years':
      return recurs && /[天日]/.test(quantity.unit) ? 'frequency' : 'other';
    case 'age':
    case 'score':
    case 'level':
      return 'other';
    case 'thing':
      if (recurs && /联系|走访|家访/.test(clause)) return 'frequency';
      if (quantity.unit === '倍') return 'other';
      if (isPerCapita(clause)) return 'per_capita';
      if (per === '人') return /联系|结对|帮扶|包联/.test(clause) ? 'count' : 'other';
      if (/^(?:兆|M|G|lx|lux|勒克斯)$/.test(quantity.unit)) return 'other';
      return recurs &&
        /项|个|篇|本|主题/.test(quantity.unit) &&
        /[比大联竞]赛|锦标赛|赛事|活动|课|测试|会|督导|(?:[动育全书术技]|无作业)[日周月节](?:”|$)/.test(clause)
        ? 'frequency'
        : 'count';
  }
}

/** 遴选精品课30节: lessons that are chosen or made are things, and not held so often. */
const MADE = /(?:遴选|评选|打造|推出|征集|录制|制作|开发)[^,]{0,12}(?:课|节目|案例)/;

const ACTOR = /^(?:各(?:区|县|镇|乡|校|学校|幼儿园)|(?:结对|成员|受援|帮扶)?学校|中小学|每所学校)/;
const HAS_NO_ACTOR = /^(?:每|并|至少|组织|开展|举办|召开)/;

/** A clause that names no actor (每学年举行…) has that of the clauses before it. */
export function withActor(clause: string, earlier: readonly string[]): string {
  if (!HAS_NO_ACTOR.test(clause)) return clause;
  for (const before of earlier.toReversed()) {
    const actor = ACTOR.exec(before);
    if (actor !== null) return actor[0] + clause;
    if (!HAS_NO_ACTOR.test(before)) return clause;
  }
  return clause;
}
