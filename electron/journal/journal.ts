import type { Change } from '#shared/schema/change.ts';
import { openAppendFile } from '../files/append-file.ts';
import { readJournal, type JournalPage } from './read-journal.ts';
import { encodeLine } from './record-line.ts';
import { JournalTail, type TailOptions } from './tail.ts';

type Waiting = { readonly line: Buffer; readonly done: () => void; readonly failed: (cause: unknown) => void };

const SEGMENT_BYTES = 8 * 1024 * 1024;

/** The second, independent copy of everything the user enters (docs/adr/0003-journal.md, sync rules W3 and W4). */
export class Journal {
  readonly #folder: string;
  readonly #tail: JournalTail;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;

  private constructor(folder: string, tail: JournalTail) {
    this.#folder = folder;
    this.#tail = tail;
  }

  static async open(options: Pick<TailOptions, 'folder'> & Partial<TailOptions>): Promise<Journal> {
    const tail = await JournalTail.open({ openFile: openAppendFile, segmentBytes: SEGMENT_BYTES, ...options });
    return new Journal(options.folder, tail);
  }

  /** Answers once the changes survive a power cut; throws when they do not. */
  append(changes: readonly Change[]): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ line: encodeLine({ changes }), done, failed });
      this.#writing ??= this.#writeAll();
    });
  }

  /** One page from `position` on (null: from the start). */
  read(position: string | null): Promise<JournalPage> {
    return readJournal(this.#folder, position);
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#tail.close();
  }

  /** Whoever comes while a sync runs shares the next one. */
  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await this.#tail.write(Buffer.concat(batch.map(({ line }) => line)));
        for (const { done } of batch) done();
      } catch (cause) {
        for (const { failed } of batch) failed(cause);
      }
    }
    this.#writing = null;
  }
}
