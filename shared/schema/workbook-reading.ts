import { z } from 'zod';

/** Why a file was not read. `message` is plain Chinese: what was expected, what was found, what to do. */
export const workbookProblemSchema = z.object({
  kind: z.enum(['notAWorkbook', 'encrypted', 'tooLarge', 'hostile', 'timedOut', 'crashed']),
  message: z.string(),
});
export type WorkbookProblem = z.infer<typeof workbookProblemSchema>;

/** A workbook as cells, before anything is made of them. */
export const workbookReadingSchema = z.object({
  file: z.string(),
  grids: z.array(z.unknown()),
});
export type WorkbookReading = z.infer<typeof workbookReadingSchema>;
