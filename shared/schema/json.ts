import { z } from 'zod';

/** A value that survives JSON unchanged: what a change may carry. */
export const jsonSchema = z.json();
export type Json = z.infer<typeof jsonSchema>;
