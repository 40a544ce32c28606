import { figureKey, type Figure, type FigureKey } from '../../schema/figure.ts';
import type { FigureSource, FigureState, SchoolFacts } from '../../schema/school-facts.ts';
import { type Stage, stageSchema } from '../../schema/stage.ts';
import { must } from '../../util/must.ts';

/** The figures of a county itself are kept like those of a school, under the county's code. */
export type CountyFacts = SchoolFacts;

/** A figure that went into a value. */
export interface Input {
  readonly code: string;
  readonly owner: string;
  readonly year: SchoolFacts['year'];
  readonly key: FigureKey;
  readonly label: string;
  readonly value: number;
  readonly source: FigureSource | null;
  /** The part of a school's amount that falls to this department; null when it is not split. */
  readonly share: number | null;
}

/** A figure that was needed and is not there. */
export interface MissingFigure {
  readonly code: string;
  readonly owner: string;
  readonly year: SchoolFacts['year'];
  readonly key: FigureKey;
  readonly label: string;
  /** `absent`: nobody sent it, or what was sent was refused; `unreadable`: what stands there is no number. */
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
  absent: '没有可用的数据',
  unreadable: '不是有效数字',
  unsplittable: '分摊系数没有规定',
};

/** Why a value can't be computed, in words for the inspector. */
export const missingText = (figures: readonly MissingFigure[]): string =>
  `无法计算，缺少：${[...new Set(figures.map(({ label, state }) => `${label}(${STATE_TEXT[state]})`))].join('、')}`;

/** A figure with the keys and labels it goes by, made once: they are asked for with every reading. */
export interface KnownFigure extends Figure {
  readonly byStage: ReadonlyMap<Stage | null, { readonly key: FigureKey; readonly label: string }>;
}

export const toKnownFigure = (figure: Figure): KnownFigure => ({
  ...figure,
  byStage: new Map(
    [null, ...stageSchema.options].map((stage) => [
      stage,
      {
        key: figureKey(figure.id, stage),
        label: stage !== null && figure.perStage ? `${stage}${figure.label}` : figure.label,
      },
    ]),
  ),
});

/** Where to look for one figure of one school or county. */
export interface Place {
  readonly facts: SchoolFacts;
  readonly figure: KnownFigure;
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
export function readAsStated(place: Place): Statement {
  const key = keyAt(place);
  const found = place.facts.figures[key];
  if (found === undefined) return missing(place, key, 'absent');
  if (found.state !== 'value') return missing(place, key, found.state);
  return found.value === null
    ? missing(place, key, 'blank')
    : { kind: 'known', key, value: found.value, source: found.source };
}

/** Reads one figure as a number; yes counts as 1 and no as 0. Less than nothing is not a figure. */
export function readFigure(place: Place): Reading {
  const key = keyAt(place);
  const found = place.facts.figures[key];
  if (found === undefined) return missing(place, key, 'absent');
  if (found.state !== 'value') return missing(place, key, found.state);
  const value = typeof found.value === 'boolean' ? Number(found.value) : found.value;
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return missing(place, key, 'unreadable');
  const { code, schoolName: owner, year } = place.facts;
  const input = { code, owner, year, key, label: labelOf(place), value, source: found.source, share: null };
  return { kind: 'known', value, inputs: [input] };
}

/** The key a figure stands under, or where nothing does, the one it should. */
function keyAt({ facts, figure, stage, isOnlyStage }: Place): FigureKey {
  const { key } = must(figure.byStage.get(stage), 'a known figure has a key for every stage');
  if (facts.figures[key] !== undefined) return key;
  if (!figure.perStage) return figure.id;
  return isOnlyStage && facts.figures[figure.id] !== undefined ? figure.id : key;
}

const labelOf = ({ figure, stage }: Place): string =>
  must(figure.byStage.get(stage), 'a known figure has a label for every stage').label;

const missing = (
  place: Place,
  key: FigureKey,
  state: MissingFigure['state'],
): { readonly kind: 'missing'; readonly missing: readonly MissingFigure[] } => ({
  kind: 'missing',
  missing: [
    {
      code: place.facts.code,
      owner: place.facts.schoolName,
      year: place.facts.year,
      key,
      label: labelOf(place),
      state,
    },
  ],
});

/** Adds readings up; when any is missing the sum is missing, with every missing figure named. */
export function sumReadings(readings: readonly Reading[]): Reading {
  const lacking = readings.flatMap((reading) => (reading.kind === 'missing' ? reading.missing : []));
  if (lacking.length > 0) return { kind: 'missing', missing: lacking };
  const known = readings.filter((reading) => reading.kind === 'known');
  return {
    kind: 'known',
    value: known.reduce((sum, reading) => sum + reading.value, 0),
    inputs: known.flatMap((reading) => reading.inputs),
  };
}
