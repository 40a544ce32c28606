import type { Session, WebContents } from 'electron';
import { SCHEME } from './content-policy.ts';

const local = new Set([`${SCHEME}:`, 'data:', 'blob:', 'devtools:']);

/** The page stays where it is: no other page, no second window, no embedded one. */
export function confinePage(contents: WebContents): void {
  // In any frame, the main one among them.
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

const isLocal = (url: string): boolean => local.has(url.slice(0, url.indexOf(':') + 1));

/** Under the page's own policy a second wall: Chromium itself fetches nothing but our scheme. */
export function closeNetwork(session: Session): void {
  // Its dictionaries are fetched from the network.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isLocal(details.url) }));
}
