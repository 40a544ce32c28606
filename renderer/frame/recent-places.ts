import { useEffect } from 'react';
import { z } from 'zod';
import { hrefOf, type Route } from '#renderer/router/route.ts';
import { rememberPlace, usePlace } from '#renderer/stores/places.ts';

const NAME = 'recent';
const KEPT = 6;
const KEPT_PAGES: ReadonlySet<Route['page']> = new Set(['school', 'visit', 'checklist', 'template', 'plan']);
const addressesSchema = z.array(z.string());

/** The address of a thing one may want to come back to; null for the places of the rail, which are always at hand. */
export function addressToKeep(route: Route): string | null {
  if (route.page === 'review') return hrefOf({ ...route, readingId: null });
  if (route.page === 'inspection') return hrefOf({ ...route, itemId: null });
  return KEPT_PAGES.has(route.page) ? hrefOf(route) : null;
}

export const withRecent = (recent: readonly string[], address: string): readonly string[] =>
  [address, ...recent.filter((each) => each !== address)].slice(0, KEPT);

/** The addresses one was at last, the latest first; where one is now is added. Undefined while they are read. */
export function useRecentPlaces(route: Route): readonly string[] {
  const recent = usePlace(NAME, addressesSchema);
  const address = addressToKeep(route);
  useEffect(() => {
    if (address === null || recent === undefined || recent?.[0] === address) return;
    void rememberPlace(NAME, withRecent(recent ?? [], address));
  }, [address, recent]);
  return recent ?? [];
}
