import { figureKey, type FigureKey } from '#shared/schema/figure.ts';
import type { FigureValue } from '#shared/schema/school-facts.ts';
import type { CellRef, FactRow } from '#shared/schema/workbook-reading.ts';
import { type Stage, stageSchema } from '#shared/schema/stage.ts';
import { findConflict } from './fact-draft.ts';

/**
 * A school with a line for each of its departments may repeat what they share on every line, or give each department its
 * own. When the lines agree, the figure is the school's. When they differ in any figure, every number on them is that
 * department's: `equipment-value@小学` and `equipment-value@初中`, which are then not split again.
 */
export function splitByDepartment(rows: readonly FactRow[]): readonly FactRow[] {
  const departments = departmentsOf(rows);
  if (!departments.some((row, i) => departments.slice(i + 1).some((other) => differ(row, other)))) return rows;
  return rows.map((row) => {
    const [stage] = stagesOf(row);
    return stage === undefined ? row : { ...row, figures: ofStage(row.figures, stage) };
  });
}

/** The lines of a school's departments; none where a line speaks of several, or several of one. */
function departmentsOf(rows: readonly FactRow[]): readonly FactRow[] {
  const staged = rows.map(stagesOf).filter((stages) => stages.length > 0);
  const isByDepartment = staged.every((stages) => stages.length === 1) && new Set(staged.flat()).size === staged.length;
  return isByDepartment ? rows.filter((row) => stagesOf(row).length > 0) : [];
}

/** The stages the figures of a line that go by stage are about. A line of the whole school has none. */
function stagesOf({ figures }: FactRow): readonly Stage[] {
  const found = new Set(Object.keys(figures).flatMap((key) => key.split('@')[1] ?? []));
  return stageSchema.options.filter((stage) => found.has(stage));
}

/** The figures that several lines of departments give as one and the same number, each in its own cell. */
export function listShared(rows: readonly FactRow[]): readonly SharedFigure[] {
  const departments = departmentsOf(rows);
  const [first, ...others] = departments;
  if (first === undefined || others.length === 0) return [];
  const keys = new Set(departments.flatMap(({ figures }) => Object.keys(figures)));
  return [...keys].flatMap((key): SharedFigure[] => {
    if (key.includes('@')) return [];
    const said = departments.flatMap(({ figures }) => figures[key] ?? []).filter(isCounted);
    const cells = said.flatMap(({ source }) => source ?? []).map(({ file, sheet, cell }) => ({ file, sheet, cell }));
    const isRepeated = new Set(cells.map(({ file, sheet, cell }) => [file, sheet, cell].join(' '))).size > 1;
    return isRepeated && new Set(said.map(({ value }) => value)).size === 1 ? [{ key, cells }] : [];
  });
}

export interface SharedFigure {
  readonly key: FigureKey;
  readonly cells: readonly CellRef[];
}

/** Departments may well both have none of something. */
const isCounted = ({ value }: FigureValue): boolean => typeof value === 'number' && value > 0;

const differ = (one: FactRow, other: FactRow): boolean =>
  Object.entries(one.figures).some(([key, value]) => {
    const theirs = other.figures[key];
    return theirs !== undefined && findConflict(key, value, theirs) !== undefined;
  });

/** Statements about the school (是否…, 建校时间) stay the school's. */
const ofStage = (figures: FactRow['figures'], stage: Stage): FactRow['figures'] =>
  Object.fromEntries(
    Object.entries(figures).map(([key, value]): [FigureKey, typeof value] => [
      key.includes('@') || typeof value.value !== 'number' ? key : figureKey(key, stage),
      value,
    ]),
  );
