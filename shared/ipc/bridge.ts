import type { Channel, EventName, EventPayload, Request, Response } from './contract.ts';

type CamelOf<C extends string> = C extends `${infer Area}:${infer Verb}` ? `${Area}${Capitalize<Verb>}` : never;

/**
 * What the preload exposes as `window.duxue`: one named function per channel (`journal:append` -> `journalAppend`) and one
 * per event (`window:closing` -> `onWindowClosing`, answering a function that stops listening). Nothing generic.
 */
export type DuxueBridge = {
  readonly [C in Channel as CamelOf<C>]: Request<C> extends undefined
    ? () => Promise<Response<C>>
    : (request: Request<C>) => Promise<Response<C>>;
} & {
  readonly [E in EventName as `on${Capitalize<CamelOf<E>>}`]: (
    listener: (payload: EventPayload<E>) => void,
  ) => () => void;
};
