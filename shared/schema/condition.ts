import { z } from 'zod';
import { resultSchema } from './inspection.ts';

/**
 * When an item is asked: only where an earlier item of the same checklist was answered in one of these ways. As long as
 * that one has no answer, or is not asked itself, this one is not asked.
 */
export const conditionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('result'), itemId: z.string().min(1), results: z.array(resultSchema).min(1) }),
  /** A level or an option by its label; of several ticked options one is enough. */
  z.strictObject({ kind: z.literal('option'), itemId: z.string().min(1), labels: z.array(z.string().min(1)).min(1) }),
]);
export type Condition = z.infer<typeof conditionSchema>;
