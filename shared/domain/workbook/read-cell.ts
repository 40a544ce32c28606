import type { FigureSource } from '#shared/schema/school-facts.ts';
import type { Captions } from './captions.ts';
import { addFigure, type FactDraft, type StageContext } from './fact-draft.ts';
import type { MappedHeading } from './mapped-heading.ts';
import type { HeadingMapping } from '#shared/schema/workbook-reading.ts';
import type { ReadSession } from './read-session.ts';
import type { SheetView } from './sheet-view.ts';
import { findUnit, type Unit } from './units.ts';

/** A cell, the heading it stands under or beside, and the lines above both. */
export interface HeadedCell {
  readonly view: SheetView;
  readonly heading: MappedHeading;
  readonly captions: Captions;
  readonly row: number;
  readonly column: number;
  /** What a column of units says in its row. */
  readonly rowUnit: Unit | undefined;
}

/** `单位：万元` above a table is meant for its money columns that say nothing themselves. */
const tableUnit = ({ units }: Captions, canonical: string): Unit | undefined => {
  const named = units.filter(({ base }) => base === canonical && canonical !== '个');
  // 单位：元、万元 does not say which columns are in which.
  return named.length === 1 ? named[0] : undefined;
};

/** The unit the sheet itself names for what a heading is about. */
export const writtenUnit = ({ unit, figure }: MappedHeading, captions: Captions): Unit | undefined =>
  unit ?? (figure === null ? undefined : tableUnit(captions, figure.unit));

/** What is shown of a heading: the unit its values are read in, and that none was written where that matters. */
export function shownMapping(heading: MappedHeading, captions: Captions): HeadingMapping {
  const { mapping, figure } = heading;
  if (figure === null) return mapping;
  const written = writtenUnit(heading, captions);
  const isUnsaid = written === undefined && saidUnit(heading) === undefined && figure.unit === MONEY;
  return {
    ...mapping,
    unit: mapping.unit ?? written?.written ?? null,
    why: isUnsaid ? `${mapping.why}；没有写单位，按元读取` : mapping.why,
  };
}

/** The unit a person has said the values are in. */
export const saidUnit = ({ target }: Pick<MappedHeading, 'target'>): Unit | undefined =>
  target?.kind === 'figure' && target.unit !== undefined ? findUnit(target.unit) : undefined;

interface Into {
  readonly draft: FactDraft;
  readonly subject: StageContext;
}

/** Reads a cell as the figure its heading means. Returns the number it added; undefined when there is none. */
export function readCell(session: ReadSession, cell: HeadedCell, { draft, subject }: Into): number | undefined {
  const { view, heading, captions, row, column, rowUnit } = cell;
  const { figure, target, part } = heading;
  if (figure === null || target?.kind !== 'figure') return undefined;
  const written = rowUnit ?? writtenUnit(heading, captions);
  const source = view.source(row, column);
  // A cell may name its unit itself: 32万元.
  if (written === undefined && figure.unit === MONEY && !source.text.includes(MONEY)) note(session, heading, source);
  const unit = written ?? saidUnit(heading);
  const before = draft.refused.length;
  const from = { figure, stage: target.stage, unit, cell: view.at(row, column), source, part };
  const added = addFigure(draft, from, subject);
  if (draft.refused[before]?.kind === 'noStage') session.unstaged.add(heading.mapping);
  return added;
}

/** Money alone is written in units far apart and without naming them. */
const MONEY = '元';

function note({ unnamed }: ReadSession, heading: MappedHeading, source: FigureSource): void {
  const { file, sheet, cell } = heading.mapping.at;
  const key = [file, sheet, cell].join('\n');
  const known = unnamed.get(key) ?? { heading, sources: new Set() };
  known.sources.add(source);
  unnamed.set(key, known);
}
