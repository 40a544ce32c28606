import { coerceFigure } from '#shared/domain/workbook/coerce.ts';
import { timeOf } from '#shared/domain/change/hybrid-clock.ts';
import type { Edit } from '#shared/domain/change/compose.ts';
import type { Figure, FigureKey } from '#shared/schema/figure.ts';
import type { Cell } from '#shared/schema/grid.ts';
import { factsId, isFigureField } from '#shared/schema/school-entities.ts';
import type { FigureValue } from '#shared/schema/school-facts.ts';
import { ok, type Result } from '#shared/util/result.ts';
import { useLive } from '../hooks/use-live.ts';
import { findRow } from './rows.ts';
import { getRuntime } from './runtime.ts';
import { isThere } from './schools.ts';

const typedCell = (text: string): Cell => {
  const number = Number(text.trim());
  return text.trim() !== '' && Number.isFinite(number)
    ? { kind: 'number', value: number, text, format: null }
    : { kind: 'text', value: text, text, format: null };
};

/** Reads what a person typed for a figure as a cell of a sheet would be read; null when nothing was typed. */
export function readTyped(figure: Figure, text: string): Result<FigureValue | null, string> {
  const read = coerceFigure(typedCell(text), { figure, unit: undefined });
  if (!read.ok) return read;
  const { value, state, note } = read.value;
  return ok(state === 'blank' ? null : { value, state, unit: figure.unit, source: null, note });
}

/** Whose figures, and of which school year: a school's by its 标识码, a county's by the name they are kept under. */
export interface FactsPlace {
  readonly code: string;
  readonly year: string;
}

/** Sets one figure; null takes it away again. */
export async function figureEdits(
  { code, year }: FactsPlace,
  key: FigureKey,
  value: FigureValue | null,
): Promise<Edit[]> {
  const id = factsId(code, year);
  const row = await findRow('schoolFacts', id);
  const set = (field: string, to: Edit['value']): Edit => ({
    entity: 'schoolFacts',
    entityId: id,
    field,
    value: to,
    settles: [],
  });
  if (row !== null && isThere(row)) return [set(key, value)];
  // Figures that were taken away as a whole do not come back with the first new one.
  const leftover = row === null ? [] : Object.keys(row.clocks).filter((field) => isFigureField(field));
  return [
    set('code', code),
    set('year', year),
    // What is typed for an invented school goes when it goes.
    set('sample', (await findRow('school', code))?.sample ?? false),
    set('deleted', false),
    ...leftover.filter((field) => field !== key).map((field) => set(field, null)),
    set(key, value),
  ];
}

/** Who set a figure as it stands, and when (ms since 1970). */
export interface Authorship {
  readonly author: string | null;
  readonly at: number;
}

/** Finds who set a figure; undefined where nobody did, and while it is being read. */
export type FindAuthor = (place: FactsPlace, key: FigureKey) => Authorship | undefined;

/** Of every figure kept at these places. */
export function useAuthorship(places: readonly FactsPlace[]): FindAuthor {
  const ids = [...new Set(places.map(({ code, year }) => factsId(code, year)))];
  const known = useLive(`authorship ${ids.join()}`, async () => {
    const { db } = getRuntime();
    const rows = await db.rows('schoolFacts').bulkGet(ids);
    const clocks = rows.flatMap((row) =>
      Object.entries(row?.clocks ?? {}).map(([field, clock]) => ({ target: `${row?.id} ${field}`, clock })),
    );
    const changes = await db.changes.bulkGet(clocks.map(({ clock }) => clock));
    return new Map(
      clocks.map(({ target, clock }, i): [string, Authorship] => [
        target,
        { author: changes[i]?.author ?? null, at: timeOf(clock) },
      ]),
    );
  });
  return ({ code, year }, key) => known?.get(`${factsId(code, year)} ${key}`);
}
