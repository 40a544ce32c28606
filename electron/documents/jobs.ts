import { z } from 'zod';
import { shellErrorSchema, verificationSchema } from '#shared/ipc/contract.ts';
import { sealedRecordSchema } from '#shared/schema/sealed-record.ts';

/** What main asks of the process that makes and checks documents, and what it answers. */
export const documentJobSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('prepare'),
    record: sealedRecordSchema,
    issue: z.strictObject({ signedAt: z.iso.datetime(), deviceId: z.string(), keyFingerprint: z.string() }),
    fontFolder: z.string(),
    /** Where each blob the record names lies. */
    blobPaths: z.record(z.string(), z.string()),
    /** Which blob is printed in place of another. */
    copies: z.record(z.string(), z.string()),
    /** Where to write the PDF that lacks only its signature. */
    target: z.string(),
  }),
  z.strictObject({ kind: z.literal('verify'), bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
]);
export type DocumentJob = z.infer<typeof documentJobSchema>;

export const preparedSchema = z.strictObject({
  contentsAt: z.int().positive(),
  /** SHA-256 of what is signed, hex. */
  digest: z.string(),
});
export const checkSchema = verificationSchema.extend({
  signer: verificationSchema.shape.signer.unwrap().omit({ isThisDevice: true }).nullable(),
});

export const documentReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('prepared'), prepared: preparedSchema }),
  z.strictObject({ kind: z.literal('checked'), check: checkSchema }),
  z.strictObject({ kind: z.literal('failed'), error: shellErrorSchema, detail: z.string() }),
]);
export type DocumentReply = z.infer<typeof documentReplySchema>;
