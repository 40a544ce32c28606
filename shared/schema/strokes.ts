import { z } from 'zod';

/** Pen strokes as polylines in a box of 600 x 200 units, y downward. */
export const strokesSchema = z.array(z.array(z.tuple([z.number(), z.number()])).min(1)).min(1);
