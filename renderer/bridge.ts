import type { DuxueBridge } from '#shared/ipc/bridge.ts';

declare global {
  interface Window {
    /** Put there by the preload; the renderer's only way out. */
    readonly duxue: DuxueBridge;
  }
}

export const bridge: DuxueBridge = window.duxue;
