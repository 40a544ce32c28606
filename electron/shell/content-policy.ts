import { join, normalize, sep } from 'node:path';
import { APP_ORIGIN } from '../ipc/answer.ts';

/** The page and its files, and stored pictures, each under a host of its own: `duxue://app/…`, `duxue://blob/<sha256>`. */
export const SCHEME = 'duxue';
export const APP_PAGE = `${APP_ORIGIN}/index.html`;

/**
 * What the page may load. `connect-src 'none'`: it has no network at all; sync goes through main. Styles may be inline
 * because Ant Design writes its own into the page as it runs; scripts may not. `blob:` and `data:` pictures are the ones
 * being drawn or just chosen.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  `img-src 'self' ${SCHEME}://blob data: blob:`,
  "media-src 'self' blob:",
  "font-src 'self' data:",
  "worker-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A picture opened by itself runs nothing. */
export const BLOB_POLICY = "default-src 'none'; sandbox";

/** The file a path of the app's host names; null when it leads out of the folder. */
export function resolveAppFile(folder: string, pathname: string): string | null {
  let path: string;
  try {
    path = normalize(join(folder, decodeURIComponent(pathname)));
  } catch {
    return null;
  }
  return path.startsWith(folder + sep) && !path.includes('\0') ? path : null;
}

const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
};
export const mediaTypeOfFile = (path: string): string =>
  mediaTypes[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
