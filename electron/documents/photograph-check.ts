import { inflateSync } from 'node:zlib';

/**
 * Whether a PDF can show these bytes. Our PDF writer takes JPEG and PNG, and fails late and hard on a damaged one: it is
 * found out here, before anything is drawn.
 */
export function isDrawable(bytes: Buffer): boolean {
  if (bytes.subarray(0, 3).equals(Buffer.of(0xff, 0xd8, 0xff))) return hasJpegFrame(bytes);
  if (bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) return hasPngPixels(bytes);
  return false;
}

/** Above this a page would take seconds to show. A telephone's largest picture has half as many. */
const MOST_PIXELS = 100_000_000;

const isSize = (width: number, height: number): boolean => width > 0 && height > 0 && width * height <= MOST_PIXELS;

/** Start of frame: baseline or progressive, 8 bits, one, three or four colours. */
function hasJpegFrame(bytes: Buffer): boolean {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xc2) {
      const colors = bytes[at + 9] ?? 0;
      const isWhole = bytes.lastIndexOf(Buffer.of(0xff, 0xd9)) > at;
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
      return bytes[at + 4] === 8 && [1, 3, 4].includes(colors) && isSize(width, height) && isWhole;
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return false;
}

/** The pixels unpack to as many bytes as the head says. */
function hasPngPixels(bytes: Buffer): boolean {
  const data: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (at + 12 + length > bytes.length) return false;
    if (type === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  if (bytes.length < 33) return false;
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const [depth = 0, colorType = 0, , , interlace] = bytes.subarray(24, 29);
  const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colorType];
  if (channels === undefined || !isSize(width, height)) return false;
  const expected = height * (1 + Math.ceil((width * depth * channels) / 8));
  // An interlaced picture has a few row heads more.
  const most = expected + height * 8;
  try {
    const unpacked = inflateSync(Buffer.concat(data), { maxOutputLength: most }).length;
    return interlace === 1 ? unpacked >= expected : unpacked === expected;
  } catch {
    return false;
  }
}
