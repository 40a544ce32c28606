import { useCallback, useEffect, useState } from 'react';
import { WHOLE } from '#renderer/router/route.ts';
import { replaceRoute } from '#renderer/router/use-route.ts';
import { rememberPlace } from '#renderer/stores/places.ts';
import type { ItemState } from '#shared/domain/inspection/progress.ts';
import type { Filter } from './outline.ts';
import type { Place } from './place.ts';

/** Walking through the items writes nothing; staying on one does. */
const REMEMBER_AFTER_MS = 300;

export type PlaceInInspection = {
  readonly currentId: string;
  readonly filter: Filter;
  readonly search: string;
  readonly goToItem: (itemId: string) => void;
  readonly setFilter: (filter: Filter) => void;
  readonly setSearch: (search: string) => void;
};

type Start = { readonly inspectionId: string; readonly routeItemId: string | null; readonly remembered: Place | null };

/** Which item (or `WHOLE`) is open: the one the address names, else the one last looked at, else the first without an answer. */
export function usePlaceInInspection(start: Start, states: readonly ItemState[]): PlaceInInspection {
  const { inspectionId, routeItemId, remembered } = start;
  const [filter, setFilter] = useState<Filter>(remembered?.filter ?? 'all');
  const [search, setSearch] = useState('');
  const known = (id: string | undefined | null): string | undefined =>
    id === WHOLE ? WHOLE : states.find(({ item }) => item.id === id)?.item.id;
  const firstOpen = states.find((state) => !state.isAnswered) ?? states[0];
  const currentId = known(routeItemId) ?? known(remembered?.itemId) ?? firstOpen?.item.id ?? '';
  const goToItem = useCallback(
    (itemId: string) => replaceRoute({ page: 'inspection', inspectionId, itemId }),
    [inspectionId],
  );
  useEffect(() => {
    if (routeItemId !== currentId) goToItem(currentId);
  }, [routeItemId, currentId, goToItem]);
  useEffect(() => {
    const place: Place = { itemId: currentId, filter };
    const timer = setTimeout(() => void rememberPlace(inspectionId, place), REMEMBER_AFTER_MS);
    return () => clearTimeout(timer);
  }, [inspectionId, currentId, filter]);
  return { currentId, filter, search, goToItem, setFilter, setSearch };
}
