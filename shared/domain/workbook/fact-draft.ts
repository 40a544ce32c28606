import type { Cell } from '#shared/schema/grid.ts';
import { figureKey, type Figure, type FigureKey } from '#shared/schema/figure.ts';
import type { FigureSource, FigureValue } from '#shared/schema/school-facts.ts';
import { STAGES_OF_KIND, type SchoolKind } from '#shared/schema/school.ts';
import type { Stage } from '#shared/schema/stage.ts';
import { coerceFigure, withoutAbout } from './coerce.ts';
import { findOpen, sumParts, type FigurePart } from './sum-parts.ts';
import type { OfferedFigure, Refusal, RowIdentity } from '#shared/schema/workbook-reading.ts';
import type { Unit } from './units.ts';

/** The figures of one school as they are gathered from cells. */
export interface FactDraft {
  readonly figures: Record<FigureKey, FigureValue>;
  /** Keys two cells disagreed about: neither is taken, nor any later one. */
  readonly disputed: FigureKey[];
  readonly refused: Refusal[];
  /** What a person may take although it was refused: `约160.68`. */
  readonly offered: OfferedFigure[];
  /** What is given in parts, as far as it has been read. */
  readonly parts: Map<FigureKey, readonly FigurePart[]>;
}

export const startDraft = (): FactDraft => ({
  figures: {},
  disputed: [],
  refused: [],
  offered: [],
  parts: new Map(),
});

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
  /** The part of the figure it gives; null for the whole of it. */
  readonly part: string | null;
}

/** Undefined when the figure goes by stage and nothing says which. */
function keyOf(
  { figure, stage }: FigureCell,
  { stage: rowStage, kind, tableStage }: StageContext,
): FigureKey | undefined {
  if (!figure.perStage) return figureKey(figure.id, stage);
  const known = stage ?? rowStage ?? onlyStage(kind, figure) ?? tableStage;
  return known === undefined ? undefined : figureKey(figure.id, known);
}

/** The only department of its kind of school, or the only one of them that the figure is asked of. */
function onlyStage(kind: SchoolKind | undefined, { stages: asked }: Figure): Stage | undefined {
  const stages = kind === undefined ? [] : STAGES_OF_KIND[kind];
  if (stages.length === 1) return stages[0];
  const possible = kind === undefined ? asked : asked?.filter((stage) => stages.includes(stage));
  return possible?.length === 1 ? possible[0] : undefined;
}

/** Forms print the items of every stage; those a kind of school does not have are left empty and mean nothing. */
const isForeign = ({ stage }: FigureCell, { kind }: StageContext): boolean =>
  stage !== null && kind !== undefined && !STAGES_OF_KIND[kind].includes(stage);

/** Reads the cell into the draft. Returns the number it added, for checking sums; undefined when there is none. */
export function addFigure(draft: FactDraft, from: FigureCell, context: StageContext): number | undefined {
  const read = coerceFigure(from.cell, from);
  if (!read.ok) {
    const offer = findOffer(from, context);
    if (offer !== undefined) draft.offered.push(offer);
    const message = `“${from.figure.label}”${read.error}`;
    draft.refused.push(
      offer === undefined
        ? refusal('badValue', from, message)
        : refusal(
            'approximate',
            from,
            `${message}，不是约数；要按 ${withoutAbout(from.cell)?.text ?? ''} 读取，请确认`,
          ),
    );
    return undefined;
  }
  const { value, state, note } = read.value;
  if (state !== 'value' && isForeign(from, context)) return undefined;
  const key = keyOf(from, context);
  if (key === undefined) {
    if (state === 'value')
      draft.refused.push(
        refusal(
          'noStage',
          from,
          `“${from.figure.label}”分学段填报，表中看不出是哪个学段，请在表中写明学段或办学类型，或说明是哪一所学校`,
        ),
      );
  } else {
    const slot = { key, label: stagedLabel(from.figure, key) };
    const found = { value, state, unit: from.figure.unit, source: from.source, note };
    if (from.part === null) keep(draft, slot, found);
    else keepPart(draft, slot, { part: from.part, ...found });
  }
  return typeof value === 'number' ? value : undefined;
}

function findOffer(from: FigureCell, context: StageContext): OfferedFigure | undefined {
  const exact = withoutAbout(from.cell);
  const key = keyOf(from, context);
  if (exact === undefined || key === undefined || from.part !== null) return undefined;
  const read = coerceFigure(exact, from);
  if (!read.ok || typeof read.value.value !== 'number') return undefined;
  const { source, figure } = from;
  return {
    key,
    value: { ...read.value, unit: figure.unit, source, note: `“${source.text.trim()}”按 ${exact.text} 读取，经人确认` },
  };
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

/** A figure of a school is refused with its name: the sheet may have hundreds. */
export const refusedOf = ({ name, code }: RowIdentity, refused: readonly Refusal[]): readonly Refusal[] =>
  refused.map((it) => ({ ...it, message: `${name ?? code ?? ''}：${it.message}` }));

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

/** The figure is the sum of its parts; one that is left blank leaves it open, since blank is not zero. */
function keepPart(draft: FactDraft, { key, label }: Slot, added: FigurePart): void {
  if (draft.disputed.includes(key)) return;
  const before = draft.parts.get(key) ?? [];
  const same = before.find(({ part }) => part === added.part);
  const conflict = same === undefined ? undefined : findConflict(added.part, same, added);
  if (conflict !== undefined) {
    draft.refused.push(conflict);
    draft.disputed.push(key);
    delete draft.figures[key];
    return;
  }
  if (same !== undefined) return;
  const parts = [...before, added];
  draft.parts.set(key, parts);
  const sum = sumParts(parts);
  draft.figures[key] = sum;
  const open = sum.state === 'value' ? undefined : findOpen(parts);
  if (open === undefined || findOpen(before) !== undefined) return;
  draft.refused.push({
    kind: 'badValue',
    at: open.source === null ? [] : [open.source].map(({ file, sheet, cell }) => ({ file, sheet, cell })),
    found: open.source?.text ?? '',
    message: `“${label}”分几处填报，其中“${open.part}”没有填，不能相加；没有的请填 0`,
    candidates: [],
  });
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
