import { z } from 'zod';
import { itemIdSchema } from './template.ts';
import { draftItemSchema, templateFields } from './template-draft.ts';

/** A checklist as a workbook carries it to a bureau and back. */
export const checklistSheetSchema = z.strictObject({
  ...templateFields.pick({ title: true, stages: true, basis: true }).shape,
  /** Null when the workbook does not say, or the text was taken away: it becomes a checklist of its own. */
  templateId: templateFields.shape.templateId.nullable(),
  /** A row that was added by hand gets a new id when it is read. */
  items: z.array(z.strictObject({ id: itemIdSchema, item: draftItemSchema })),
});
export type ChecklistSheet = z.infer<typeof checklistSheetSchema>;

/** What keeps a workbook from being taken as a checklist; `cell` is null when it concerns the whole sheet. */
export const sheetProblemSchema = z.strictObject({
  sheet: z.string(),
  cell: z.string().nullable(),
  /** Plain Chinese: what was expected, what was found. */
  message: z.string(),
});
export type SheetProblem = z.infer<typeof sheetProblemSchema>;

export const checklistReadingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('read'), checklist: checklistSheetSchema }),
  /** Nothing is taken from it: half a checklist would be worse than none. */
  z.strictObject({ kind: z.literal('refused'), file: z.string(), problems: z.array(sheetProblemSchema).min(1) }),
]);
export type ChecklistReading = z.infer<typeof checklistReadingSchema>;
