import { useCallback, useEffect, useState } from 'react';
import { replaceRoute } from '#renderer/router/use-route.ts';
import { resultOf, type Filter, type ItemState } from './outline.ts';
import { recallPlace, rememberPlace } from './place.ts';

export type PlaceInInspection = {
  readonly currentId: string;
  readonly filter: Filter;
  readonly search: string;
  readonly goToItem: (itemId: string) => void;
  readonly setFilter: (filter: Filter) => void;
  readonly setSearch: (search: string) => void;
};

/** Which item is open: the one the address names, else the one last worked on, else the first without an answer. */
export function usePlace(
  inspectionId: string,
  routeItemId: string | null,
  states: readonly ItemState[],
): PlaceInInspection {
  const [remembered] = useState(() => recallPlace(inspectionId));
  const [filter, setFilter] = useState(remembered.filter);
  const [search, setSearch] = useState('');
  const known = (id: string | null): string | undefined => states.find(({ item }) => item.id === id)?.item.id;
  const firstOpen = states.find((state) => resultOf(state) === null) ?? states[0];
  const currentId = known(routeItemId) ?? known(remembered.itemId) ?? firstOpen?.item.id ?? '';
  const goToItem = useCallback(
    (itemId: string) => replaceRoute({ page: 'inspection', inspectionId, itemId }),
    [inspectionId],
  );
  useEffect(() => {
    if (routeItemId !== currentId) goToItem(currentId);
    rememberPlace(inspectionId, { itemId: currentId, filter });
  }, [inspectionId, routeItemId, currentId, filter, goToItem]);
  return { currentId, filter, search, goToItem, setFilter, setSearch };
}
