import { z } from 'zod';

/**
 * A national framework that checklists rest on, as far as it is known. `verification` says how its content was checked:
 * the law's own text, an excerpt of an official page, or a secondary copy.
 */
export const packSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  documentNumber: z.string().min(1),
  /** Year or year-month of issue. */
  issuedOn: z.string().regex(/^\d{4}(-\d\d)?$/),
  verification: z.enum(['law-text', 'excerpt', 'secondary-copy']),
  note: z.string().min(1),
  clauses: z.array(z.strictObject({ locator: z.string().min(1), subject: z.string().min(1) })).min(1),
});
export type Pack = z.infer<typeof packSchema>;
