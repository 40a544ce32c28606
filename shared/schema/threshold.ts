import { z } from 'zod';

export const comparatorSchema = z.enum(['>=', '<=', '>', '<', '=', 'between']);
export type Comparator = z.infer<typeof comparatorSchema>;

/** What a measured number is held against. `upper` only with `between`. */
export const thresholdSchema = z.strictObject({
  comparator: comparatorSchema,
  value: z.number(),
  upper: z.number().nullable(),
  unit: z.string().min(1),
});
export type Threshold = z.infer<typeof thresholdSchema>;
