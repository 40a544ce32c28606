import { useMemo } from 'react';
import type { Row } from '#renderer/db/rows.ts';
import { useRow, useRows } from '#renderer/hooks/use-rows.ts';
import type { FigureKey } from '#shared/schema/figure.ts';
import { isFigureField } from '#shared/schema/school-entities.ts';
import { figureValueSchema, type FigureValue } from '#shared/schema/school-facts.ts';
import type { School } from '#shared/schema/school.ts';

/** A school as the register holds it. While changes are still arriving by sync, its kind may not be known yet. */
export type RegisteredSchool = Omit<School, 'kind'> & {
  readonly kind: School['kind'] | null;
  readonly sample: boolean;
};

export interface YearFigures {
  readonly code: string;
  readonly year: string;
  readonly sample: boolean;
  readonly figures: Readonly<Record<FigureKey, FigureValue>>;
}

export function toSchool(row: Row<'school'>): RegisteredSchool {
  return {
    code: row.id,
    name: row.name ?? row.id,
    kind: row.kind ?? null,
    urbanRural: row.urbanRural ?? null,
    ownership: row.ownership ?? null,
    district: row.district ?? null,
    address: row.address ?? null,
    principal: row.principal ?? null,
    phone: row.phone ?? null,
    sample: row.sample ?? false,
  };
}

export function toYearFigures(row: Row<'schoolFacts'>): YearFigures {
  const figures: Record<FigureKey, FigureValue> = {};
  for (const [field, value] of Object.entries(row)) {
    if (field === 'id' || field === 'clocks' || !isFigureField(field)) continue;
    const figure = figureValueSchema.safeParse(value);
    if (figure.success) figures[field] = figure.data;
  }
  const [code = '', year = ''] = row.id.split(':');
  return { code: row.code ?? code, year: row.year ?? year, sample: row.sample ?? false, figures };
}

/** What an undone import had created has no field left, so being there is said, not assumed. */
export const isThere = (row: { readonly deleted?: boolean | undefined }): boolean => row.deleted === false;

/** The register, by code; undefined while it is being read. */
export function useSchools(): readonly RegisteredSchool[] | undefined {
  const rows = useRows('school');
  return useMemo(() => rows && inOrder(rows.filter(isThere)), [rows]);
}

/** With the schools that were taken out of the register: what was done there is still shown by name. */
export function useEverySchool(): readonly RegisteredSchool[] | undefined {
  const rows = useRows('school');
  return useMemo(() => rows && inOrder(rows), [rows]);
}

const inOrder = (rows: readonly Row<'school'>[]): RegisteredSchool[] =>
  rows.map((row) => toSchool(row)).toSorted((a, b) => (a.code < b.code ? -1 : 1));

/** Null when there is no such school, or it was removed. */
export function useSchool(code: string): RegisteredSchool | null | undefined {
  const row = useRow('school', code);
  return useMemo(() => (row === undefined ? undefined : row === null || !isThere(row) ? null : toSchool(row)), [row]);
}

export function useYearFigures(): readonly YearFigures[] | undefined {
  const rows = useRows('schoolFacts');
  return useMemo(() => rows?.filter(isThere).map((row) => toYearFigures(row)), [rows]);
}
