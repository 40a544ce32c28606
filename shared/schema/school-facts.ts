import { z } from 'zod';
import { figureKeySchema } from './figure.ts';

/**
 * Five different things a cell can say. Only `value` counts in a sum; 0 is a value. `blank`: nothing was written;
 * `none`: 无, the school has none of it; `dash`: — or /, not applicable; `error`: a formula failed (#DIV/0!).
 */
export const figureStateSchema = z.enum(['value', 'blank', 'none', 'dash', 'error']);
export type FigureState = z.infer<typeof figureStateSchema>;

/** The cell a figure came from, so that every number shown can be followed back. */
export const figureSourceSchema = z.object({
  file: z.string(),
  sheet: z.string(),
  /** A1 reference. */
  cell: z.string(),
  /** What stood there, as found. */
  text: z.string(),
  /** Where the figure was given in parts: the other cells of the sheet that were added. */
  and: z.array(z.string()).exactOptional(),
});
export type FigureSource = z.infer<typeof figureSourceSchema>;

/** `F5` or `F5、G5`. */
export const cellsText = ({ cell, and }: Pick<FigureSource, 'cell' | 'and'>): string =>
  [cell, ...(and ?? [])].join('、');

export const figureValueSchema = z.object({
  /** In the dictionary's unit; null unless `state` is `value`. */
  value: z.union([z.number(), z.string(), z.boolean()]).nullable(),
  state: figureStateSchema,
  unit: z.string(),
  /** Null when a person typed it in. */
  source: figureSourceSchema.nullable(),
  /** What was done to read it ("12.5 万元 = 125000 元"), or null. */
  note: z.string().nullable(),
});
export type FigureValue = z.infer<typeof figureValueSchema>;

/** 学年, named by both its calendar years: 2025-2026. */
export const schoolYearSchema = z.string().regex(/^\d{4}-\d{4}$/);

/** The raw figures of one school for one school year. */
export const schoolFactsSchema = z.object({
  code: z.string(),
  schoolName: z.string(),
  year: schoolYearSchema,
  figures: z.record(figureKeySchema, figureValueSchema),
});
export type SchoolFacts = z.infer<typeof schoolFactsSchema>;
