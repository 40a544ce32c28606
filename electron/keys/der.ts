/** The few ASN.1 forms that a certificate and a signature are made of, in DER: one value, one encoding. */

export type Der = Buffer;

function encode(tag: number, content: Buffer): Der {
  return Buffer.concat([Buffer.of(tag), lengthOf(content.length), content]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.of(length);
  const digits = Buffer.from(
    length.toString(16).padStart(length.toString(16).length + (length.toString(16).length % 2), '0'),
    'hex',
  );
  return Buffer.concat([Buffer.of(0x80 | digits.length), digits]);
}

export const sequence = (...parts: readonly Der[]): Der => encode(0x30, Buffer.concat(parts));
/** DER wants the members of a set in the order of their encodings. */
export const setOf = (...parts: readonly Der[]): Der =>
  encode(0x31, Buffer.concat(parts.toSorted((a, b) => a.compare(b))));
export const octetString = (bytes: Buffer): Der => encode(0x04, bytes);
export const bitString = (bytes: Buffer, unusedBits = 0): Der =>
  encode(0x03, Buffer.concat([Buffer.of(unusedBits), bytes]));
export const utf8String = (text: string): Der => encode(0x0c, Buffer.from(text, 'utf8'));
export const printableString = (text: string): Der => encode(0x13, Buffer.from(text, 'ascii'));
export const nullValue = (): Der => encode(0x05, Buffer.alloc(0));
export const boolean = (value: boolean): Der => encode(0x01, Buffer.of(value ? 0xff : 0));
/** A field tagged `[number]` that holds other values. */
export const tagged = (number: number, ...parts: readonly Der[]): Der => encode(0xa0 | number, Buffer.concat(parts));
/** `[number] IMPLICIT` over a value: the tag takes the place of the value's own. */
export const retagged = (tag: number, value: Der): Der => Buffer.concat([Buffer.of(tag), value.subarray(1)]);

/** Whole numbers from 0, big-endian. */
export function integer(bytes: Buffer): Der {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first === -1 ? Buffer.of(0) : bytes.subarray(first);
  const isNegativeLooking = (digits[0] ?? 0) >= 0x80;
  return encode(0x02, isNegativeLooking ? Buffer.concat([Buffer.of(0), digits]) : digits);
}
export const smallInteger = (value: number): Der => integer(Buffer.of(value));

export function oid(dotted: string): Der {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return encode(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(value: number): number[] {
  const digits = [value & 0x7f];
  for (let left = value >>> 7; left > 0; left >>>= 7) digits.unshift((left & 0x7f) | 0x80);
  return digits;
}

/** To the second, in UTC; certificates write years before 2050 in the short form. */
export function time(at: Date): Der {
  const digits = at.toISOString().replaceAll(/[-:T]|\.\d+/g, '');
  return at.getUTCFullYear() < 2050
    ? encode(0x17, Buffer.from(digits.slice(2), 'ascii'))
    : encode(0x18, Buffer.from(digits, 'ascii'));
}

export type DerPart = { readonly encoded: Buffer; readonly content: Buffer };

/** The values inside the value that `bytes` begins with; null when the lengths do not fit. */
export function readDer(bytes: Buffer): DerPart[] | null {
  const outer = readOne(bytes);
  if (outer === null) return null;
  const parts: DerPart[] = [];
  for (let rest = outer.content; rest.length > 0;) {
    const part = readOne(rest);
    if (part === null) return null;
    parts.push(part);
    rest = rest.subarray(part.encoded.length);
  }
  return parts;
}

function readOne(bytes: Buffer): DerPart | null {
  const first = bytes[1];
  if (first === undefined) return null;
  const digits = first < 0x80 ? 0 : first & 0x7f;
  if (digits > 4 || bytes.length < 2 + digits) return null;
  const length = digits === 0 ? first : bytes.readUIntBE(2, digits);
  const end = 2 + digits + length;
  return end > bytes.length ? null : { encoded: bytes.subarray(0, end), content: bytes.subarray(2 + digits, end) };
}
