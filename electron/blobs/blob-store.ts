import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { StoredBlob } from '#shared/ipc/contract.ts';
import { nullWhenMissing, renameDurably, syncFile, syncFolder, writeDurably } from '../files/durable.ts';
import { hashFile, sha256Hex } from '../files/hash-file.ts';
import { ShellFault } from '../shell-fault.ts';
import { MEDIA_TYPE_HEAD, mediaTypeOf } from './media-type.ts';

/** A person's photographs and papers are far below; more would fill memory on its way through IPC. */
const LARGEST_BYTES = 200 * 1024 * 1024;

/** Photographs, files and documents on disk under their SHA-256 (sync rules B1 and B2). Bytes are kept as they are. */
export class BlobStore {
  readonly #folder: string;
  readonly #incoming: string;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#incoming = join(folder, 'incoming');
  }

  static async open(folder: string): Promise<BlobStore> {
    const store = new BlobStore(folder);
    await mkdir(store.#incoming, { recursive: true });
    return store;
  }

  /** Blobs lie in 256 folders, so that none grows too long to list. */
  pathOf(sha256: string): string {
    return join(this.#folder, shardOf(sha256), sha256);
  }

  /** A place for a file in the making; the same `key` gives the same place, so that a download can go on. */
  partPath(key: string = randomBytes(12).toString('hex')): string {
    return join(this.#incoming, `${key}.part`);
  }

  /** Answers once the bytes survive a power cut. */
  async store(name: string, bytes: Uint8Array): Promise<StoredBlob> {
    refuseTooLarge(name, bytes.length);
    const sha256 = sha256Hex(bytes);
    if (!(await this.has(sha256))) await writeDurably(await this.#makeRoom(sha256), bytes);
    return { sha256, bytes: bytes.length, mediaType: mediaTypeOf(bytes), name };
  }

  /** Stores a copy of a file the user chose. */
  async storeCopy(path: string): Promise<StoredBlob> {
    const name = basename(path);
    refuseTooLarge(name, (await stat(path)).size);
    const part = this.partPath();
    try {
      await copyFile(path, part);
      return await this.adopt(part, name);
    } finally {
      await rm(part, { force: true });
    }
  }

  /** Takes over a finished file from `partPath`; refuses and removes it when its hash is not the `expected` one. */
  async adopt(part: string, name: string, expected?: string): Promise<StoredBlob> {
    const found = await hashFile(part, MEDIA_TYPE_HEAD);
    if (found === null) throw new ShellFault({ kind: 'notFound', message: '要保存的文件不在了。' });
    const { sha256, bytes, head } = found;
    if (expected !== undefined && sha256 !== expected) {
      await rm(part, { force: true });
      throw new ShellFault({ kind: 'damaged', message: '文件内容与它的校验值不符，已丢弃，需要重新传输。' });
    }
    if (await this.has(sha256)) await rm(part, { force: true });
    else {
      await syncFile(part);
      await renameDurably(part, await this.#makeRoom(sha256));
    }
    return { sha256, bytes, mediaType: mediaTypeOf(head), name };
  }

  /** Also false when what lies there is damaged: storing it again then mends it. */
  async has(sha256: string): Promise<boolean> {
    return (await hashFile(this.pathOf(sha256), 0))?.sha256 === sha256;
  }

  /** Which of these lie here, by name; what is in them is checked when it is read or sent. */
  async listPresent(wanted: readonly string[]): Promise<string[]> {
    const present = new Map<string, ReadonlySet<string>>();
    for (const shard of new Set(wanted.map(shardOf))) {
      const names = await readdir(join(this.#folder, shard)).catch(nullWhenMissing);
      present.set(shard, new Set(names));
    }
    return wanted.filter((sha256) => present.get(shardOf(sha256))?.has(sha256));
  }

  /** The bytes, checked against their hash; null when there are none. */
  async read(sha256: string): Promise<Buffer | null> {
    const bytes = await readFile(this.pathOf(sha256)).catch(nullWhenMissing);
    if (bytes === null || sha256Hex(bytes) === sha256) return bytes;
    throw new ShellFault({ kind: 'damaged', message: '保存的文件已损坏，内容与保存时不同。' });
  }

  async #makeRoom(sha256: string): Promise<string> {
    const path = this.pathOf(sha256);
    const made = await mkdir(dirname(path), { recursive: true });
    if (made !== undefined) await syncFolder(this.#folder);
    return path;
  }
}

const shardOf = (sha256: string): string => sha256.slice(0, 2);
const megabytes = (size: number): number => Math.ceil(size / 1024 / 1024);

function refuseTooLarge(name: string, bytes: number): void {
  if (bytes <= LARGEST_BYTES) return;
  throw new ShellFault({
    kind: 'tooLarge',
    message: `“${name}”有 ${megabytes(bytes)} MB，单个文件最大 ${megabytes(LARGEST_BYTES)} MB。`,
  });
}
