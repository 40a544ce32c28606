import type { SealedRecord } from '#shared/schema/sealed-record.ts';
import type { Glyphs } from '../glyphs.ts';
import type { NumberedEvidence } from './evidence.ts';

/** Everything a document is drawn from. The same input gives the same pages. */
export type DocumentInput = {
  readonly record: SealedRecord;
  readonly sealHash: string;
  readonly issue: { readonly signedAt: string; readonly deviceId: string; readonly keyFingerprint: string };
  readonly glyphs: Glyphs;
  readonly evidence: readonly NumberedEvidence[];
  /** Where the bytes of a shown photograph lie. */
  readonly photographPath: (sha256: string) => string;
};
