import type { Cell } from '#shared/schema/grid.ts';
import { figureKey, type Figure, type FigureKey } from '#shared/schema/figure.ts';
import type { FigureSource, FigureValue } from '#shared/schema/school-facts.ts';
import { STAGES_OF_KIND, type SchoolKind } from '#shared/schema/school.ts';
import type { Stage } from '#shared/schema/stage.ts';
import { coerceFigure } from './coerce.ts';
import type { Refusal } from '#shared/schema/workbook-reading.ts';
import type { Unit } from './units.ts';

/** The figures of one school as they are gathered from cells. */
export interface FactDraft {
  readonly figures: Record<FigureKey, FigureValue>;
  /** Keys two cells disagreed about: neither is taken, nor any later one. */
  readonly disputed: FigureKey[];
  readonly refused: Refusal[];
}

export const startDraft = (): FactDraft => ({ figures: {}, disputed: [], refused: [] });

/** Which department a row is about: said by the row itself, the only one its kind of school has, or by the table. */
export interface StageContext {
  readonly stage: Stage | undefined;
  readonly kind: SchoolKind | undefined;
  /** The stage its whole table is about: the last thing to go by. */
  readonly tableStage: Stage | undefined;
}

/** A cell to be read as a figure. */
export interface FigureCell {
  readonly figure: Figure;
  /** The stage its heading names. */
  readonly stage: Stage | null;
  readonly unit: Unit | undefined;
  readonly cell: Cell | undefined;
  readonly source: FigureSource;
}

/** Undefined when the figure goes by stage and nothing says which. */
function keyOf(
  { figure, stage }: FigureCell,
  { stage: rowStage, kind, tableStage }: StageContext,
): FigureKey | undefined {
  if (!figure.perStage) return figureKey(figure.id, stage);
  const known = stage ?? rowStage ?? onlyStage(kind) ?? tableStage;
  return known === undefined ? undefined : figureKey(figure.id, known);
}

const onlyStage = (kind: SchoolKind | undefined): Stage | undefined => {
  const stages = kind === undefined ? [] : STAGES_OF_KIND[kind];
  return stages.length === 1 ? stages[0] : undefined;
};

/** Forms print the items of every stage; those a kind of school does not have are left empty and mean nothing. */
const isForeign = ({ stage }: FigureCell, { kind }: StageContext): boolean =>
  stage !== null && kind !== undefined && !STAGES_OF_KIND[kind].includes(stage);

/** Reads the cell into the draft. Returns the number it added, for checking sums; undefined when there is none. */
export function addFigure(draft: FactDraft, from: FigureCell, context: StageContext): number | undefined {
  const read = coerceFigure(from.cell, from);
  if (!read.ok) {
    draft.refused.push(refusal('badValue', from, `“${from.figure.label}”${read.error}`));
    return undefined;
  }
  const { value, state, note } = read.value;
  if (state !== 'value' && isForeign(from, context)) return undefined;
  const key = keyOf(from, context);
  if (key === undefined) {
    if (state === 'value')
      draft.refused.push(refusal('noStage', from, `“${from.figure.label}”分学段填报，表中看不出是哪个学段`));
  } else {
    keep(
      draft,
      { key, label: stagedLabel(from.figure, key) },
      { value, state, unit: from.figure.unit, source: from.source, note },
    );
  }
  return typeof value === 'number' ? value : undefined;
}

const refusal = (kind: Refusal['kind'], { source }: FigureCell, message: string): Refusal => ({
  kind,
  at: [{ file: source.file, sheet: source.sheet, cell: source.cell }],
  found: source.text,
  message,
  candidates: [],
});

/** `小学在校生数`: a figure as the user knows it. */
export const stagedLabel = ({ label }: Pick<Figure, 'label'>, key: FigureKey): string =>
  `${key.split('@')[1] ?? ''}${label}`;

interface Slot {
  readonly key: FigureKey;
  readonly label: string;
}

function keep(draft: FactDraft, { key, label }: Slot, value: FigureValue): void {
  if (draft.disputed.includes(key)) return;
  const before = draft.figures[key];
  const conflict = before === undefined ? undefined : findConflict(label, before, value);
  if (conflict !== undefined) {
    draft.refused.push(conflict);
    draft.disputed.push(key);
    delete draft.figures[key];
    return;
  }
  if (before === undefined || before.state !== 'value') draft.figures[key] = value;
}

/** Two cells that both give the figure, and differ: a person has to say which one is right. */
export function findConflict(label: string, one: FigureValue, other: FigureValue): Refusal | undefined {
  if (one.state !== 'value' || other.state !== 'value' || one.value === other.value) return undefined;
  const sources = [one.source, other.source].flatMap((source) => source ?? []);
  const isOneFile = one.source?.file === other.source?.file;
  const shown = sources.map(
    ({ file, sheet, cell, text }) => `${isOneFile ? '' : `${file} `}${sheet}!${cell} 为“${text}”`,
  );
  return {
    kind: 'conflict',
    at: sources.map(({ file, sheet, cell }) => ({ file, sheet, cell })),
    found: sources.map((source) => source.text).join(' / '),
    message: `“${label}”在两处不一致：${shown.join('，')}`,
    candidates: [],
  };
}
