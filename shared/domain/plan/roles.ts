import type { TaskRole } from '../../schema/plan.ts';

/** What a heading says about the items below it. `context` holds no tasks: history, problems, principles, purpose. */
export type HeadingSense = TaskRole | 'history' | 'context' | null;

const SENSES: readonly (readonly [Exclude<HeadingSense, null>, RegExp])[] = [
  ['history', /背景$|^(?:“?十[一二三四五]五”?(?:期间|时期|以来)?的?)?(?:主要|取得的?|工作|发展|建设|改革)?(?:成就|成效|成绩|回顾|进展)$|回顾$|^(?:发展|现实|工作|现有)?基础(?:与|和)?(?:形势|现状|条件|环境|成就|挑战)?$|现状|^(?:基本|主要|总体)情况$|^.{0,14}(?:取得的?|主要)成(?:就|效|绩)$|^“?十[二三四五]五”?(?:期间|时期|以来)/],
  ['history', /(?:存在|面临)的?.{0,6}(?:问题|挑战|困难|形势|机遇)|^(?:主要|突出)?问题(?:与|和)?(?:挑战|不足|原因|分析)?$|^(?:形势|机遇)(?:与|和)(?:挑战|任务|机遇)|发展(?:环境|形势|背景)|^背景|^.{0,4}机遇和挑战/],
  ['context', /^(?:总体|工作)?(?:指导)?思想$|^(?:总体|发展|基本)要求$|^(?:总体|工作|发展|基本)(?:思路|原则|理念|方针|定位)$|^基本原则|^工作原则|^指导思想(?:和|与)基本原则|^(?:目的|重要|充分认识.{0,20})意义$|^适用范围|^编制(?:依据|背景)|^(?:制定)?依据|^总则$|^附则$|^名词解释|^总体要求$/],
  ['goal', /^(?:.{0,8}(?:总体|主要|工作|发展|具体|预期|年度|分项|核心|奋斗|行动|建设|阶段|阶段性|攻坚|创建|规划)?(?:目标|指标))(?:任务|要求|体系)?$|^(?:指导思想|总体要求|总体思路)(?:和|与|及)(?:工作|主要|发展|总体)?目标|^发展主要指标|^主要发展指标|^目标任务$/],
  ['measure', /^(?:政策|支持|激励|配套|鼓励)(?:措施|政策|机制)$|^(?:主要)?政策措施/],
  ['safeguard', /^(?:(?:强化|加强|完善|健全|落实)?(?:组织|条件|工作|服务|支撑|实施|要素|经费|政策)?(?:与|和)?保障(?:措施|机制|体系|条件|要求)?)$|^组织保障|^保障(?:与|和)/],
  ['organisation', /^(?:加强|强化|抓好)?组织(?:实施|领导|管理|推进)(?:与|和)?(?:保障|管理|要求|监督|领导|实施)?$|^(?:工作|有关|相关|几点|具体|实施)要求$|^(?:实施|工作|推进|创建|方法)?步骤|^(?:时间|进度|工作|步骤)安排|^(?:工作|职责|任务|责任)分工|^(?:工作)?职责$|^(?:规划|方案|计划)(?:的)?实施|^监督(?:检查|评价|评估)?$|^实施(?:保障|与监督)$/],
]; // prettier-ignore

/** Sense of a heading as a whole; a long heading that merely contains such a word has none. */
export function headingSense(heading: string): HeadingSense {
  const bare = heading.replace(/[。:,]$/, '').replace(/\([^)]*\)$/, '');
  if (bare.length > 18) return null;
  return SENSES.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

/** Phrases that end no task but open a rule: purpose, scope, definitions and force of a measure written in articles. */
export const isRuleClause = (text: string): boolean =>
  /制定本(?:办法|细则|方案|规定|标准|条例)|本(?:办法|细则|规定|标准)(?:所称|适用于|自|由)|^.{0,20}负责解释。?$/.test(
    text,
  );
