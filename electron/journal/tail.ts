import type { AppendFile, OpenAppendFile } from '../files/append-file.ts';
import { cutTornTail, listSegments, segmentPath } from './segments.ts';

type OpenSegment = { readonly file: AppendFile; length: number };

/** The end of the journal: bytes written here are durable, or taken back, before `write` answers. */
export class JournalTail {
  readonly #folder: string;
  readonly #openFile: OpenAppendFile;
  readonly #segmentBytes: number;
  #lastNumber = 0;
  #segment: OpenSegment | null = null;

  private constructor(options: TailOptions) {
    this.#folder = options.folder;
    this.#openFile = options.openFile;
    this.#segmentBytes = options.segmentBytes;
  }

  static async open(options: TailOptions): Promise<JournalTail> {
    const tail = new JournalTail(options);
    tail.#lastNumber = (await listSegments(options.folder)).at(-1) ?? 0;
    if (tail.#lastNumber > 0) tail.#segment = await tail.#reopen(segmentPath(options.folder, tail.#lastNumber));
    return tail;
  }

  async write(bytes: Buffer): Promise<void> {
    const segment = await this.#writableSegment();
    try {
      await segment.file.write(bytes, segment.length);
      await segment.file.sync();
      segment.length += bytes.length;
    } catch (cause) {
      await this.#takeBack(segment);
      throw cause;
    }
  }

  async close(): Promise<void> {
    const segment = this.#segment;
    this.#segment = null;
    await segment?.file.close();
  }

  /**
   * On a disk that is full or read-only the last file cannot be mended now. It is left as it is, and the app starts all
   * the same: what is there can be read, and the first append begins a new file or says what is wrong.
   */
  async #reopen(path: string): Promise<OpenSegment | null> {
    try {
      const length = await cutTornTail(path);
      return { file: await this.#openFile(path, 'existing'), length };
    } catch (cause) {
      console.warn(`the journal goes on in a new file: ${path} could not be reopened`, cause);
      return null;
    }
  }

  /** The last file, or a new one when there is none, when it is full, or when it could not be mended. */
  async #writableSegment(): Promise<OpenSegment> {
    if (this.#segment !== null && this.#segment.length < this.#segmentBytes) return this.#segment;
    await this.close();
    const number = this.#lastNumber + 1;
    const file = await this.#openFile(segmentPath(this.#folder, number), 'create');
    this.#lastNumber = number;
    this.#segment = { file, length: 0 };
    return this.#segment;
  }

  /**
   * Half a record must not stay: it would spoil the next one. Where it cannot be removed, the file is left as it is and
   * a new one begun; half a line at the end of any file is read as not written.
   */
  async #takeBack(segment: OpenSegment): Promise<void> {
    try {
      await segment.file.truncate(segment.length);
    } catch {
      this.#segment = null;
      await segment.file.close().catch(() => undefined);
    }
  }
}

export type TailOptions = {
  readonly folder: string;
  readonly openFile: OpenAppendFile;
  /** A file that has reached this size is left, and a new one begun. */
  readonly segmentBytes: number;
};
