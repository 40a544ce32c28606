import { readFile } from 'node:fs/promises';
import pdfmake from 'pdfmake';
import type { SealedEvidence, SealedRecord } from '#shared/schema/sealed-record.ts';
import { sealHashOf } from '#shared/domain/inspection/record.ts';
import { canonicalJson } from '#shared/util/canonical-json.ts';
import { nullWhenMissing } from '../files/durable.ts';
import { sha256Hex } from '../files/hash-file.ts';
import { fontFiles, readCoverage } from './fonts.ts';
import { createGlyphs } from './glyphs.ts';
import { numberEvidence, type EvidenceState } from './pages/evidence.ts';
import type { DocumentInput } from './pages/input.ts';
import { FONT, recordDocument } from './pages/record-document.ts';
import { isDrawable } from './photograph-check.ts';

export const RECORD_FILE = 'duxue-record.json';

export type RenderRequest = {
  readonly record: SealedRecord;
  readonly issue: DocumentInput['issue'];
  readonly fontFolder: string;
  /** Where each blob lies, by its SHA-256. */
  readonly blobPath: (sha256: string) => string;
  /** Which blob is printed in place of another. */
  readonly copies: Readonly<Record<string, string>>;
};

/** The pages of a sealed record, with the record itself attached. The same request gives the same bytes. */
export async function renderRecord(request: RenderRequest): Promise<Buffer> {
  const { record, issue, fontFolder, blobPath, copies } = request;
  const states = await evidenceStates(request);
  const printedPath = (sha256: string): string =>
    blobPath(states.get(sha256) === 'copied' ? (copies[sha256] ?? sha256) : sha256);
  const definition = recordDocument({
    record,
    sealHash: sealHashOf(record, sha256Hex),
    issue,
    glyphs: createGlyphs(readCoverage(fontFolder)),
    evidence: numberEvidence(record, (evidence) => states.get(evidence.sha256) ?? 'missing'),
    photographPath: printedPath,
  });
  const fonts = fontFiles(fontFolder);
  const readable = new Set([...Object.values(fonts), ...[...states.keys()].map(printedPath)]);
  pdfmake.setFonts({ [FONT]: fonts });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => readable.has(path));
  const document = await pdfmake.createPdf(definition).getStream();
  const writtenAt = new Date(issue.signedAt);
  document.file(Buffer.from(canonicalJson(record), 'utf8'), {
    name: RECORD_FILE,
    type: 'application/json',
    description: '检查数据，本文件的记录校验码由它算出',
    creationDate: writtenAt,
    modifiedDate: writtenAt,
  });
  return finish(document);
}

function finish(document: NodeJS.ReadableStream & { end: () => void }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    document.on('data', (piece: Buffer) => pieces.push(piece));
    document.once('end', () => resolve(Buffer.concat(pieces)));
    document.once('error', reject);
    document.end();
  });
}

/** What can be done with the bytes of each photograph and file on this disk. */
async function evidenceStates({
  record,
  blobPath,
  copies,
}: RenderRequest): Promise<ReadonlyMap<string, EvidenceState>> {
  const { items, evidence } = record.content;
  const states = new Map<string, EvidenceState>();
  for (const { sha256: name } of [...items.flatMap((item) => item.evidence), ...evidence]) {
    if (states.has(name)) continue;
    const state = await evidenceState(name, blobPath(name));
    const copy = copies[name];
    // A copy stands for an original that is there and whole, never for one that is not.
    const isCopied =
      copy !== undefined &&
      (state === 'shown' || state === 'named') &&
      (await evidenceState(copy, blobPath(copy))) === 'shown';
    states.set(name, isCopied ? 'copied' : state);
  }
  return states;
}

async function evidenceState(name: SealedEvidence['sha256'], path: string): Promise<EvidenceState> {
  const bytes = await readFile(path).catch(nullWhenMissing);
  if (bytes === null) return 'missing';
  if (sha256Hex(bytes) !== name) return 'damaged';
  return isDrawable(bytes) ? 'shown' : 'named';
}
