import type { Edit } from '#shared/domain/change/compose.ts';
import { isSameFigure } from '#shared/domain/workbook/same-figure.ts';
import { isCalled } from '#shared/domain/indicators/county-members.ts';
import type { FigureKey } from '#shared/schema/figure.ts';
import { factsId } from '#shared/schema/school-entities.ts';
import type { FigureValue } from '#shared/schema/school-facts.ts';
import { schoolCodeSchema } from '#shared/schema/school.ts';
import type { YearFigures } from './schools.ts';

/** The rows that hold any county's own figures; what stands under the name itself comes first. */
export function everyCountyRow(code: string, ofYear: readonly YearFigures[]): readonly YearFigures[] {
  const own = (row: YearFigures): boolean => row.code === code;
  return ofYear
    .filter((row) => !schoolCodeSchema.safeParse(row.code).success)
    .toSorted((a, b) => Number(own(b)) - Number(own(a)) || (a.code < b.code ? -1 : 1));
}

/** Those of one county, by all its names. A form may name it in full (天津市样例区) where the register has the short name. */
export const countyRows = (names: readonly string[], ofYear: readonly YearFigures[]): readonly YearFigures[] =>
  everyCountyRow(names[0] ?? '', ofYear).filter((row) => isCalled(names, row.code));

interface Held {
  /** The name it is kept under. */
  readonly code: string;
  readonly value: FigureValue;
}

/** Under every name a figure is kept, in the order of the rows; a blank is kept nowhere else than where nothing is. */
function holdersOf(rows: readonly YearFigures[], key: FigureKey): readonly Held[] {
  const held = rows.flatMap(({ code, figures }) => {
    const value = figures[key];
    return value === undefined ? [] : [{ code, value }];
  });
  const said = held.filter(({ value }) => value.state !== 'blank');
  return said.length > 0 ? said : held;
}

const keysOf = (rows: readonly YearFigures[]): readonly FigureKey[] => [
  ...new Set(rows.flatMap(({ figures }) => Object.keys(figures))),
];

/** The rows as one: no name hides what only another one gives. */
export const joinCountyRows = (rows: readonly YearFigures[]): Readonly<Record<FigureKey, FigureValue>> =>
  Object.fromEntries(
    keysOf(rows).flatMap((key) =>
      holdersOf(rows, key)
        .slice(0, 1)
        .map(({ value }) => [key, value] as const),
    ),
  );

/** The name that the figure shown is kept under; undefined where nobody gave one. */
export const findHolder = (rows: readonly YearFigures[], key: FigureKey): string | undefined =>
  holdersOf(rows, key)[0]?.code;

/** A figure that the rows disagree about; the first is the one shown. */
export interface RivalFigure {
  readonly key: FigureKey;
  readonly year: string;
  readonly held: readonly Held[];
}

export function listRivals(rows: readonly YearFigures[]): readonly RivalFigure[] {
  const [first] = rows;
  if (first === undefined) return [];
  return keysOf(rows).flatMap((key) => {
    const held = holdersOf(rows, key);
    const isOne = held.every(({ value }) => held[0] !== undefined && isSameFigure(held[0].value, value));
    return isOne ? [] : [{ key, year: first.year, held }];
  });
}

/** Ends it: the figure stays under the chosen name only. */
export const chooseRivalEdits = ({ key, year, held }: RivalFigure, chosen: string): Edit[] =>
  held
    .filter(({ code }) => code !== chosen)
    .map(({ code }) => ({
      entity: 'schoolFacts',
      entityId: factsId(code, year),
      field: key,
      value: null,
      settles: [],
    }));
