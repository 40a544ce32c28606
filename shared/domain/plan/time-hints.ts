import type { PlanTarget } from '../../schema/plan.ts';
import type { Analysis } from './analysis.ts';
import { spanOf } from './text.ts';

/** A time that is neither a deadline nor a period: a feast, a holiday, a week of action. */
export interface TimeHint {
  readonly taskId: string;
  readonly quote: string;
}

const HINTS = [
  /在?[\u4e00-\u9fff]{2,8}[节日](?:期间|前后|前夕|之际)/,
  /第\d{1,3}个[\u4e00-\u9fff]{2,6}[节日]/,
  /(?:国家宪法|国家安全教育|全国爱眼|世界读书|学生营养)日/,
  /寒暑假(?:和双休日)?|双休日|节假日|寒假|暑假|暑期(?:夜间)?/,
  /(?:消防|安全|民族团结|推广普通话|爱国卫生|心理健康|法治|学前教育|师德)[\u4e00-\u9fff]{0,4}[周月](?=[、等活宣节期,。])/,
  /[\u4e00-\u9fff]{2,4}(?<!十.五)期间(?=,)|汛期前?|开学[前季初]|秋季(?=新生|入学)/,
]; // prettier-ignore
const HINT = new RegExp(HINTS.map((hint) => hint.source).join('|'), 'g');

/** Times of a paragraph that set nothing due, outside of its targets. */
export function readTimeHints(
  { passage, text }: Analysis,
  context: { readonly taskId: string; readonly source: string; readonly targets: readonly PlanTarget[] },
): TimeHint[] {
  return [...text.matchAll(HINT)].flatMap((match) => {
    const span = spanOf(passage, match.index, match.index + match[0].length);
    const isInTarget = context.targets.some((target) => target.span.start < span.end && span.start < target.span.end);
    return isInTarget ? [] : [{ taskId: context.taskId, quote: context.source.slice(span.start, span.end) }];
  });
}
