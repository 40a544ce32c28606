import { createHash } from 'node:crypto';
import { appendObjects, dateString, dictionaryOf, readTail, textString, withEntry } from './incremental-update.ts';

/**
 * Room for the signature, in bytes. Ours takes a sixth of it; the rest is for a time stamp that may be added to the same
 * signature once the network is back.
 */
export const SIGNATURE_ROOM = 12 * 1024;

/** A PDF that lacks only the signature's bytes. */
export type Unsigned = {
  readonly pdf: Buffer;
  /** Where the hex digits of the signature go. */
  readonly contentsAt: number;
  /** SHA-256 over everything but the signature. */
  readonly digest: Buffer;
};

export type SignatureWords = {
  readonly name: string;
  readonly reason: string;
  readonly signedAt: string;
  /** SHA-256 of each page, hex: when the signature does not hold, they tell which page does not. */
  readonly pageDigests: readonly string[];
};

/** Adds an invisible signature field on the first page, with its bytes still zero (ISO 32000-1, 12.8; PAdES B-B). */
export function addSignatureField(pdf: Buffer, words: SignatureWords): Unsigned {
  const tail = readTail(pdf);
  const [signature, widget] = [tail.objectCount, tail.objectCount + 1];
  const catalog = dictionaryOf(pdf, tail, tail.catalog);
  const page = firstPage(pdf, catalog);
  const withField = appendObjects(
    pdf,
    tail,
    new Map([
      [tail.catalog, withEntry(catalog, `/AcroForm << /Fields [${widget} 0 R] /SigFlags 3 >>`)],
      [page, withEntry(dictionaryOf(pdf, tail, page), `/Annots [${widget} 0 R]`)],
      [signature, signatureDictionary(words)],
      [
        widget,
        `<<\n/Type /Annot\n/Subtype /Widget\n/FT /Sig\n/T (DuxueSignature)\n/V ${signature} 0 R\n/P ${page} 0 R\n/Rect [0 0 0 0]\n/F 132\n>>`,
      ],
    ]),
  );
  return fillByteRange(withField);
}

function firstPage(pdf: Buffer, catalog: string): number {
  const pages = Number(/\/Pages (\d+) 0 R/.exec(catalog)?.[1]);
  const first = Number(/\/Kids \[(\d+) 0 R/.exec(dictionaryOf(pdf, readTail(pdf), pages))?.[1]);
  if (!(first > 0)) throw new Error('expected a PDF with a page');
  return first;
}

const BYTE_RANGE_ROOM = 48;
const CONTENTS = '/Contents <';

const signatureDictionary = ({ name, reason, signedAt, pageDigests }: SignatureWords): string =>
  [
    '<<',
    '/Type /Sig',
    '/Filter /Adobe.PPKLite',
    '/SubFilter /ETSI.CAdES.detached',
    `/Name ${textString(name)}`,
    `/Reason ${textString(reason)}`,
    `/M ${dateString(signedAt)}`,
    `/DuxuePages [${pageDigests.map((digest) => `<${digest}>`).join(' ')}]`,
    `/ByteRange [${' '.repeat(BYTE_RANGE_ROOM)}]`,
    `${CONTENTS}${'0'.repeat(SIGNATURE_ROOM * 2)}>`,
    '>>',
  ].join('\n');

/** Everything before the `<` of the signature's bytes and everything after their `>`. */
function fillByteRange(pdf: Buffer): Unsigned {
  const contentsAt = pdf.lastIndexOf(CONTENTS) + CONTENTS.length;
  const gapStart = contentsAt - 1;
  const gapEnd = contentsAt + SIGNATURE_ROOM * 2 + 1;
  const range = `0 ${gapStart} ${gapEnd} ${pdf.length - gapEnd}`.padEnd(BYTE_RANGE_ROOM);
  pdf.write(range, pdf.lastIndexOf('/ByteRange [') + '/ByteRange ['.length, 'latin1');
  const digest = createHash('sha256').update(pdf.subarray(0, gapStart)).update(pdf.subarray(gapEnd)).digest();
  return { pdf, contentsAt, digest };
}
