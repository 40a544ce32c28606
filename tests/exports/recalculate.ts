import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { read, type WorkBook, write } from 'xlsx';

/** A spreadsheet that was never opened takes its time; one that hangs must not hang the tests. */
const LIMIT_MS = 90_000;

/** Takes what every formula came to out of the workbook, so that whoever opens it has to compute it. */
function withoutResults(workbook: Uint8Array): Buffer {
  const book = read(workbook, { cellNF: true, cellFormula: true });
  for (const sheet of Object.values(book.Sheets))
    for (const [address, cell] of Object.entries(sheet)) {
      if (address.startsWith('!') || cell.f === undefined) continue;
      delete cell.v;
      delete cell.w;
    }
  return write(book, { type: 'buffer', bookType: 'xlsx' });
}

/** The workbook as LibreOffice saves it again. */
export function resave(workbook: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'duxue-resave-'));
  try {
    const input = join(folder, 'book.xlsx');
    writeFileSync(input, workbook);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const output = join(folder, 'out');
    execFileSync(
      'soffice',
      [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'xlsx', '--outdir', output, input],
      { timeout: LIMIT_MS, stdio: 'ignore' },
    );
    return readFileSync(join(output, 'book.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The workbook as LibreOffice computes it from its formulas alone. */
export const recalculate = (workbook: Uint8Array): WorkBook => read(resave(withoutResults(workbook)));
