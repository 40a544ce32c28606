import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import type { BlobStore } from '../blobs/blob-store.ts';
import { isShownImage } from '#shared/domain/inspection/picture-kinds.ts';
import { APP_ORIGIN } from '../ipc/answer.ts';
import { mediaTypeOf } from '../blobs/media-type.ts';
import { BLOB_POLICY, mediaTypeOfFile, PAGE_POLICY, resolveAppFile, SCHEME } from './content-policy.ts';

/** Before the app is ready. Standard and secure: the page has an origin, and with it IndexedDB and WebCrypto. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, corsEnabled: true } },
  ]);
}

export function serveScheme(session: Session, from: { rendererFolder: string; blobs: BlobStore }): void {
  session.protocol.handle(SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url);
    if (request.method !== 'GET') return refuse(405);
    if (host === 'app') return serveAppFile(from.rendererFolder, pathname);
    if (host === 'blob') return serveBlob(from.blobs, pathname.slice(1));
    return refuse(404);
  });
}

async function serveAppFile(folder: string, pathname: string): Promise<Response> {
  const path = resolveAppFile(folder, pathname);
  const bytes = path === null ? null : await readFile(path).catch(() => null);
  if (path === null || bytes === null) return refuse(404);
  return new Response(bytes, { headers: headersOf(mediaTypeOfFile(path), PAGE_POLICY) });
}

/** Only pictures are served: nothing a stored file contains is ever run or framed. */
async function serveBlob(blobs: BlobStore, sha256: string): Promise<Response> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return refuse(404);
  const bytes = await readFile(blobs.pathOf(sha256)).catch(() => null);
  if (bytes === null) return refuse(404);
  const mediaType = mediaTypeOf(bytes);
  if (!isShownImage(mediaType)) return refuse(415);
  return new Response(bytes, {
    headers: {
      ...headersOf(mediaType, BLOB_POLICY),
      'cache-control': 'max-age=31536000, immutable',
      // So that the page may draw a smaller copy of it to be printed.
      'access-control-allow-origin': APP_ORIGIN,
    },
  });
}

const headersOf = (mediaType: string, policy: string): Record<string, string> => ({
  'content-type': mediaType,
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
});

/** An empty page is a page too: without a policy anything would run in it. */
const refuse = (status: number): Response =>
  new Response(null, { status, headers: headersOf('text/plain; charset=utf-8', BLOB_POLICY) });
