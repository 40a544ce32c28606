import { coerceFigure } from '#shared/domain/workbook/coerce.ts';
import { timeOf } from '#shared/domain/change/hybrid-clock.ts';
import type { Edit } from '#shared/domain/change/compose.ts';
import type { Figure } from '#shared/schema/figure.ts';
import type { Cell } from '#shared/schema/grid.ts';
import { factsId, isFigureField } from '#shared/schema/school-entities.ts';
import type { FigureValue } from '#shared/schema/school-facts.ts';
import { ok, type Result } from '#shared/util/result.ts';
import { useLive } from '../hooks/use-live.ts';
import type { County } from './county.ts';
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

/** What a county's own figures of a year are kept under: where they already stand, else under its name. */
export const countyFactsId = ({ county, code, year }: County): string => factsId(county?.code ?? code, year);

/** Null takes the figure away again. */
export async function countyFigureEdits(county: County, figure: Figure, value: FigureValue | null): Promise<Edit[]> {
  const id = countyFactsId(county);
  const row = await findRow('schoolFacts', id);
  const set = (field: string, to: Edit['value']): Edit => ({
    entity: 'schoolFacts',
    entityId: id,
    field,
    value: to,
    settles: [],
  });
  if (row !== null && isThere(row)) return [set(figure.id, value)];
  // Figures that were taken away as a whole do not come back with the first new one.
  const leftover = row === null ? [] : Object.keys(row.clocks).filter((field) => isFigureField(field));
  return [
    set('code', county.county?.code ?? county.code),
    set('year', county.year),
    set('sample', false),
    set('deleted', false),
    ...leftover.filter((field) => field !== figure.id).map((field) => set(field, null)),
    set(figure.id, value),
  ];
}

/** Who set a figure as it stands, and when (ms since 1970). */
export interface Authorship {
  readonly author: string | null;
  readonly at: number;
}

/** By figure; undefined while it is being read. */
export function useAuthorship(county: County): ReadonlyMap<string, Authorship> | undefined {
  const id = countyFactsId(county);
  return useLive(`authorship ${id}`, async () => {
    const { db } = getRuntime();
    const clocks = Object.entries((await db.rows('schoolFacts').get(id))?.clocks ?? {});
    const changes = await db.changes.bulkGet(clocks.map(([, clock]) => clock));
    return new Map(
      clocks.map(([field, clock], i) => [field, { author: changes[i]?.author ?? null, at: timeOf(clock) }]),
    );
  });
}
