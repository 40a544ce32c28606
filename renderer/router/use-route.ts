import { useSyncExternalStore } from 'react';
import { hrefOf, parseHash, type Route } from './route.ts';

const subscribe = (listener: () => void): (() => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

let hash: string | null = null;
let route: Route = { page: 'workbench' };

/** The same object for the same address, as React asks of a snapshot. */
function currentRoute(): Route {
  if (location.hash !== hash) {
    hash = location.hash;
    route = parseHash(hash);
  }
  return route;
}

export const useRoute = (): Route => useSyncExternalStore(subscribe, currentRoute);

export const goTo = (to: Route): void => location.assign(hrefOf(to));

/** Goes there without a step in the history: moving within a page is not a place to come back to. */
export function replaceRoute(to: Route): void {
  const before = location.href;
  history.replaceState(null, '', hrefOf(to));
  dispatchEvent(new HashChangeEvent('hashchange', { oldURL: before, newURL: location.href }));
}
