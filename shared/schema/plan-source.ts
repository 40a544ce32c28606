import { z } from 'zod';

/** Why a file could not be turned into the text of a plan. `message` is plain Chinese: what was found, what to do. */
export const planSourceProblemSchema = z.object({
  kind: z.enum(['unsupported', 'tooLarge', 'damaged', 'empty']),
  message: z.string(),
});
export type PlanSourceProblem = z.infer<typeof planSourceProblemSchema>;
