import type { Stage } from '../../schema/stage.ts';
import { stagesOfLevel } from '../plan-compare/school-level-stages.ts';

/** Words of a title that say which schools a document is about, and the kind of school each stands for. */
const SCOPES: readonly (readonly [RegExp, string])[] = [
  [/学前教育|幼儿园|幼教/, '幼儿园'],
  [/义务教育/, '义务教育'],
  [/普通高中|高中阶段|高中教育/, '高中'],
  [/职业教育|中等职业|中职/, '中职'],
  [/特殊教育/, '特教'],
];

/** The stages a document is about by its title; empty where the title names none. */
export function stagesOfPlan(title: string): readonly Stage[] {
  return [...new Set(SCOPES.flatMap(([words, level]) => (words.test(title) ? stagesOfLevel(level) : [])))];
}
