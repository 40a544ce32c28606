import { z } from 'zod';
import { figureKeySchema, identityFieldSchema } from './figure.ts';
import { figureValueSchema, schoolYearSchema } from './school-facts.ts';
import { ownershipSchema, schoolKindSchema, urbanRuralSchema } from './school.ts';
import { stageSchema } from './stage.ts';

/** Why a file was not read. `message` is plain Chinese: what was expected, what was found, what to do. */
export const workbookProblemSchema = z.object({
  kind: z.enum(['notAWorkbook', 'encrypted', 'tooLarge', 'damaged', 'hostile', 'timedOut', 'crashed']),
  message: z.string(),
});
export type WorkbookProblem = z.infer<typeof workbookProblemSchema>;

/** Where in the user's own file something stands. */
export const cellRefSchema = z.object({ file: z.string(), sheet: z.string(), cell: z.string() });
export type CellRef = z.infer<typeof cellRefSchema>;

/**
 * What a column holds. A figure whose stage is null takes it from its row: a stage column, or the kind of school. `unit`
 * is what its values are in where the sheet names none; without it, the figure's own.
 */
export const targetSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('figure'),
    id: z.string(),
    stage: stageSchema.nullable(),
    unit: z.string().optional(),
  }),
  z.object({ kind: z.literal('identity'), field: identityFieldSchema }),
  z.object({ kind: z.literal('ignore') }),
]);
export type Target = z.infer<typeof targetSchema>;

/** `person` outranks all; a `guess` is shown but not used until a person takes it. */
export const confidenceSchema = z.enum(['person', 'certain', 'likely', 'guess', 'none']);
export type Confidence = z.infer<typeof confidenceSchema>;

/** A column (wide) or an item (long form) and what it was taken to mean. */
export const headingMappingSchema = z.object({
  /** The headings from top to bottom, as found, joined by a slash: what a person's correction is remembered under. */
  heading: z.string(),
  /** The cell its lowest heading stands in. */
  at: cellRefSchema,
  target: targetSchema.nullable(),
  confidence: confidenceSchema,
  /** Unit as written, null when none was. */
  unit: z.string().nullable(),
  /** For the user: why it was taken so. */
  why: z.string(),
  /** The first few values below it, as found, so that a person can judge; empty where headings do not stand above values. */
  samples: z.array(z.string()).readonly(),
});
export type HeadingMapping = z.infer<typeof headingMappingSchema>;

/** Rows of a sheet that hold the headings of its table, from 0. */
export const headingRowsSchema = z
  .object({ top: z.int().nonnegative(), bottom: z.int().nonnegative() })
  .refine(({ top, bottom }) => top <= bottom && bottom - top < 10, { message: 'a heading takes at most 10 rows' });
export type HeadingRows = z.infer<typeof headingRowsSchema>;

/** A person's corrections for one layout, kept so that the next sheet of that layout needs none. */
export const layoutMappingSchema = z.object({
  fingerprint: z.string(),
  corrections: z.array(z.object({ heading: z.string(), target: targetSchema })).readonly(),
  /** Where a person has said the headings stand, for a sheet in which they were found with this fingerprint; null: where they are found. */
  rows: headingRowsSchema.nullable().exactOptional(),
});
export type LayoutMapping = z.infer<typeof layoutMappingSchema>;

/** Something that was not taken, and why. */
export const refusalSchema = z.object({
  kind: z.enum([
    'badCode',
    'badValue',
    'conflict',
    'noStage',
    'noYear',
    'noSchool',
    'needsConfirmation',
    'approximate',
  ]),
  at: z.array(cellRefSchema).readonly(),
  /** What stood there. */
  found: z.string(),
  /** What was expected, for the user. */
  message: z.string(),
  /** Schools it may mean, when a person has to say which. */
  candidates: z.array(z.object({ code: z.string(), name: z.string() })).readonly(),
});
export type Refusal = z.infer<typeof refusalSchema>;

/** A person's answer about cells that disagree. It holds wherever the same question is asked: of the same cells and values. */
export const takenCellSchema = z.object({ question: z.string(), sheet: z.string(), cell: z.string() });
export type TakenCell = z.infer<typeof takenCellSchema>;

export const readWarningSchema = z.object({
  kind: z.enum(['total', 'hidden', 'check', 'personal', 'mapping', 'school']),
  at: z.array(cellRefSchema).readonly(),
  message: z.string(),
});
export type ReadWarning = z.infer<typeof readWarningSchema>;

/** What a row says about which school it is and how it is registered; null where it says nothing. */
export const rowIdentitySchema = z.object({
  code: z.string().nullable(),
  /** The sheet's own number for it, where its column of codes holds no 学校标识码; it tells schools apart nowhere else. */
  ownNumber: z.string().nullable(),
  name: z.string().nullable(),
  kind: schoolKindSchema.nullable(),
  urbanRural: urbanRuralSchema.nullable(),
  ownership: ownershipSchema.nullable(),
  district: z.string().nullable(),
  address: z.string().nullable(),
  principal: z.string().nullable(),
  phone: z.string().nullable(),
});
export type RowIdentity = z.infer<typeof rowIdentitySchema>;

/** A figure that is no more than about right (`约160.68`): refused until a person takes it. */
export const offeredFigureSchema = z.object({ key: figureKeySchema, value: figureValueSchema });
export type OfferedFigure = z.infer<typeof offeredFigureSchema>;

/** What one row, item list or form says about one school (or county) in one school year. */
export const factRowSchema = z.object({
  scope: z.enum(['school', 'county']),
  /** The cell that names the school. */
  at: cellRefSchema,
  identity: rowIdentitySchema,
  year: schoolYearSchema.nullable(),
  figures: z.record(figureKeySchema, figureValueSchema),
  offered: z.array(offeredFigureSchema).readonly(),
});
export type FactRow = z.infer<typeof factRowSchema>;

/** 学年 of a sheet, and what it was taken from, for the user; no one value where its rows or columns say theirs. */
export const statedYearSchema = z.object({ value: schoolYearSchema.nullable(), from: z.string() });

/** Where the headings were found or said to be, and the fingerprint that a person's rows are remembered under. */
export const foundHeadingsSchema = z.object({ rows: headingRowsSchema, isSaid: z.boolean(), fingerprint: z.string() });

export const sheetReadingSchema = z.object({
  file: z.string(),
  sheet: z.string(),
  shape: z.enum(['wide', 'long', 'form', 'personal', 'skipped']),
  /** Sheets of one layout share it: corrections are remembered under it. */
  fingerprint: z.string(),
  headings: z.array(headingMappingSchema).readonly(),
  /** Null where a person cannot say otherwise: no table, a second one, or one that was turned round or divided. */
  found: foundHeadingsSchema.nullable(),
  /** Null where nothing names a year. */
  year: statedYearSchema.nullable(),
  /** Lines around the table: title, 填报单位, notes. */
  notes: z.array(z.string()).readonly(),
});
export type SheetReading = z.infer<typeof sheetReadingSchema>;

/** Everything a workbook says about schools. Rows about single pupils have been reduced to sums by now. */
export const workbookReadingSchema = z.object({
  file: z.string(),
  sheets: z.array(sheetReadingSchema).readonly(),
  rows: z.array(factRowSchema).readonly(),
  warnings: z.array(readWarningSchema).readonly(),
  refused: z.array(refusalSchema).readonly(),
});
export type WorkbookReading = z.infer<typeof workbookReadingSchema>;

/** What a reading needs to know besides the file and the dictionary. */
export const workbookOptionsSchema = z.object({
  /** Corrections a person has made before, by layout. */
  layouts: z.array(layoutMappingSchema).readonly(),
  /** Kinds that are known already, by code and by name, for sheets that do not repeat them. */
  knownKinds: z.array(z.object({ code: z.string(), kind: schoolKindSchema })).readonly(),
  /** The 学年 to use where neither sheet nor file names one. */
  year: schoolYearSchema.nullable(),
  /** What a person has said against the year a sheet names. */
  sheetYears: z.array(z.object({ file: z.string(), sheet: z.string(), year: schoolYearSchema })).readonly(),
  /** Read hidden rows and sheets too; they are always listed. */
  includeHidden: z.boolean(),
});
export type WorkbookOptions = z.infer<typeof workbookOptionsSchema>;

export const PLAIN_OPTIONS: WorkbookOptions = {
  layouts: [],
  knownKinds: [],
  year: null,
  sheetYears: [],
  includeHidden: false,
};
