/** What a file is, by its first bytes: a name may say anything. */
const signatures: readonly (readonly [mediaType: string, offset: number, bytes: string])[] = [
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/gif', 0, 'GIF8'],
  ['image/webp', 8, 'WEBP'],
  ['image/bmp', 0, 'BM'],
  ['image/heic', 4, 'ftypheic'],
  ['image/heic', 4, 'ftypheix'],
  ['image/heic', 4, 'ftyphevc'],
  ['image/heic', 4, 'ftypmif1'],
  ['image/heic', 4, 'ftypmsf1'],
  ['image/avif', 4, 'ftypavif'],
  ['video/mp4', 4, 'ftyp'],
  ['application/pdf', 0, '%PDF-'],
  ['application/zip', 0, 'PK\x03\x04'],
];

/** How many first bytes `mediaTypeOf` looks at. */
export const MEDIA_TYPE_HEAD = 32;

export function mediaTypeOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, MEDIA_TYPE_HEAD)).toString('latin1');
  return signatures.find(([, offset, text]) => head.startsWith(text, offset))?.[0] ?? 'application/octet-stream';
}
