import { ipcMain, type WebContents } from 'electron';
import { contract, type Channel, type EventName, type EventPayload } from '#shared/ipc/contract.ts';
import { answer, type Handlers } from './answer.ts';

const isChannel = (name: string): name is Channel => Object.hasOwn(contract, name);

/** The only place that listens to the renderer, and the only one that speaks to it. */
export function handleRequests(handlers: Handlers): void {
  for (const channel of Object.keys(contract).filter(isChannel)) {
    ipcMain.handle(channel, (event, request: unknown) => {
      const frame = event.senderFrame;
      const sender = { origin: frame?.origin ?? '', isMainFrame: frame !== null && frame.parent === null };
      return answer(handlers, { channel, sender, request });
    });
  }
}

export function tell<E extends EventName>(target: WebContents, event: E, payload: EventPayload<E>): void {
  if (!target.isDestroyed()) target.send(event, payload);
}
