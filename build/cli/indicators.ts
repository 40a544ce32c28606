/**
 * `npm run -s indicators -- FILE [--year 2025-2026]`: reads a workbook of school figures with the automatic mapping and
 * prints the resource indicators and coefficients as JSON. Nothing else goes to standard output; a file that can't be
 * used is explained on standard error, with exit code 2.
 */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCounty } from './load-county.ts';
import { reportIndicators } from './indicator-report.ts';
import type { LoadProblem } from './read-with-units.ts';
import { startWorkbookProcess } from './workbook-process.ts';

const UNUSABLE = 2;

function readArguments(): { readonly file: string; readonly year: string | null } | null {
  try {
    const { values, positionals } = parseArgs({ options: { year: { type: 'string' } }, allowPositionals: true });
    const [file, ...others] = positionals;
    return file === undefined || others.length > 0 ? null : { file, year: values.year ?? null };
  } catch {
    return null;
  }
}

function readBytes(file: string): Buffer | LoadProblem {
  try {
    if (statSync(file).isDirectory()) return { message: `“${file}”是文件夹，需要一个表格文件` };
    return readFileSync(file);
  } catch {
    return { message: `无法打开“${file}”：文件不存在或没有读取权限` };
  }
}

function stop({ message }: LoadProblem): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = UNUSABLE;
}

async function main(): Promise<void> {
  const given = readArguments();
  if (given === null) return stop({ message: '用法：npm run -s indicators -- 文件 [--year 2025-2026]' });
  const bytes = readBytes(given.file);
  if (!Buffer.isBuffer(bytes)) return stop(bytes);
  const file = basename(given.file);
  const reader = startWorkbookProcess();
  const loaded = await loadCounty((options) => reader.open({ bytes, file, options }), file, given.year);
  reader.close();
  if (!loaded.ok) return stop(loaded.error);
  const { data, standard, uncoded, warnings, refused } = loaded.value;
  const report = reportIndicators(data, standard, uncoded);
  const output = { ...report, warnings: [...warnings, ...report.warnings], refused };
  process.stdout.write(`${JSON.stringify(output, null, 2)}\n`);
}

await main();
