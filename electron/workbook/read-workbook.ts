import { read } from 'xlsx';
import type { Grid } from '#shared/schema/grid.ts';
import type { WorkbookProblem } from '#shared/schema/workbook-reading.ts';
import { fail, ok, type Result } from '#shared/util/result.ts';
import type { WorkbookLimits } from './limits.ts';

import { decodeText, readCsv } from './read-csv.ts';
import { listOdsHidden } from './ods-hidden.ts';
import { findOtherFormat } from './other-format.ts';
import { scanOdsContent, scanXlsxPart } from './scan-sheet.ts';
import { toGrids } from './to-grid.ts';
import { listEntries, packStored, unpack, type ZipPart, type ZipProblem } from '../files/zip.ts';

type Grids = Result<readonly Grid[], WorkbookProblem>;

interface Source {
  readonly bytes: Buffer;
  readonly file: string;
  readonly limits: WorkbookLimits;
}

const RESAVE = '请用 Excel 或 WPS 打开后另存为 .xlsx 再导入';

const problem = (kind: WorkbookProblem['kind'], file: string, message: string): Grids =>
  fail({ kind, message: `“${file}”${message}` });

const notAWorkbook = ({ bytes, file }: Source, entries: readonly string[]): Grids =>
  problem(
    'notAWorkbook',
    file,
    findOtherFormat(bytes, entries) ?? `不是工作簿（应为 .xlsx、.xls、.ods 或 .csv）。${RESAVE}`,
  );

const startsWith = (bytes: Buffer, ...first: readonly number[]): boolean =>
  first.every((byte, at) => bytes[at] === byte);

/**
 * Opens a workbook of any kind that schools send. Everything is checked before the parser sees a byte; run it in a
 * process that can be killed all the same (`worker.ts`), because a parser is only as good as its last bug.
 */
export function readWorkbook(bytes: Uint8Array, file: string, limits: WorkbookLimits): Grids {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const source = { bytes: buffer, file, limits };
  if (buffer.length > limits.fileBytes) {
    const [found, most] = [buffer.length, limits.fileBytes].map((size) => (size / 1024 / 1024).toFixed(1));
    return problem('tooLarge', file, `有 ${found} MB，最多 ${most} MB`);
  }
  if (buffer.length === 0) return problem('notAWorkbook', file, '是空文件');
  if (startsWith(buffer, 0x50, 0x4b, 0x03, 0x04)) return readZipped(source);
  if (startsWith(buffer, 0xd0, 0xcf, 0x11, 0xe0)) return readCompound(source);
  return readText(source);
}

/** Only what figures are read from: no macros, pictures, links or embedded files ever reach the parser. */
const WANTED = /(\.xml|\.rels|^mimetype)$/i;
const UNWANTED =
  /^(xl\/)?(externallinks|drawings|media|embeddings|pivot|charts|ctrlprops|comments|threadedcomments|configurations2|object)/i;

function readZipped(source: Source): Grids {
  const { bytes, file, limits } = source;
  const entries = listEntries(bytes, limits);
  if (!entries.ok) return zipProblem(file, entries.error);
  const wanted = entries.value.filter(({ name }) => WANTED.test(name) && !UNWANTED.test(name));
  if (!wanted.some(({ name }) => /(^|\/)(workbook\d*|content)\.xml$/i.test(name)))
    return notAWorkbook(
      source,
      entries.value.map(({ name }) => name),
    );
  const parts = unpack(bytes, wanted, limits);
  if (!parts.ok) return zipProblem(file, parts.error);
  const found = scanParts(parts.value, limits);
  if (found !== undefined) return problem('hostile', file, `${found}，为安全起见没有打开`);
  const content = parts.value.find(({ name }) => name.toLowerCase() === 'content.xml')?.content.toString('utf8');
  const hides = parts.value.some(({ content: part }) => part.includes(' hidden="'));
  const grids = parse(packStored(parts.value), source, hides);
  if (content === undefined || !grids.ok) return grids;
  const hidden = listOdsHidden(content, limits);
  return ok(grids.value.map((grid) => ({ ...grid, ...hidden.get(grid.sheet) })));
}

const LOCKED = '设有打开密码。请去掉密码，另存后再导入';

const ZIP_MESSAGES: Readonly<Record<ZipProblem['kind'], (detail: string) => string>> = {
  damaged: (detail) => `已损坏（${detail}）。${RESAVE}`,
  hostile: (detail) => `不正常（${detail}），为安全起见没有打开`,
  encrypted: () => LOCKED,
};

const zipProblem = (file: string, { kind, detail }: ZipProblem): Grids =>
  problem(kind, file, ZIP_MESSAGES[kind](detail));

function scanParts(parts: readonly ZipPart[], limits: WorkbookLimits): string | undefined {
  let cells = 0;
  for (const { name, content } of parts) {
    const isOds = name.toLowerCase() === 'content.xml';
    const scan = isOds ? scanOdsContent(content.toString('utf8'), limits) : scanXlsxPart(content, limits);
    if (scan.problem !== undefined) return scan.problem;
    cells += scan.cells;
  }
  return cells > limits.cells ? `有 ${cells} 个单元格，最多 ${limits.cells} 个` : undefined;
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** The old .xls, or a new workbook locked with a password, which is kept in the same kind of container. */
function readCompound(source: Source): Grids {
  const { bytes, file } = source;
  if (bytes.includes(utf16('EncryptedPackage'))) return problem('encrypted', file, LOCKED);
  if (!bytes.includes(utf16('Workbook')) && !bytes.includes(utf16('Book'))) return notAWorkbook(source, []);
  return parse(bytes, source, true);
}

/** The parser tells hidden rows and columns only along with every style, which is slow: asked for where there are any. */
function parse(bytes: Buffer, { file, limits }: Source, hides: boolean): Grids {
  try {
    const workbook = read(bytes, {
      type: 'buffer',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellNF: true,
      cellStyles: hides,
      sheetRows: limits.rows + 1,
    });
    const grids = toGrids(workbook, file);
    const far = grids.find((grid) => grid.rows.length > limits.rows || grid.width > limits.columns);
    if (far !== undefined)
      return problem('hostile', file, `的工作表“${far.sheet}”超过 ${limits.rows} 行 ${limits.columns} 列，没有打开`);
    const long = grids.find(({ rows }) =>
      rows.some((row) => row?.some((cell) => (cell?.text.length ?? 0) > limits.textLength)),
    );
    if (long !== undefined) return problem('hostile', file, `的工作表“${long.sheet}”有一格的文字过长，没有打开`);
    return ok(grids);
  } catch (error) {
    // The parser throws plain errors for whatever it cannot read; what it says is not for users.
    if (error instanceof Error && /password-protected/.test(error.message)) return problem('encrypted', file, LOCKED);
    return problem('damaged', file, `无法读取，可能已损坏。${RESAVE}`);
  }
}

function readText(source: Source): Grids {
  const { bytes, file, limits } = source;
  const text = decodeText(bytes)?.replace(/^\uFEFF/, '');
  if (text === undefined || findOtherFormat(bytes, []) !== undefined) return notAWorkbook(source, []);
  // Some systems name a web page or an XML file .xls; its numbers may have been changed on the way.
  if (/^\s*</.test(text)) return problem('notAWorkbook', file, `其实是网页格式。${RESAVE}`);
  const grid = readCsv(text, { file, sheet: file.replace(/\.[^.]*$/, '') }, limits);
  if (grid === undefined)
    return problem(
      'hostile',
      file,
      `超过 ${limits.rows} 行、${limits.columns} 列或 ${limits.cells} 个单元格，或有一格的文字过长，没有打开`,
    );
  return ok([grid]);
}
