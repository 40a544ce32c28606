import { contextBridge, ipcRenderer } from 'electron';
import type { DuxueBridge } from '#shared/ipc/bridge.ts';
import type { Channel, EventName, EventPayload, Request, Response } from '#shared/ipc/contract.ts';

/** The window's only way out: one function for each channel and event of the contract, and nothing generic. */

const ask = <C extends Channel>(channel: C, request: Request<C>): Promise<Response<C>> =>
  ipcRenderer.invoke(channel, request);

function listen<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void {
  // The sender's handle, which comes first, stays on this side.
  const forward = (_: unknown, payload: EventPayload<E>): void => listener(payload);
  ipcRenderer.on(event, forward);
  return () => void ipcRenderer.off(event, forward);
}

const bridge = {
  appInfo: () => ask('app:info', undefined),
  appReadyToClose: () => ask('app:readyToClose', undefined),
  appUnsavedAtClose: () => ask('app:unsavedAtClose', undefined),
  appSetAsideProfile: () => ask('app:setAsideProfile', undefined),
  journalAppend: (request) => ask('journal:append', request),
  journalRead: (request) => ask('journal:read', request),
  blobStore: (request) => ask('blob:store', request),
  blobPresent: (request) => ask('blob:present', request),
  blobChoose: (request) => ask('blob:choose', request),
  workbookChoose: () => ask('workbook:choose', undefined),
  workbookRead: (request) => ask('workbook:read', request),
  workbookSample: () => ask('workbook:sample', undefined),
  workbookSaveMarked: (request) => ask('workbook:saveMarked', request),
  formsSave: (request) => ask('forms:save', request),
  formsCancel: () => ask('forms:cancel', undefined),
  tableSave: (request) => ask('table:save', request),
  pictureSave: (request) => ask('picture:save', request),
  planRead: (request) => ask('plan:read', request),
  planCancel: () => ask('plan:cancel', undefined),
  checklistSave: (request) => ask('checklist:save', request),
  checklistOpen: () => ask('checklist:open', undefined),
  documentIssue: (request) => ask('document:issue', request),
  documentOpen: (request) => ask('document:open', request),
  documentSaveCopy: (request) => ask('document:saveCopy', request),
  documentVerify: (request) => ask('document:verify', request),
  documentChooseAndVerify: () => ask('document:chooseAndVerify', undefined),
  syncSettings: () => ask('sync:settings', undefined),
  syncEnrol: (request) => ask('sync:enrol', request),
  syncLeave: () => ask('sync:leave', undefined),
  syncPush: (request) => ask('sync:push', request),
  syncPull: (request) => ask('sync:pull', request),
  syncSnapshot: (request) => ask('sync:snapshot', request),
  syncSendBlob: (request) => ask('sync:sendBlob', request),
  syncFetchBlob: (request) => ask('sync:fetchBlob', request),
  onWindowClosing: (listener) => listen('window:closing', listener),
  onFileOpened: (listener) => listen('file:opened', listener),
  onFormsProgress: (listener) => listen('forms:progress', listener),
} satisfies DuxueBridge;

contextBridge.exposeInMainWorld('duxue', bridge);
