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

/** A figure as it stands: a number, a yes or no, or words. */
export type Statement =
  | {
      readonly kind: 'known';
      readonly key: FigureKey;
      readonly value: number | boolean | string;
      readonly source: FigureSource | null;
    }
  | { readonly kind: 'missing'; readonly missing: readonly MissingFigure[] };

/** Finds a figure as it stands. Blank, 无, — and a failed formula are no value, and none of them is zero. */
export function readAsStated({ facts, figure, stage, isOnlyStage }: Place): Statement {
  const stagedKey = figureKey(figure.id, stage);
  const key = facts.figures[stagedKey] === undefined && (isOnlyStage || !figure.perStage) ? figure.id : stagedKey;
  const found = facts.figures[key];
  const missing = (missingKey: FigureKey, state: MissingFigure['state']): Statement => ({
    kind: 'missing',
    missing: [{ code: facts.code, owner: facts.schoolName, key: missingKey, label: figureLabel(figure, stage), state }],
  });
  if (found === undefined) return missing(figureKey(figure.id, figure.perStage ? stage : null), 'absent');
  if (found.state !== 'value') return missing(key, found.state);
  return found.value === null
    ? missing(key, 'blank')
    : { kind: 'known', key, value: found.value, source: found.source };
}

/** Reads one figure as a number; yes counts as 1 and no as 0. Less than nothing is not a figure. */
export function readFigure(place: Place): Reading {
  const stated = readAsStated(place);
  if (stated.kind === 'missing') return stated;
  const { key, source } = stated;
  const value = typeof stated.value === 'boolean' ? Number(stated.value) : stated.value;
  const owner = {
    code: place.facts.code,
    owner: place.facts.schoolName,
    label: figureLabel(place.figure, place.stage),
    key,
  };
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0)
    return { kind: 'missing', missing: [{ ...owner, state: 'unreadable' }] };
  return { kind: 'known', value, inputs: [{ ...owner, value, source, share: null }] };
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
