import { z } from 'zod';
import { FILTERS } from './outline.ts';

/** Where one was in an inspection, so that leaving, closing or a power cut does not lose the place. */
export const placeSchema = z.object({ itemId: z.string(), filter: z.enum(FILTERS) });
export type Place = z.infer<typeof placeSchema>;
