import type { Signed, SignerRole } from '#shared/schema/inspection.ts';
import type { RecordContent } from '#shared/schema/sealed-record.ts';
import { signatureSlots } from '#shared/domain/inspection/completeness.ts';

/** A place for one signature: who is expected to sign, and what was given. */
export type Slot = {
  readonly slot: string;
  readonly role: SignerRole;
  /** Expected name; the head of a school may be unknown. */
  readonly name: string;
  readonly signed: Signed | null;
  /** Given, but the record has changed since. */
  readonly isVoid: boolean;
};

type Given = { readonly signed: ReadonlyMap<string, Signed>; readonly contentHash: string; readonly headName: string };

export function slotsOf(content: RecordContent, { signed, contentHash, headName }: Given): Slot[] {
  return signatureSlots(content).map((slot, index): Slot => {
    const given = signed.get(slot) ?? null;
    const inspector = content.inspectors[index];
    return {
      slot,
      role: inspector === undefined ? '学校负责人' : '督学',
      name: inspector ?? headName,
      signed: given,
      isVoid: given !== null && given.contentHash !== contentHash,
    };
  });
}

export const isGiven = ({ signed, isVoid }: Slot): boolean => signed !== null && !isVoid;

/** Whether a signature here would be the last one, after which the record is sealed. */
export const isLast = (slots: readonly Slot[], slot: string): boolean =>
  slots.every((other) => other.slot === slot || isGiven(other));
