import { z } from 'zod';
import {
  blobStateSchema,
  enrolReplySchema,
  pullReplySchema,
  pushReplySchema,
  snapshotReplySchema,
} from '../protocol/down.ts';
import { syncErrorSchema } from '../protocol/error.ts';
import { pullRequestSchema, pushRequestSchema } from '../protocol/up.ts';
import { changeSchema, sha256Schema } from '../schema/change.ts';
import { checklistReadingSchema, checklistSheetSchema } from '../schema/checklist-sheet.ts';
import { deviceIdSchema } from '../schema/clock.ts';
import { countyDataSchema } from '../schema/county-data.ts';
import { profileSchema } from '../schema/indicator.ts';
import { planSourceProblemSchema } from '../schema/plan-source.ts';
import { documentFields, sealedRecordSchema } from '../schema/sealed-record.ts';
import { tableContentSchema } from '../schema/table-content.ts';
import {
  refusalSchema,
  workbookOptionsSchema,
  workbookProblemSchema,
  workbookReadingSchema,
} from '../schema/workbook-reading.ts';

/**
 * Everything the renderer can ask of main. Main checks the sender, parses the request, runs, and always answers a value:
 * `{ ok: true, value }` or `{ ok: false, error }`. Nothing else defines a channel.
 */

/** A fault outside the program's control, said in a way a user can act on. */
export const shellErrorSchema = z.object({
  kind: z.enum([
    'diskFull',
    'notReadable',
    'notWritable',
    'damaged',
    'tooLarge',
    'notFound',
    'cancelled',
    'timedOut',
    'refused',
    'fault',
  ]),
  /** Plain Chinese: what happened, what is safe, what to do. */
  message: z.string(),
});
export type ShellError = z.infer<typeof shellErrorSchema>;

const bytesSchema = z.instanceof(Uint8Array);

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47];
const pngSchema = bytesSchema.refine(
  (bytes) => bytes.length <= 20_000_000 && PNG_SIGNATURE.every((byte, i) => bytes[i] === byte),
  { message: 'expected a PNG of at most 20 MB' },
);

const channel = <Q extends z.ZodType, V extends z.ZodType, E extends z.ZodType>(request: Q, value: V, error: E) => ({
  request,
  response: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), error }),
  ]),
});

export const appInfoSchema = z.object({
  version: z.string(),
  deviceId: deviceIdSchema,
  deviceName: z.string(),
  /** SHA-256 of the device's public key (SPKI). */
  keyFingerprint: sha256Schema,
  /** How the private key is kept: by the system's key store, or in a file only this account can read. */
  keyProtection: z.enum(['system', 'file']),
  dataFolder: z.string(),
  freeBytes: z.number(),
});
export type AppInfo = z.infer<typeof appInfoSchema>;

export const storedBlobSchema = z.object({
  sha256: sha256Schema,
  bytes: z.int().nonnegative(),
  mediaType: z.string(),
  name: z.string(),
});
export type StoredBlob = z.infer<typeof storedBlobSchema>;

/** What a check of a PDF found. */
export const verificationSchema = z.object({
  /** `valid`: signed by the device that sealed it and unchanged (whose device that is, only the log of changes can tell); `changed`: ours, but something does not agree; `newer`: signed and unchanged, but the record in it is of a later release and could not be checked; `notOurs`: no Duxue record in it. */
  verdict: z.enum(['valid', 'changed', 'newer', 'notOurs']),
  /** Each thing that does not agree, in plain Chinese, most telling first. */
  faults: z.array(z.string()),
  signer: z
    .object({ deviceId: deviceIdSchema, keyFingerprint: sha256Schema, signedAt: z.string(), isThisDevice: z.boolean() })
    .nullable(),
  /** The record the PDF carries, when it could be read. */
  record: sealedRecordSchema.nullable(),
  sealHash: sha256Schema.nullable(),
});
export type Verification = z.infer<typeof verificationSchema>;

export const serverSettingsSchema = z.object({ url: z.string(), bureau: z.string() });

const none = z.undefined();

export const contract = {
  'app:info': channel(none, appInfoSchema, shellErrorSchema),
  /** Everything typed is committed: the window may close. Answers `window:closing`. */
  'app:readyToClose': channel(none, none, shellErrorSchema),
  /** Something typed could not be stored: the user says whether the window closes all the same. Answers `window:closing`. */
  'app:unsavedAtClose': channel(none, none, shellErrorSchema),

  /** Puts a browser profile that will not open aside (it is renamed, never deleted) and starts the app again. */
  'app:setAsideProfile': channel(none, none, shellErrorSchema),

  /** Appends to the journal and answers once it is fsynced. `at`: ISO time of the fsync. */
  'journal:append': channel(
    z.strictObject({ changes: z.array(changeSchema).min(1) }),
    z.object({ at: z.string(), entries: z.int() }),
    shellErrorSchema,
  ),
  /** Reads on from `position` (null: from the start). `next` null at the end. `damaged` counts entries set aside. */
  'journal:read': channel(
    z.strictObject({ position: z.string().nullable() }),
    z.object({ changes: z.array(changeSchema), next: z.string().nullable(), end: z.string(), damaged: z.int() }),
    shellErrorSchema,
  ),

  /** Stores bytes under their hash; answers once they are on disk. */
  'blob:store': channel(
    z.strictObject({ name: z.string().max(200), bytes: bytesSchema }),
    storedBlobSchema,
    shellErrorSchema,
  ),
  /** Which of these blobs are on this disk. */
  'blob:present': channel(
    z.strictObject({ sha256: z.array(sha256Schema).max(100_000) }),
    z.array(sha256Schema),
    shellErrorSchema,
  ),
  /** Lets the user choose photographs or files and stores them. An empty list: nothing was chosen. */
  'blob:choose': channel(
    z.strictObject({ accept: z.enum(['photographs', 'any']) }),
    z.array(storedBlobSchema),
    shellErrorSchema,
  ),

  /** Lets the user choose workbooks; they are not opened yet. Empty: nothing was chosen. */
  'workbook:choose': channel(none, z.array(z.object({ name: z.string(), bytes: bytesSchema })), shellErrorSchema),
  /** Reads a workbook that was chosen or dropped on the window; again with `options` a person has corrected. */
  'workbook:read': channel(
    z.strictObject({ name: z.string().max(200), bytes: bytesSchema, options: workbookOptionsSchema }),
    workbookReadingSchema,
    z.union([shellErrorSchema, workbookProblemSchema]),
  ),
  /** Reads the sample district that ships with the app. */
  'workbook:sample': channel(none, workbookReadingSchema, z.union([shellErrorSchema, workbookProblemSchema])),
  /** Saves a copy of the workbook with what was refused coloured and listed. False: cancelled. */
  'workbook:saveMarked': channel(
    z.strictObject({ name: z.string().max(200), bytes: bytesSchema, refused: z.array(refusalSchema).max(100_000) }),
    z.boolean(),
    z.union([shellErrorSchema, workbookProblemSchema]),
  ),

  /**
   * Saves forms about the last of a county's years where the user chooses: 表Ⅰ to 表Ⅵ, or the 自评表 of one school or of
   * all (`code` null). False: cancelled, in the dialog or by `forms:cancel`.
   */
  'forms:save': channel(
    z.strictObject({
      name: z.string().max(200),
      format: z.enum(['xlsx', 'pdf']),
      what: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('county') }),
        z.strictObject({ kind: z.literal('self-assessment'), code: z.string().nullable() }),
      ]),
      countyName: z.string().max(200),
      years: z.array(countyDataSchema).min(1).max(20),
      /** Of the standard, those the county has chosen. */
      profiles: z.array(profileSchema).max(20),
    }),
    z.boolean(),
    shellErrorSchema,
  ),
  /** Stops making the forms that were asked for. */
  'forms:cancel': channel(none, none, shellErrorSchema),
  /** Saves a table that is shown where the user chooses. False: cancelled. */
  'table:save': channel(
    z.strictObject({ name: z.string().max(200), format: z.enum(['xlsx', 'csv']), content: tableContentSchema }),
    z.boolean(),
    shellErrorSchema,
  ),
  /** Saves the picture (PNG) of a chart where the user chooses. False: cancelled. */
  'picture:save': channel(
    z.strictObject({ name: z.string().max(200), bytes: pngSchema }),
    z.boolean(),
    shellErrorSchema,
  ),

  /** Takes the text out of a plan as it comes out of the office: .docx, text PDF, or text in UTF-8 or GBK. */
  'plan:read': channel(
    z.strictObject({ bytes: bytesSchema }),
    z.object({ text: z.string() }),
    z.union([shellErrorSchema, planSourceProblemSchema]),
  ),
  /** Stops reading the plan that is being read. */
  'plan:cancel': channel(none, none, shellErrorSchema),

  /** Saves a checklist as a workbook to be edited elsewhere. False: cancelled. */
  'checklist:save': channel(
    z.strictObject({ checklist: checklistSheetSchema }),
    z.boolean(),
    z.union([shellErrorSchema, workbookProblemSchema]),
  ),
  /** Lets the user choose such a workbook and reads it. Null: nothing was chosen. */
  'checklist:open': channel(
    none,
    checklistReadingSchema.nullable(),
    z.union([shellErrorSchema, workbookProblemSchema]),
  ),

  /**
   * Makes the PDF of a sealed record, signs it with the device key and stores it. `copies` names, for photographs a PDF
   * cannot show as they are, stored ones that it can.
   */
  'document:issue': channel(
    z.strictObject({ record: sealedRecordSchema, copies: z.record(sha256Schema, sha256Schema) }),
    documentFields.shape.issued,
    shellErrorSchema,
  ),
  /** Opens a stored document with the system's viewer. */
  'document:open': channel(
    z.strictObject({ sha256: sha256Schema, fileName: z.string().max(200) }),
    none,
    shellErrorSchema,
  ),
  /** Lets the user save a copy. False: cancelled. */
  'document:saveCopy': channel(
    z.strictObject({ sha256: sha256Schema, fileName: z.string().max(200) }),
    z.boolean(),
    shellErrorSchema,
  ),
  'document:verify': channel(z.strictObject({ bytes: bytesSchema }), verificationSchema, shellErrorSchema),
  /** Lets the user choose a PDF and checks it. Null: nothing was chosen. */
  'document:chooseAndVerify': channel(none, verificationSchema.nullable(), shellErrorSchema),

  /** The server this device is enrolled with, or null. The token stays in main. */
  'sync:settings': channel(none, serverSettingsSchema.nullable(), shellErrorSchema),
  'sync:enrol': channel(
    z.strictObject({ url: z.url().max(500), joinCode: z.string().min(1).max(100) }),
    enrolReplySchema.pick({ bureau: true }),
    syncErrorSchema,
  ),
  'sync:leave': channel(none, none, shellErrorSchema),
  'sync:push': channel(pushRequestSchema, pushReplySchema, syncErrorSchema),
  'sync:pull': channel(pullRequestSchema, pullReplySchema, syncErrorSchema),
  'sync:snapshot': channel(z.strictObject({ cursor: z.string().nullable() }), snapshotReplySchema, syncErrorSchema),
  /** Sends a stored blob, going on where an earlier try stopped. */
  'sync:sendBlob': channel(z.strictObject({ sha256: sha256Schema }), blobStateSchema, syncErrorSchema),
  /** Fetches a blob, going on where an earlier try stopped, and checks its hash before it counts as there. */
  'sync:fetchBlob': channel(
    z.strictObject({ sha256: sha256Schema, bytes: z.int().nonnegative() }),
    blobStateSchema,
    syncErrorSchema,
  ),
} as const;

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type Request<C extends Channel> = z.infer<Contract[C]['request']>;
export type Response<C extends Channel> = z.infer<Contract[C]['response']>;

/** How far the forms asked for are: all of them are laid out first, then written. Counted in forms; a school's 自评表 is one. */
export const formsProgressSchema = z.object({
  step: z.enum(['layout', 'write']),
  done: z.int().nonnegative(),
  all: z.int().positive(),
});
export type FormsProgress = z.infer<typeof formsProgressSchema>;

/** What main tells the renderer unasked. */
export const events = {
  /** The window is about to close: flush what is typed, then call `app:readyToClose` or `app:unsavedAtClose`. */
  'window:closing': none,
  /** A file was opened with the app or dropped on its icon. */
  'file:opened': z.object({ name: z.string(), bytes: bytesSchema }),
  'forms:progress': formsProgressSchema,
} as const;
export type EventName = keyof typeof events;
export type EventPayload<E extends EventName> = z.infer<(typeof events)[E]>;
