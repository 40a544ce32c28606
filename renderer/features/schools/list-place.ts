import { create } from 'zustand';
import { NO_FILTER, type SchoolFilter } from './school-filter.ts';
import type { SchoolSort } from './school-sort.ts';

interface ListPlace {
  readonly filter: SchoolFilter;
  readonly sort: SchoolSort | null;
  /** Code of the school one is at: the one marked, or last opened; null before any. */
  readonly at: string | null;
}

/** How the list of schools was left, found again on coming back from a school's page. */
export const useListPlace = create<ListPlace>(() => ({ filter: NO_FILTER, sort: null, at: null }));
