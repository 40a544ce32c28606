import { figureKey, type FigureKey } from '#shared/schema/figure.ts';
import type { FactRow } from '#shared/schema/workbook-reading.ts';
import { type Stage, stageSchema } from '#shared/schema/stage.ts';
import { findConflict } from './fact-draft.ts';

/**
 * A school with a line for each of its departments may repeat what they share on every line, or give each department its
 * own. When the lines agree, the figure is the school's. When they differ in any figure, every number on them is that
 * department's: `equipment-value@小学` and `equipment-value@初中`, which are then not split again.
 */
export function splitByDepartment(rows: readonly FactRow[]): readonly FactRow[] {
  const stages = rows.map(onlyStageOf);
  const isByDepartment = rows.length > 1 && !stages.includes(undefined) && new Set(stages).size === rows.length;
  if (!isByDepartment || !rows.some((row, i) => rows.slice(i + 1).some((other) => differ(row, other)))) return rows;
  return rows.map((row, i) => {
    const stage = stages[i];
    return stage === undefined ? row : { ...row, figures: ofStage(row.figures, stage) };
  });
}

/** The stage all figures of a line that go by stage are about. */
function onlyStageOf({ figures }: FactRow): Stage | undefined {
  const found = new Set(Object.keys(figures).flatMap((key) => key.split('@')[1] ?? []));
  return found.size === 1 ? stageSchema.safeParse([...found][0]).data : undefined;
}

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
