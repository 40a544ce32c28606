import { z } from 'zod';
import { answerValueSchema } from './answer-form.ts';
import { sha256Schema } from './change.ts';
import { strokesSchema } from './strokes.ts';

/**
 * The fields of the entities of a visit, as changes carry them. Every field stands alone (it is merged alone) and may be
 * missing; ids are kept outside the fields.
 */
export const resultSchema = z.enum(['met', 'unmet', 'notApplicable']);
export type InspectionResult = z.infer<typeof resultSchema>;

export const visitFields = z.strictObject({
  title: z.string().max(100),
  date: z.iso.date(),
  /** Number on the year's approved list of inspections (清单编号). */
  listNumber: z.string().max(60).nullable(),
  templateId: z.string(),
  templateVersion: z.int().positive(),
  schoolCodes: z.array(z.string()),
  inspectors: z.array(z.string().max(40)),
  deleted: z.boolean(),
});

export const inspectionFields = z.strictObject({
  visitId: z.string(),
  schoolCode: z.string(),
  templateId: z.string(),
  templateVersion: z.int().positive(),
  startedAt: z.iso.datetime(),
  /** Number given on this device before the server gives the final one. */
  provisionalNumber: z.string().max(60),
  deleted: z.boolean(),
});

/** Entity id: `answerId(inspectionId, itemId)`. */
export const answerFields = z.strictObject({
  inspectionId: z.string(),
  itemId: z.string(),
  result: resultSchema.nullable(),
  /** Of a number item. */
  measured: z.number().nullable(),
  /** Of an item whose form is more than a judgement or a number. */
  value: answerValueSchema.nullable(),
  note: z.string().max(20_000),
  /** Why the inspector's result stands against what the figure or value says; null when it does not. */
  overruleReason: z.string().max(2_000).nullable(),
});

/** A photograph or file; its bytes lie in the blob store under `sha256`. */
export const evidenceFields = z.strictObject({
  inspectionId: z.string(),
  itemId: z.string().nullable(),
  sha256: sha256Schema,
  name: z.string().max(200),
  mediaType: z.string().max(100),
  bytes: z.int().nonnegative(),
  addedAt: z.iso.datetime(),
  caption: z.string().max(500),
  deleted: z.boolean(),
});

export const severitySchema = z.enum(['一般', '较重', '严重']);
export type Severity = z.infer<typeof severitySchema>;

/** Why a finding has no day by which it is to be put right: it was, on the spot, or no day can be set. */
export const withoutDueDaySchema = z.strictObject({
  kind: z.enum(['mended', 'openEnded']),
  reason: z.string().max(1_000),
});
export type WithoutDueDay = z.infer<typeof withoutDueDaySchema>;

export const findingFields = z.strictObject({
  inspectionId: z.string(),
  itemId: z.string().nullable(),
  text: z.string().max(4_000),
  severity: severitySchema,
  requirement: z.string().max(4_000),
  /** Day by which it is to be put right; null = not set. */
  /** Who at the school sees to it. */
  responsible: z.string().max(60),
  dueOn: z.iso.date().nullable(),
  /** Counts while `dueOn` is null. */
  withoutDueDay: withoutDueDaySchema.nullable(),
  deleted: z.boolean(),
});

export const signerRoleSchema = z.enum(['督学', '学校负责人', '见证人']);
export type SignerRole = z.infer<typeof signerRoleSchema>;

/** Entity id: `signatureId(inspectionId, slot)`; a slot is `inspector-1`, `inspector-2`, `head`. */
export const signatureFields = z.strictObject({
  inspectionId: z.string(),
  slot: z.string().max(40),
  /** Whole signature in one field, so that two devices can never mix halves of two signatures. */
  signed: z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('signed'),
        role: signerRoleSchema,
        name: z.string().min(1).max(40),
        strokes: strokesSchema,
        signedAt: z.iso.datetime(),
        /** Hash of the record's content the signer saw; another content voids the signature. */
        contentHash: sha256Schema,
      }),
      z.strictObject({
        kind: z.literal('refused'),
        role: signerRoleSchema,
        name: z.string().min(1).max(40),
        reason: z.string().min(1).max(1_000),
        witness: z.string().min(1).max(40),
        signedAt: z.iso.datetime(),
        contentHash: sha256Schema,
      }),
    ])
    .nullable(),
});
export const signedSchema = signatureFields.shape.signed.unwrap();
export type Signed = z.infer<typeof signedSchema>;
export type Visit = z.infer<typeof visitFields>;
export type Inspection = z.infer<typeof inspectionFields>;
export type Answer = z.infer<typeof answerFields>;
export type Evidence = z.infer<typeof evidenceFields>;
export type Finding = z.infer<typeof findingFields>;
export type Signature = z.infer<typeof signatureFields>;

export const answerId = (inspectionId: string, itemId: string): string => `${inspectionId}:${itemId}`;
export const signatureId = (inspectionId: string, slot: string): string => `${inspectionId}:${slot}`;
