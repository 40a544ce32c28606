import { z } from 'zod';
import { figureKeySchema } from './figure.ts';
import { figureValueSchema, schoolYearSchema } from './school-facts.ts';
import { schoolSchema } from './school.ts';
import { layoutMappingSchema, takenCellSchema } from './workbook-reading.ts';

/** Entity `school`; entity id = its code, which is no 学校标识码 where it had none. `sample`: one of the invented schools that ship with the app. */
export const schoolFields = z.strictObject({ ...schoolSchema.shape, sample: z.boolean(), deleted: z.boolean() });

/** Entity `schoolFacts`; entity id = `factsId(code, year)`. Each figure is a field of its own, named by its key. */
export const schoolFactsFields = z
  .object({ code: z.string(), year: schoolYearSchema, sample: z.boolean(), deleted: z.boolean() })
  .catchall(figureValueSchema);
export const isFigureField = (field: string): boolean =>
  figureKeySchema.safeParse(field).success && !Object.hasOwn(schoolFactsFields.shape, field);
export const factsId = (code: string, year: string): string => `${code}:${year}`;

/**
 * Entity `import`: one applied workbook. `fileName` is the first change of the import and `appliedAt` its last, so the
 * clocks of these two fields bracket, in the log of that device, everything the import set: undo reads it from there.
 */
export const importFields = z.strictObject({
  fileName: z.string(),
  sample: z.boolean(),
  schools: z.int().nonnegative(),
  figures: z.int().nonnegative(),
  appliedAt: z.iso.datetime(),
  undoneAt: z.iso.datetime().nullable(),
  /** Which of two cells a person took, or one that is only about right: the question as it read, and the cell. */
  taken: z.array(takenCellSchema).readonly(),
});

/**
 * Entity `schoolAlias`: a name that a person has confirmed to mean a school, or the 学校标识码 of a school that was
 * registered before it had one; entity id = the name or 学校标识码.
 */
export const schoolAliasFields = z.strictObject({ code: z.string() });

/** Entity `importLayout`: a person's corrections for sheets of one layout; entity id = SHA-256 of the fingerprint. */
export const importLayoutFields = z.strictObject(layoutMappingSchema.shape);
