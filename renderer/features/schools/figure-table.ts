import type { YearFigures } from '#renderer/stores/schools.ts';
import type { Figure, FigureDictionary } from '#shared/schema/figure.ts';
import type { FigureValue } from '#shared/schema/school-facts.ts';

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

/** A school's figures in the order of the dictionary; figures a newer version knows come last, under `others`. */
export function figureTable(
  years: readonly YearFigures[],
  dictionary: FigureDictionary,
  others: string,
): readonly FigureGroup[] {
  const order = new Map(dictionary.figures.map((figure, index) => [figure.id, { figure, index }]));
  const keys = [...new Set(years.flatMap(({ figures }) => Object.keys(figures)))];
  const rank = (key: string): number => order.get(splitKey(key)[0])?.index ?? order.size;
  const groups = new Map<string, FigureLine[]>();
  for (const key of keys.toSorted((a, b) => rank(a) - rank(b))) {
    const figure = order.get(splitKey(key)[0])?.figure;
    const group = figure?.group ?? others;
    groups.set(group, [...(groups.get(group) ?? []), lineOf(key, figure, years)]);
  }
  return [...groups].map(([group, lines]) => ({ group, lines }));
}
