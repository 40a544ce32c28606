import { open } from 'node:fs/promises';
import { z } from 'zod';
import { changeSchema, type Change } from '#shared/schema/change.ts';
import { readLine } from './record-line.ts';
import { listSegments, segmentPath } from './segments.ts';

export type JournalPage = {
  readonly changes: Change[];
  /** Where the next page begins; null when this one reached the end. */
  readonly next: string | null;
  /** Where this page ended: what is appended later is read from here. */
  readonly end: string;
  /** Records of this page that are not what was written. They stay in their file, for a person to look at. */
  readonly damaged: number;
};

/** Bytes of records after which a page ends. */
const PAGE_BYTES = 1024 * 1024;

/**
 * One page of the journal. A position that is not in it (the journal was put back from an older copy) reads from the
 * start: reading a change twice does no harm (sync rule S1), missing one does.
 */
export async function readJournal(folder: string, position: string | null): Promise<JournalPage> {
  const segments = await listSegments(folder);
  const [first] = segments;
  if (first === undefined) return { changes: [], next: null, end: formatPosition(BEGINNING), damaged: 0 };
  const start = parsePosition(position) ?? { segment: first, offset: 0 };
  if (!segments.includes(start.segment)) return readJournal(folder, null);
  const bytes = await readFrom(segmentPath(folder, start.segment), start.offset);
  if (bytes === null) return readJournal(folder, null);
  const { end, isFileRead, ...read } = readRecords(bytes);
  const following = segments.find((segment) => segment > start.segment);
  const next = isFileRead
    ? following === undefined
      ? null
      : { segment: following, offset: 0 }
    : { segment: start.segment, offset: start.offset + end };
  return {
    ...read,
    next: next === null ? null : formatPosition(next),
    end: formatPosition(next ?? { segment: start.segment, offset: start.offset + end }),
  };
}

/** Half a line at the end of a file is being written, or was never acknowledged: it ends the file. */
function readRecords(bytes: Buffer) {
  const changes: Change[] = [];
  let damaged = 0;
  let end = 0;
  while (end < bytes.length && end < PAGE_BYTES) {
    const line = readLine(bytes, end);
    if (line.kind === 'cut') return { changes, damaged, end, isFileRead: true };
    const record = line.kind === 'record' ? parseRecord(line.text) : null;
    if (record === null) damaged += 1;
    else for (const change of record) changes.push(change);
    end = line.end;
  }
  return { changes, damaged, end, isFileRead: end === bytes.length };
}

const recordSchema = z.object({ changes: z.array(changeSchema) });

function parseRecord(text: Buffer): Change[] | null {
  const record = recordSchema.safeParse(JSON.parse(text.toString('utf8')));
  return record.success ? record.data.changes : null;
}

/** The file from `offset` on; null when it is shorter than that. */
async function readFrom(path: string, offset: number): Promise<Buffer | null> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size < offset) return null;
    const bytes = Buffer.alloc(size - offset);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, offset);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** `<file number>:<byte offset>`; to the renderer a position is opaque. */
type Position = { readonly segment: number; readonly offset: number };

const BEGINNING: Position = { segment: 1, offset: 0 };

const formatPosition = ({ segment, offset }: Position): string => `${segment}:${offset}`;

function parsePosition(text: string | null): Position | null {
  const [, segment, offset] = /^(\d{1,9}):(\d{1,15})$/.exec(text ?? '') ?? [];
  return segment === undefined || offset === undefined ? null : { segment: Number(segment), offset: Number(offset) };
}
