import { z } from 'zod';

/** One indicator and the other names that plans give it. */
export const indicatorNameSchema = z.strictObject({ name: z.string().min(1), also: z.array(z.string().min(1)) });
export type IndicatorName = z.infer<typeof indicatorNameSchema>;

/** A city or prefecture and the districts, counties and cities in it: what it issues binds them all. */
export const regionSchema = z.strictObject({ name: z.string().min(1), covers: z.array(z.string().min(1)).min(1) });
export type Region = z.infer<typeof regionSchema>;
