import { createHash } from 'node:crypto';
import { checkSignature, type CmsFinding } from './cms.ts';

/** The signature of a PDF as its bytes have it, without believing anything the file says about itself. */
export type ReadSignature = {
  /** `whole`: over every byte but its own; `appended`: over a first part, and something follows; `partial`: neither. */
  readonly coverage: { readonly kind: 'whole' | 'partial' } | { readonly kind: 'appended'; readonly bytes: number };
  readonly cms: CmsFinding;
  readonly reason: string | null;
  readonly signedAt: string | null;
  readonly pageDigests: readonly string[];
};

const byteRangePattern = /\/ByteRange\s*\[\s*(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s*\]/g;
/** A signature's dictionary lies around its byte range. */
const DICTIONARY_REACH = 64 * 1024;

/** A file may say "ByteRange" in its texts too; one that says it more often is made to keep us busy. */
const MOST_CANDIDATES = 20;

/** The signature a document was issued with: the first of ours, or the first of any. Null when there is none. */
export function readSignature(pdf: Buffer): ReadSignature | null {
  const text = pdf.toString('latin1');
  let first: ReadSignature | null = null;
  for (const found of [...text.matchAll(byteRangePattern)].slice(0, MOST_CANDIDATES)) {
    const signature = readCandidate(pdf, text, found);
    if (signature.cms.kind === 'duxue') return signature;
    first ??= signature;
  }
  return first;
}

function readCandidate(pdf: Buffer, text: string, found: RegExpExecArray): ReadSignature {
  const [start = 0, length = 0, from = 0, tail = 0] = found.slice(1).map(Number);
  const gap = text.slice(length, from);
  const isOurGap = start === 0 && length < from && from + tail <= pdf.length && /^<[0-9a-f]*>$/.test(gap);
  const digest = createHash('sha256')
    .update(pdf.subarray(0, length))
    .update(pdf.subarray(from, from + tail))
    .digest();
  const after = pdf.length - from - tail;
  const dictionary = dictionaryAround(text, found.index);
  return {
    coverage: !isOurGap ? { kind: 'partial' } : after > 0 ? { kind: 'appended', bytes: after } : { kind: 'whole' },
    cms: isOurGap ? checkSignature(Buffer.from(gap.slice(1, -1), 'hex'), digest) : { kind: 'foreign' },
    reason: readText(dictionary, 'Reason'),
    signedAt: readDate(dictionary),
    pageDigests: /\/DuxuePages \[([^\]]*)\]/.exec(dictionary)?.[1]?.match(/[0-9a-f]{64}/g) ?? [],
  };
}

function dictionaryAround(text: string, at: number): string {
  const start = text.lastIndexOf('/Type /Sig', at);
  return start === -1 || at - start > DICTIONARY_REACH ? '' : text.slice(start, at);
}

function readText(dictionary: string, key: string): string | null {
  const hex = new RegExp(`/${key} <FEFF([0-9A-F]*)>`).exec(dictionary)?.[1];
  return hex === undefined || hex.length % 4 !== 0 ? null : Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

function readDate(dictionary: string): string | null {
  const digits = /\/M \(D:(\d{14})Z\)/.exec(dictionary)?.[1];
  const iso = digits?.replace(/^(....)(..)(..)(..)(..)(..)$/, '$1-$2-$3T$4:$5:$6.000Z');
  return iso === undefined || Number.isNaN(Date.parse(iso)) ? null : iso;
}
