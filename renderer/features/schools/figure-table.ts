import type { YearFigures } from '#renderer/stores/schools.ts';
import { figureKey, type Figure, type FigureDictionary, type FigureKey } from '#shared/schema/figure.ts';
import type { FigureValue } from '#shared/schema/school-facts.ts';
import type { Stage } from '#shared/schema/stage.ts';

/** One figure of a school over the years, for a table with a column a year. */
export interface FigureLine {
  readonly key: string;
  readonly label: string;
  readonly stage: string | null;
  readonly unit: string;
  readonly byYear: Readonly<Record<string, FigureValue>>;
}

export interface FigureGroup {
  readonly group: string;
  readonly lines: readonly FigureLine[];
}

const splitKey = (key: string): readonly [id: string, stage: string | null] => {
  const at = key.indexOf('@');
  return at === -1 ? [key, null] : [key.slice(0, at), key.slice(at + 1)];
};

function lineOf(key: string, figure: Figure | undefined, years: readonly YearFigures[]): FigureLine {
  const [id, stage] = splitKey(key);
  const byYear: Record<string, FigureValue> = {};
  for (const { year, figures } of years) {
    const value = figures[key];
    if (value !== undefined) byYear[year] = value;
  }
  return { key, label: figure?.label ?? id, stage, unit: figure?.unit ?? '', byYear };
}

export const yearsOf = (years: readonly YearFigures[]): readonly string[] =>
  [...new Set(years.map(({ year }) => year))].toSorted().toReversed();

/** Every figure a school with these stages can report. */
export const keysOfStages = ({ figures }: FigureDictionary, stages: readonly Stage[]): readonly FigureKey[] =>
  figures
    .filter(({ scope }) => scope === 'school')
    .flatMap(({ id, perStage }) => (perStage ? stages.map((stage) => figureKey(id, stage)) : [id]));

interface FigureTableOptions {
  readonly dictionary: FigureDictionary;
  /** Of the group of figures that a newer version knows. */
  readonly others: string;
  /** Figures to be listed though nobody has given them. */
  readonly also: readonly FigureKey[];
}

/** A school's figures in the order of the dictionary; figures a newer version knows come last, under `others`. */
export function figureTable(
  years: readonly YearFigures[],
  { dictionary, others, also }: FigureTableOptions,
): readonly FigureGroup[] {
  const order = new Map(dictionary.figures.map((figure, index) => [figure.id, { figure, index }]));
  const keys = [...new Set([...years.flatMap(({ figures }) => Object.keys(figures)), ...also])];
  const rank = (key: string): number => order.get(splitKey(key)[0])?.index ?? order.size;
  const groups = new Map<string, FigureLine[]>();
  for (const key of keys.toSorted((a, b) => rank(a) - rank(b))) {
    const figure = order.get(splitKey(key)[0])?.figure;
    const group = figure?.group ?? others;
    groups.set(group, [...(groups.get(group) ?? []), lineOf(key, figure, years)]);
  }
  return [...groups].map(([group, lines]) => ({ group, lines }));
}
