import { z } from 'zod';
import { answerValueSchema, richFormSchema } from './answer-form.ts';
import { sha256Schema } from './change.ts';
import { deviceIdSchema } from './clock.ts';
import { evidenceFields, findingFields, resultSchema, signedSchema, withoutDueDaySchema } from './inspection.ts';
import { clauseRefSchema } from './template.ts';
import { thresholdSchema } from './threshold.ts';

const sealedEvidenceSchema = evidenceFields.pick({
  sha256: true,
  name: true,
  mediaType: true,
  bytes: true,
  addedAt: true,
  caption: true,
});
export type SealedEvidence = z.infer<typeof sealedEvidenceSchema>;

export const sealedItemSchema = z.strictObject({
  itemId: z.string(),
  no: z.string(),
  group: z.string(),
  question: z.string(),
  clauses: z.array(clauseRefSchema),
  threshold: thresholdSchema.nullable(),
  result: resultSchema.nullable(),
  measured: z.number().nullable(),
  note: z.string(),
  overruleReason: z.string().nullable(),
  evidence: z.array(sealedEvidenceSchema),
  /** Absent for a judgement and for a number, whose form is the threshold above. */
  rich: z.strictObject({ form: richFormSchema, value: answerValueSchema.nullable() }).optional(),
  /** The text of law by which failing this item alone fails the whole check; absent for an item like any other. */
  vetoBasis: z.string().min(1).optional(),
});
export type SealedItem = z.infer<typeof sealedItemSchema>;

const sealedFindingSchema = z.strictObject({
  id: z.string(),
  ...findingFields.pick({ itemId: true, text: true, severity: true, requirement: true, dueOn: true }).shape,
  /** Absent where nobody is named. */
  responsible: findingFields.shape.responsible.optional(),
  /** Absent where there is a due day, or none was asked for yet. */
  withoutDueDay: withoutDueDaySchema.optional(),
});
export type SealedFinding = z.infer<typeof sealedFindingSchema>;

/** What signers read and sign: everything of an inspection but the signatures. */
export const recordContentSchema = z.strictObject({
  inspectionId: z.string(),
  number: z.string(),
  visit: z.strictObject({ id: z.string(), title: z.string(), date: z.string(), listNumber: z.string().nullable() }),
  school: z.strictObject({ code: z.string(), name: z.string(), kind: z.string(), district: z.string().nullable() }),
  template: z.strictObject({ id: z.string(), version: z.int(), title: z.string() }),
  inspectors: z.array(z.string()),
  items: z.array(sealedItemSchema),
  findings: z.array(sealedFindingSchema),
  /** Evidence of the whole inspection, attached to no item. */
  evidence: z.array(sealedEvidenceSchema),
  /** Weight reached of weight asked; absent where the checklist gives no points and has no levels. */
  score: z.strictObject({ reached: z.number(), asked: z.number() }).optional(),
});
export type RecordContent = z.infer<typeof recordContentSchema>;

const NEWEST_VERSION = 3;

/**
 * A frozen inspection. The canonical JSON of this value is what the PDF carries as an attachment, and its SHA-256 is the
 * hash printed in the PDF (`sealHash`). Version 2 added rich answers and vetoes to the items, and the score; version 3 added to
 * the findings who sees to them and why one has no due day. A record that has none of these is the same in all.
 */
export const sealedRecordSchema = z.strictObject({
  format: z.literal('duxue.inspection'),
  version: z.union([z.literal(1), z.literal(2), z.literal(NEWEST_VERSION)]),
  content: recordContentSchema,
  contentHash: sha256Schema,
  signatures: z.array(z.strictObject({ slot: z.string(), signed: signedSchema })),
  sealedAt: z.iso.datetime(),
  sealedBy: z.strictObject({ deviceId: deviceIdSchema, person: z.string().nullable() }),
});
export type SealedRecord = z.infer<typeof sealedRecordSchema>;

/** A record that a later release has sealed: nothing more of it is known than that. */
export const newerRecordSchema = z.object({
  format: sealedRecordSchema.shape.format,
  version: z.int().gt(NEWEST_VERSION),
});

/** Fields of the entities `seal` (entity id = inspection id) and `document`. */
export const sealFields = z.strictObject({
  /** The whole record in one field: a seal is taken or left as one. */
  sealed: z.strictObject({ record: sealedRecordSchema, sealHash: sha256Schema }),
});
export const documentFields = z.strictObject({
  inspectionId: z.string(),
  /** The whole document in one field. Its bytes lie in the blob store under `sha256`. */
  issued: z.strictObject({
    kind: z.literal('督导检查记录表'),
    sha256: sha256Schema,
    bytes: z.int().positive(),
    fileName: z.string(),
    sealHash: sha256Schema,
    /** What the signature is in law: a key of this device, not a certificate of a licensed CA. */
    grade: z.literal('device-key'),
    keyFingerprint: sha256Schema,
    signedAt: z.iso.datetime(),
  }),
});
export type Seal = z.infer<typeof sealFields>;
export type IssuedDocument = z.infer<typeof documentFields>['issued'];
