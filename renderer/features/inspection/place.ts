import { z } from 'zod';
import { FILTERS } from './outline.ts';

/** Where one was in an inspection: kept on this machine, so that leaving, closing or a power cut does not lose the place. */
const placeSchema = z.object({ itemId: z.string().nullable(), filter: z.enum(FILTERS) });
export type Place = z.infer<typeof placeSchema>;

const keyOf = (inspectionId: string): string => `duxue.place.${inspectionId}`;
const start: Place = { itemId: null, filter: 'all' };

export function recallPlace(inspectionId: string): Place {
  const stored = localStorage.getItem(keyOf(inspectionId));
  if (stored === null) return start;
  try {
    return placeSchema.parse(JSON.parse(stored));
  } catch {
    // Written by another version: only a convenience is lost.
    return start;
  }
}

export const rememberPlace = (inspectionId: string, place: Place): void =>
  localStorage.setItem(keyOf(inspectionId), JSON.stringify(place));
