import { z } from 'zod';
import { schoolFactsSchema, schoolYearSchema } from './school-facts.ts';
import { schoolSchema } from './school.ts';

/** A county's schools and what they reported for one year, as it goes from the window to main. */
export const countyDataSchema = z.object({
  year: schoolYearSchema,
  schools: z.array(schoolSchema).max(100_000),
  /** At most one a school. */
  facts: z.array(schoolFactsSchema).max(100_000),
  /** The county's own figures, if it has reported any. */
  county: schoolFactsSchema.nullable(),
});
