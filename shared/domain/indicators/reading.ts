import { figureKey, type Figure, type FigureKey } from '../../schema/figure.ts';
import type { FigureSource, FigureState, SchoolFacts } from '../../schema/school-facts.ts';
import type { Stage } from '../../schema/stage.ts';

/** The figures of a county itself are kept like those of a school, under the county's code. */
export type CountyFacts = SchoolFacts;

/** A figure that went into a value. */
export interface Input {
  readonly code: string;
  readonly owner: string;
  readonly key: FigureKey;
  readonly label: string;
  readonly value: number;
  readonly source: FigureSource | null;
  /** The part of a school's amount that falls to this department; null when it is not split. */
  readonly share: number | null;
}

/** A figure that was needed and is not there; `absent`: nobody sent it, `unreadable`: what stands there is no number. */
export interface MissingFigure {
  readonly code: string;
  readonly owner: string;
  readonly key: FigureKey;
  readonly label: string;
  readonly state: Exclude<FigureState, 'value'> | 'absent' | 'unreadable' | 'unsplittable';
}

export type Reading =
  | { readonly kind: 'known'; readonly value: number; readonly inputs: readonly Input[] }
  | { readonly kind: 'missing'; readonly missing: readonly MissingFigure[] };

const STATE_TEXT: Readonly<Record<MissingFigure['state'], string>> = {
  blank: '空白',
  none: '填的是“无”',
  dash: '填的是“—”',
  error: '单元格公式出错',
  absent: '没有填报',
  unreadable: '不是有效数字',
  unsplittable: '分摊系数没有规定',
};

/** Why a value can't be computed, in words for the inspector. */
export const missingText = (missing: readonly MissingFigure[]): string =>
  `无法计算，缺少：${missing.map(({ label, state }) => `${label}(${STATE_TEXT[state]})`).join('、')}`;

export const figureLabel = (figure: Figure, stage: Stage | null): string =>
  stage !== null && figure.perStage ? `${stage}${figure.label}` : figure.label;

/** Where to look for one figure of one school or county. */
export interface Place {
  readonly facts: SchoolFacts;
  readonly figure: Figure;
  /** Null for a figure of the whole school or county. */
  readonly stage: Stage | null;
  /** A school with one stage may report its figures without naming it. */
  readonly isOnlyStage: boolean;
}

/** Reads one figure as a number; flags count as 1 and 0. Blank is never zero, and less than nothing is not a figure. */
export function readFigure({ facts, figure, stage, isOnlyStage }: Place): Reading {
  const stagedKey = figureKey(figure.id, stage);
  const key = facts.figures[stagedKey] === undefined && (isOnlyStage || !figure.perStage) ? figure.id : stagedKey;
  const found = facts.figures[key];
  const label = figureLabel(figure, stage);
  const owner = { code: facts.code, owner: facts.schoolName, label };
  if (found === undefined) {
    const expected = figureKey(figure.id, figure.perStage ? stage : null);
    return { kind: 'missing', missing: [{ ...owner, key: expected, state: 'absent' }] };
  }
  if (found.state !== 'value') return { kind: 'missing', missing: [{ ...owner, key, state: found.state }] };
  const value = typeof found.value === 'boolean' ? Number(found.value) : found.value;
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0)
    return { kind: 'missing', missing: [{ ...owner, key, state: 'unreadable' }] };
  return { kind: 'known', value, inputs: [{ ...owner, key, value, source: found.source, share: null }] };
}

/** Adds readings up; when any is missing the sum is missing, with every missing figure named. */
export function sumReadings(readings: readonly Reading[]): Reading {
  const missing = readings.flatMap((reading) => (reading.kind === 'missing' ? reading.missing : []));
  if (missing.length > 0) return { kind: 'missing', missing };
  const known = readings.filter((reading) => reading.kind === 'known');
  return {
    kind: 'known',
    value: known.reduce((sum, reading) => sum + reading.value, 0),
    inputs: known.flatMap((reading) => reading.inputs),
  };
}
