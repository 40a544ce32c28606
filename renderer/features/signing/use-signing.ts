import { useCallback, useMemo } from 'react';
import { useRow, useRowsWhere } from '#renderer/hooks/use-rows.ts';
import { useSave } from '#renderer/hooks/use-save.ts';
import { sha256Hex } from '#renderer/stores/runtime.ts';
import { useSession } from '#renderer/stores/session.ts';
import { setFields } from '#renderer/stores/writing.ts';
import { contentGaps, type Gap } from '#shared/domain/inspection/completeness.ts';
import { contentHashOf, recordContent, type RecordParts } from '#shared/domain/inspection/record.ts';
import { seal } from '#shared/domain/inspection/seal.ts';
import { signatureId, type Signed } from '#shared/schema/inspection.ts';
import type { RecordContent } from '#shared/schema/sealed-record.ts';
import { slotsOf, type Slot } from './slot.ts';

export type Signing = {
  readonly content: RecordContent;
  readonly contentHash: string;
  readonly gaps: readonly Gap[];
  readonly slots: readonly Slot[];
  /** Stores a signature; the last one seals the record. */
  readonly sign: (slot: string, signed: Signed) => Promise<void>;
  /** Seals with the signatures there are; for when the program ended between the last signature and the seal. */
  readonly sealNow: () => Promise<void>;
};

/** The record as it would be signed now, and what signing it does. Undefined while it is being read. */
export function useSigning(parts: RecordParts): Signing | undefined {
  const save = useSave();
  const { info, person } = useSession();
  const inspectionId = parts.inspection.id;
  const rows = useRowsWhere('signature', 'inspectionId', inspectionId);
  const school = useRow('school', parts.inspection.schoolCode);
  const content = useMemo(() => recordContent(parts), [parts]);
  const contentHash = useMemo(() => contentHashOf(content, sha256Hex), [content]);
  const signed = useMemo(
    () =>
      new Map(
        rows?.flatMap((row): [string, Signed][] => (row.slot && row.signed ? [[row.slot, row.signed]] : [])) ?? [],
      ),
    [rows],
  );
  const sealWith = useCallback(
    async (given: ReadonlyMap<string, Signed>) => {
      const sealedAt = new Date().toISOString();
      const sealedBy = { deviceId: info.deviceId, person };
      const result = seal({ content, template: parts.template, signed: given, sealedAt, sealedBy }, sha256Hex);
      // Not ok: more signatures are still to come, and the page shows which.
      if (result.ok) await save(setFields('seal', inspectionId, { sealed: result.value }));
    },
    [content, parts.template, info.deviceId, person, inspectionId, save],
  );
  const sign = useCallback(
    async (slot: string, signature: Signed) => {
      const fields = { inspectionId, slot, signed: signature };
      if (await save(setFields('signature', signatureId(inspectionId, slot), fields)))
        await sealWith(new Map([...signed, [slot, signature]]));
    },
    [inspectionId, save, sealWith, signed],
  );
  if (rows === undefined || school === undefined) return undefined;
  return {
    content,
    contentHash,
    gaps: contentGaps(content, parts.template),
    slots: slotsOf(content, { signed, contentHash, headName: school?.principal ?? '' }),
    sign,
    sealNow: () => sealWith(signed),
  };
}
