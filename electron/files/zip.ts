/**
 * Reads a zip without believing it. Sizes are in the central directory and again in front of each part; both, and the
 * bytes that really come out, must agree, and so must the checksum: one changed byte may be a changed figure. A workbook
 * is packed again without compression, so that its parser, which allocates whatever size a header claims, only ever sees
 * sizes measured here.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { fail, ok, type Result } from '#shared/util/result.ts';

/** What a zip may hold before any of it is unpacked. */
export interface ZipLimits {
  readonly zipEntries: number;
  /** Of all parts that are read, unpacked. */
  readonly unpackedBytes: number;
  /** Of one part; real sheets unpack to 5-30 times their packed size. */
  readonly unpackRatio: number;
  /** Below this a part may unpack to any multiple: a short run of blanks packs very well. */
  readonly ratioFreeBytes: number;
}

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly offset: number;
}

export interface ZipPart {
  readonly name: string;
  readonly crc: number;
  readonly content: Buffer;
}

export type ZipProblem = { readonly kind: 'damaged' | 'hostile' | 'encrypted'; readonly detail: string };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 65_535;
const ZIP64 = 0x0001;
/** Stands where a number is in the zip64 field instead. */
const ELSEWHERE = 0xffff_ffff;
const STORED = 0;
const DEFLATED = 8;

const damaged = (detail: string): { readonly ok: false; readonly error: ZipProblem } =>
  fail({ kind: 'damaged', detail });
const hostile = (detail: string): { readonly ok: false; readonly error: ZipProblem } =>
  fail({ kind: 'hostile', detail });

function findEnd(zip: Buffer): number | undefined {
  const first = Math.max(0, zip.length - END_BYTES - LONGEST_COMMENT);
  for (let at = zip.length - END_BYTES; at >= first; at -= 1) if (zip.readUInt32LE(at) === END) return at;
  return undefined;
}

/** The central directory, every entry compared with the header in front of its data. */
export function listEntries(zip: Buffer, limits: ZipLimits): Result<readonly ZipEntry[], ZipProblem> {
  const end = findEnd(zip);
  if (end === undefined) return damaged('文件不完整，缺少末尾目录');
  const count = zip.readUInt16LE(end + 10);
  if (zip.readUInt16LE(end + 8) !== count) return damaged('末尾目录的部件数前后不一致');
  if (count > limits.zipEntries) return hostile(`内含 ${count} 个部件，最多 ${limits.zipEntries} 个`);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_BYTES > end || zip.readUInt32LE(at) !== CENTRAL) return damaged('目录与内容不符');
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameLength);
    if ((zip.readUInt16LE(at + 8) & 1) === 1) return fail({ kind: 'encrypted', detail: name });
    const numbers = readNumbers(zip, {
      written: [at + 24, at + 20, at + 42],
      extra: at + CENTRAL_BYTES + nameLength,
      extraBytes: zip.readUInt16LE(at + 30),
    });
    if (numbers === undefined) return damaged(`部件 ${name} 的大小写错了`);
    const [unpackedBytes = 0, packedBytes = 0, offset = 0] = numbers;
    const method = zip.readUInt16LE(at + 10);
    const entry: ZipEntry = { name, method, crc: zip.readUInt32LE(at + 16), packedBytes, unpackedBytes, offset };
    if (names.has(name.toLowerCase())) return hostile(`部件 ${name} 出现两次`);
    names.add(name.toLowerCase());
    const local = checkLocal(zip, entry);
    if (local !== undefined) return hostile(local);
    entries.push(entry);
    at += CENTRAL_BYTES + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return ok(entries);
}

interface NumberPlaces {
  /** Where the 4-byte numbers stand, in the order the zip64 field has those it replaces. */
  readonly written: readonly number[];
  readonly extra: number;
  readonly extraBytes: number;
}

/** A header's sizes and offset; undefined when it refers to a zip64 field that is missing, short or beyond all files. */
function readNumbers(zip: Buffer, { written, extra, extraBytes }: NumberPlaces): readonly number[] | undefined {
  const numbers = written.map((at) => zip.readUInt32LE(at));
  if (!numbers.includes(ELSEWHERE)) return numbers;
  const { from: first, to } = findZip64(zip, extra, Math.min(extra + extraBytes, zip.length));
  let from = first;
  for (const [index, number] of numbers.entries()) {
    if (number !== ELSEWHERE) continue;
    if (from + 8 > to) return undefined;
    const long = zip.readBigUInt64LE(from);
    if (long > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
    numbers[index] = Number(long);
    from += 8;
  }
  return numbers;
}

/** The inside of the zip64 field among the extra fields of a header; empty when there is none. */
function findZip64(zip: Buffer, start: number, end: number): { readonly from: number; readonly to: number } {
  for (let at = start; at + 4 <= end; at += 4 + zip.readUInt16LE(at + 2))
    if (zip.readUInt16LE(at) === ZIP64) return { from: at + 4, to: Math.min(end, at + 4 + zip.readUInt16LE(at + 2)) };
  return { from: end, to: end };
}

/** A header may leave its sizes to a record behind the data (bit 3): then it must say nothing about them. */
function checkLocal(zip: Buffer, { name, method, packedBytes, unpackedBytes, offset }: ZipEntry): string | undefined {
  if (offset + LOCAL_BYTES > zip.length || zip.readUInt32LE(offset) !== LOCAL) return `部件 ${name} 不在目录所说的位置`;
  const isDeferred = (zip.readUInt16LE(offset + 6) & 8) !== 0;
  const numbers = readNumbers(zip, {
    written: [offset + 22, offset + 18],
    extra: offset + LOCAL_BYTES + zip.readUInt16LE(offset + 26),
    extraBytes: zip.readUInt16LE(offset + 28),
  });
  const [unpacked, packed] = numbers ?? [];
  const nameEnd = offset + LOCAL_BYTES + zip.readUInt16LE(offset + 26);
  const agrees =
    zip.toString('utf8', offset + LOCAL_BYTES, nameEnd) === name &&
    zip.readUInt16LE(offset + 8) === method &&
    ((packed === packedBytes && unpacked === unpackedBytes) || (isDeferred && packed === 0 && unpacked === 0));
  if (!agrees) return `部件 ${name} 的名称或大小前后不一致`;
  return dataStart(zip, offset) + packedBytes > zip.length ? `部件 ${name} 超出文件末尾` : undefined;
}

const dataStart = (zip: Buffer, offset: number): number =>
  offset + LOCAL_BYTES + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);

/** Unpacks the parts wanted, never further than what each one claims and all of them may take. */
export function unpack(
  zip: Buffer,
  entries: readonly ZipEntry[],
  limits: ZipLimits,
): Result<readonly ZipPart[], ZipProblem> {
  const claimed = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (claimed > limits.unpackedBytes)
    return hostile(`展开后有 ${toMegabytes(claimed)} MB，最多 ${toMegabytes(limits.unpackedBytes)} MB`);
  const parts: ZipPart[] = [];
  for (const entry of entries) {
    if (entry.unpackedBytes > limits.ratioFreeBytes && entry.unpackedBytes > entry.packedBytes * limits.unpackRatio)
      return hostile(`部件 ${entry.name} 展开到 ${limits.unpackRatio} 倍以上`);
    const content = contentOf(zip, entry);
    if (content === undefined) return hostile(`部件 ${entry.name} 的实际大小与所写不符`);
    if (crc32(content) !== entry.crc) return damaged(`部件 ${entry.name} 校验不符`);
    parts.push({ name: entry.name, crc: entry.crc, content });
  }
  return ok(parts);
}

const toMegabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);

function contentOf(zip: Buffer, { method, packedBytes, unpackedBytes, offset }: ZipEntry): Buffer | undefined {
  const start = dataStart(zip, offset);
  const packed = zip.subarray(start, start + packedBytes);
  if (method === STORED) return packedBytes === unpackedBytes ? packed : undefined;
  if (method !== DEFLATED) return undefined;
  try {
    const content = inflateRawSync(packed, {
      maxOutputLength: Math.max(1, unpackedBytes),
      chunkSize: Math.min(1024 * 1024, Math.max(64, unpackedBytes)),
    });
    return content.length === unpackedBytes ? content : undefined;
  } catch {
    // Not deflate at all, cut short, or longer than it claims: the file is lying about this part in any case.
    return undefined;
  }
}

/** A zip of the parts as they are, uncompressed. */
export function packStored(parts: readonly ZipPart[]): Buffer {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, crc, content } of parts) {
    const nameBytes = Buffer.from(name, 'utf8');
    const local = Buffer.alloc(LOCAL_BYTES);
    local.writeUInt32LE(LOCAL, 0);
    writeCommon(local, 4, { crc, bytes: content.length, nameBytes: nameBytes.length });
    const central = Buffer.alloc(CENTRAL_BYTES);
    central.writeUInt32LE(CENTRAL, 0);
    central.writeUInt16LE(VERSION, 4);
    writeCommon(central, 6, { crc, bytes: content.length, nameBytes: nameBytes.length });
    central.writeUInt32LE(offset, 42);
    chunks.push(local, nameBytes, content);
    directory.push(central, nameBytes);
    offset += LOCAL_BYTES + nameBytes.length + content.length;
  }
  const directoryBytes = directory.reduce((sum, chunk) => sum + chunk.length, 0);
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directoryBytes, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...chunks, ...directory, end]);
}

const VERSION = 20;
const UTF8_NAMES = 1 << 11;
/** 1980-01-01, the first day a zip can name: the result depends on its contents alone. */
const FIRST_DAY = 0x21;

/** The fields a local header and a directory entry share, in the same order. */
function writeCommon(
  header: Buffer,
  at: number,
  { crc, bytes, nameBytes }: { readonly crc: number; readonly bytes: number; readonly nameBytes: number },
): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(UTF8_NAMES, at + 2);
  header.writeUInt16LE(STORED, at + 4);
  header.writeUInt16LE(FIRST_DAY, at + 8);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(bytes, at + 14);
  header.writeUInt32LE(bytes, at + 18);
  header.writeUInt16LE(nameBytes, at + 22);
}
