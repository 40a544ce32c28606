import type { DeviceId } from '../../schema/clock.ts';
import type { Signed } from '../../schema/inspection.ts';
import type { RecordContent, SealedRecord } from '../../schema/sealed-record.ts';
import type { Template } from '../../schema/template.ts';
import type { Sha256 } from '../../util/canonical-json.ts';
import { must } from '../../util/must.ts';
import { fail, ok, type Result } from '../../util/result.ts';
import { contentGaps, signatureGaps, signatureSlots, type Gap } from './completeness.ts';
import { contentHashOf, sealHashOf } from './record.ts';

export type SealInput = {
  readonly content: RecordContent;
  readonly template: Template;
  readonly signed: ReadonlyMap<string, Signed>;
  readonly sealedAt: string;
  readonly sealedBy: { readonly deviceId: DeviceId; readonly person: string | null };
};

/** Freezes a complete, fully signed record; otherwise says what is missing. */
export function seal(
  input: SealInput,
  sha256: Sha256,
): Result<{ record: SealedRecord; sealHash: string }, readonly Gap[]> {
  const { content, template, signed } = input;
  const contentHash = contentHashOf(content, sha256);
  const gaps = [...contentGaps(content, template), ...signatureGaps(content, contentHash, signed)];
  if (gaps.length > 0) return fail(gaps);
  const record: SealedRecord = {
    format: 'duxue.inspection',
    version: 3,
    content,
    contentHash,
    signatures: signatureSlots(content).map((slot) => ({
      slot,
      signed: must(signed.get(slot), 'signatureGaps found none missing'),
    })),
    sealedAt: input.sealedAt,
    sealedBy: input.sealedBy,
  };
  return ok({ record, sealHash: sealHashOf(record, sha256) });
}
