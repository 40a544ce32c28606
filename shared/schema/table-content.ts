import { z } from 'zod';

/** A cell of a table that leaves the app; null is an empty one. */
const tableCellSchema = z.union([z.string().max(10_000), z.number(), z.null()]);

/** A table as it is shown, ready to be written to a file. */
export const tableContentSchema = z.strictObject({
  columns: z.array(z.string().max(1000)).min(1).max(200),
  /** As many as a sheet of Excel has room for beneath the headings. */
  rows: z.array(z.array(tableCellSchema).max(200)).max(1_048_575),
});
export type TableContent = z.infer<typeof tableContentSchema>;
export type TableCell = z.infer<typeof tableCellSchema>;
