import type { FigureDictionary } from '../../schema/figure.ts';
import type { IndicatorName } from '../../schema/plan-comparison.ts';
import type { Stage } from '../../schema/stage.ts';
import type { Item } from '../../schema/template.ts';
import { indicatorNaming } from '../plan-compare/indicator-key.ts';

/** What the same indicator is called in plans and in the figures schools report. */
export interface IndicatorWords {
  readonly names: readonly IndicatorName[];
  readonly dictionary: FigureDictionary;
}

const namingOf = ({ names, dictionary }: IndicatorWords): ((indicator: string) => string) =>
  indicatorNaming([
    ...dictionary.figures.map(({ label, synonyms }) => ({ name: label, also: [...synonyms] })),
    ...names,
  ]);

/** A drafted question names its indicator, asks, and tells the clause in brackets. */
const indicatorIn = (question: string): string =>
  question.replace(/（[^（）]*）$/, '').replace(/是否达到(?:计划)?要求$/, '');

/** What is said of one pupil or one day already in the name need not stand in the unit. */
export function unitKey(name: string, unit: string): string {
  const plain = unit.normalize('NFKC').replaceAll('㎡', '平方米').replaceAll('m2', '平方米').replaceAll(/\s/g, '');
  if (/生均|人均|每名|每生/.test(name)) return plain.replace(/\/(?:生|人)$/, '');
  return /每天|每日/.test(name) ? plain.replace(/\/(?:天|日)$/, '') : plain;
}

/**
 * Answers what an item asks for, the same for all items that ask for the same indicator in the same unit; null for an
 * item that asks for no number.
 */
export function questionKeys(words: IndicatorWords): (item: Item) => string | null {
  const nameOf = namingOf(words);
  const labels = new Map(words.dictionary.figures.map(({ id, label }) => [id, label]));
  return (item) => {
    if (item.kind !== 'number') return null;
    const named = item.figure === null ? undefined : labels.get(item.figure.split('@')[0] ?? '');
    const name = nameOf(named ?? indicatorIn(item.question));
    return `${name} ${unitKey(name, item.threshold.unit)}`;
  };
}

/**
 * Answers the key of the figure that schools report on an indicator in that unit; null where the dictionary has none, and
 * for a figure kept by stage where the item is asked at several.
 */
export function figureFinder(
  words: IndicatorWords,
): (indicator: string, unit: string, stages: readonly Stage[]) => string | null {
  const nameOf = namingOf(words);
  const figures = new Map(
    words.dictionary.figures
      .filter(({ scope }) => scope === 'school')
      .map((figure) => [`${nameOf(figure.label)} ${unitKey(figure.label, figure.unit)}`, figure]),
  );
  return (indicator, unit, stages) => {
    const figure = figures.get(`${nameOf(indicator)} ${unitKey(indicator, unit)}`);
    if (figure === undefined) return null;
    if (!figure.perStage) return figure.id;
    const [only, second] = stages;
    return only === undefined || second !== undefined ? null : `${figure.id}@${only}`;
  };
}
