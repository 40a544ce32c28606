import {
  canTake,
  joinReadings,
  recallCells,
  takeCells,
  toTaken,
  type CellAnswer,
} from '#shared/domain/workbook/join-readings.ts';
import { listKinds } from '#shared/domain/workbook/known-kinds.ts';
import { planImport, type ImportPlan, type Register } from '#shared/domain/workbook/plan-import.ts';
import type { SchoolAnswers } from '#shared/domain/workbook/school-answer.ts';
import { isSameValue } from '#shared/util/canonical-json.ts';
import type { Clock } from '#shared/schema/clock.ts';
import { schoolSchema } from '#shared/schema/school.ts';
import type {
  HeadingRows,
  LayoutMapping,
  Target,
  WorkbookOptions,
  WorkbookProblem,
  WorkbookReading,
} from '#shared/schema/workbook-reading.ts';
import type { ShellError } from '#shared/ipc/contract.ts';
import { must } from '#shared/util/must.ts';
import { fail, ok, type Result } from '#shared/util/result.ts';
import { bridge } from '../bridge.ts';
import type { CommitWatch } from '../db/commit.ts';
import { listChangesBetween } from '../db/log.ts';
import { getMeta } from '../db/meta.ts';
import { targetOf, type Row } from '../db/rows.ts';
import { figureDictionary } from './figure-dictionary.ts';
import { countChanges, countImport, importEdits, type ImportCounts } from './import-edits.ts';
import { findRow } from './rows.ts';
import { getRuntime, sha256Hex } from './runtime.ts';
import { isThere, toSchool, toYearFigures } from './schools.ts';
import { undoEdits } from './undo.ts';
import { newId, plant, setFields, write } from './writing.ts';

export type ReadProblem = ShellError | WorkbookProblem;

export interface WorkbookFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What was written by an import, for the summary and for undoing it. */
export interface AppliedImport {
  readonly id: string;
  readonly counts: ImportCounts;
}

/** What went back, counted as what was written, and what was left because it was set since. */
export interface UndoneImport {
  readonly figures: number;
  readonly details: number;
  readonly kept: number;
}

/** `changed`: the register moved on since the dry run; here is the new one, to be looked at again. */
export type ApplyProblem = { readonly kind: 'changed'; readonly dryRun: DryRun };

interface Stored {
  readonly schools: readonly Row<'school'>[];
  readonly facts: readonly Row<'schoolFacts'>[];
  readonly aliases: readonly Row<'schoolAlias'>[];
}

async function readStored(): Promise<Stored> {
  const { db } = getRuntime();
  return {
    schools: await db.table<Row<'school'>, string>('school').toArray(),
    facts: await db.table<Row<'schoolFacts'>, string>('schoolFacts').toArray(),
    aliases: await db.table<Row<'schoolAlias'>, string>('schoolAlias').toArray(),
  };
}

function toRegister({ schools, facts, aliases }: Stored): Omit<Register, 'answers' | 'agreed'> {
  const known = schools.filter(isThere).flatMap((row) => {
    const school = schoolSchema.safeParse(toSchool(row));
    return school.success ? [school.data] : [];
  });
  const names = new Map(known.map(({ code, name }) => [code, name]));
  return {
    schools: known,
    facts: facts.filter(isThere).map((row) => {
      const { code, year, figures } = toYearFigures(row);
      return { code, schoolName: names.get(code) ?? code, year, figures };
    }),
    aliases: aliases.flatMap(({ id, code }) => (code === undefined ? [] : [{ name: id, code }])),
  };
}

const layoutTable = () => getRuntime().db.table<Row<'importLayout'>, string>('importLayout');

const toLayouts = (rows: readonly Row<'importLayout'>[]): readonly LayoutMapping[] =>
  rows.flatMap(({ fingerprint, corrections = [], rows: said }) =>
    fingerprint === undefined ? [] : [{ fingerprint, corrections, rows: said ?? null }],
  );

/** What a person says about one workbook, beside what is remembered about its layout. */
export type ReadChoices = Pick<WorkbookOptions, 'year' | 'sheetYears' | 'includeHidden'>;

/** The files that could be read, as one, and why the others could not. */
export interface FilesRead {
  readonly reading: WorkbookReading | null;
  readonly problems: readonly ReadProblem[];
}

/** Reads workbooks, each in a process of its own, with every correction and answer made so far. */
export async function readWorkbooks(
  files: readonly WorkbookFile[],
  { choices, answers }: { readonly choices: ReadChoices; readonly answers: ImportAnswers },
  { onProgress, signal }: CommitWatch,
): Promise<FilesRead> {
  const knownKinds = listKinds({ ...toRegister(await readStored()), answers: answers.schools });
  const layouts = toLayouts(await layoutTable().toArray());
  const readings: WorkbookReading[] = [];
  const problems: ReadProblem[] = [];
  for (const [at, { name, bytes }] of files.entries()) {
    signal.throwIfAborted();
    onProgress(at / files.length);
    const read = await bridge.workbookRead({ name, bytes, options: { ...choices, knownKinds, layouts } });
    if (read.ok) readings.push(read.value);
    else problems.push(read.error);
  }
  return { reading: readings.length === 0 ? null : joinReadings(readings), problems };
}

/** Remembers what a heading means in sheets of this layout. */
export async function correctHeading(fingerprint: string, heading: string, target: Target): Promise<void> {
  const id = sha256Hex(fingerprint);
  const before = (await layoutTable().get(id))?.corrections ?? [];
  const corrections = [...before.filter((it) => it.heading !== heading), { heading, target }];
  await write(setFields('importLayout', id, { fingerprint, corrections }));
}

/** Remembers which rows of sheets of this layout hold the headings; null: where they are found. */
export async function correctRows(fingerprint: string, rows: HeadingRows | null): Promise<void> {
  await write(setFields('importLayout', sha256Hex(fingerprint), { fingerprint, rows }));
}

/** What a person has said about what was read. It holds for this import, and is written with it. */
export interface ImportAnswers {
  readonly schools: SchoolAnswers;
  readonly cells: readonly CellAnswer[];
  /** Numbers that may go, by `lossId`. */
  readonly agreed: ReadonlySet<string>;
}

export const NO_ANSWERS: ImportAnswers = { schools: new Map(), cells: [], agreed: new Set() };

/** What an import would do to the register as it stood at one point of the log. */
export interface DryRun {
  readonly plan: ImportPlan;
  readonly answers: ImportAnswers;
  readonly asOf: Clock | null;
}

const latestClock = async (): Promise<Clock | null> => (await getMeta(getRuntime().db, 'tip')).latest;

/** The dry run: what an import would do to the register as it stands. Writes nothing. */
export async function planReading(reading: WorkbookReading, answers: ImportAnswers): Promise<DryRun> {
  const asOf = await latestClock();
  const register = { ...toRegister(await readStored()), answers: answers.schools, agreed: answers.agreed };
  return { plan: planImport(register, takeCells(reading, answers.cells), figureDictionary), answers, asOf };
}

/** The same, with the answers about cells that were given to the same questions at earlier imports. */
export async function planWithRemembered(reading: WorkbookReading, answers: ImportAnswers): Promise<DryRun> {
  const dryRun = await planReading(reading, answers);
  const imports = await getRuntime().db.table<Row<'import'>, string>('import').orderBy('id').toArray();
  const remembered = imports
    .filter(({ undoneAt }) => undoneAt === undefined || undoneAt === null)
    .toSorted((a, b) => ((a.appliedAt ?? '') < (b.appliedAt ?? '') ? -1 : 1))
    .flatMap(({ taken }) => taken ?? []);
  const recalled = dryRun.plan.refused
    .filter(({ at }) => canTake(reading, at))
    .flatMap((refusal) => recallCells(refusal, remembered) ?? []);
  if (recalled.length === 0) return dryRun;
  return planReading(reading, { ...answers, cells: [...answers.cells, ...recalled] });
}

const isSample = (row: Stored['schools' | 'facts'][number]): boolean => isThere(row) && row.sample === true;

/** By id, the fields that rows no longer there still hold. */
const removedFields = (rows: Stored['schools'] | Stored['facts']): ReadonlyMap<string, readonly string[]> =>
  new Map(
    rows
      .filter((row) => !isThere(row))
      .map((row) => [row.id, Object.keys(row.clocks).filter((field) => Object.hasOwn(row, field))]),
  );

/** The same on every device, as the sample is: see `plantEdits`. */
const SAMPLE_IMPORT = { id: 'sample', appliedAt: '2026-09-01T00:00:00.000Z' };

/** What the register came to be since the dry run, when that changes what an import would do. */
async function findMoved(reading: WorkbookReading, shown: DryRun): Promise<DryRun | undefined> {
  if ((await latestClock()) === shown.asOf) return undefined;
  const now = await planReading(reading, shown.answers);
  const parts = ({ plan }: DryRun): unknown => [plan.added, plan.changed, plan.newSchools, plan.aliases];
  return isSameValue(parts(now), parts(shown)) ? undefined : now;
}

/** The invented district that ships with the app, or a file of a person's, who watches it being written. */
export type ImportOrigin = { readonly kind: 'sample' } | { readonly kind: 'person'; readonly watch: CommitWatch };

/** Writes what the dry run showed, all or nothing. */
export async function writeImport(
  reading: WorkbookReading,
  shown: DryRun,
  origin: ImportOrigin,
): Promise<Result<AppliedImport, ApplyProblem>> {
  const moved = await findMoved(reading, shown);
  if (moved !== undefined) return fail({ kind: 'changed', dryRun: moved });
  const stored = await readStored();
  const isShipped = origin.kind === 'sample';
  const id = isShipped ? SAMPLE_IMPORT.id : newId();
  const edits = importEdits(shown.plan, {
    importId: id,
    isSample: isShipped,
    appliedAt: isShipped ? SAMPLE_IMPORT.appliedAt : new Date().toISOString(),
    samples: new Set([...stored.schools, ...stored.facts].filter(isSample).map((row) => row.id)),
    existingFacts: new Set(stored.facts.filter(isThere).map((row) => row.id)),
    removed: { school: removedFields(stored.schools), schoolFacts: removedFields(stored.facts) },
    taken: shown.answers.cells.map(toTaken),
  });
  if (isShipped) await plant(edits);
  else await write(edits, origin.watch);
  return ok({ id, counts: countImport(shown.plan) });
}

/**
 * Puts back what an import found. What somebody has set since then is left as it is. Null where the log does not reach
 * back to the import: on a device that joined later.
 */
export async function undoImport(id: string, watch: CommitWatch): Promise<UndoneImport | null> {
  const { db } = getRuntime();
  const row = must(await findRow('import', id), `import ${id} is in the list`);
  const first = must(row.clocks['fileName'], 'an import begins with its file name');
  const last = must(row.clocks['appliedAt'], 'an import ends with its time');
  const changes = (await listChangesBetween(db, first, last)).filter(({ entity }) => entity !== 'import');
  const edits = await undoEdits(db, changes);
  if (edits.length === 0) return null;
  await write([...edits, ...setFields('import', id, { undoneAt: new Date().toISOString() })], watch);
  const undone = new Set(edits.map(targetOf));
  const written = countChanges(changes);
  const { figures, details } = countChanges(changes.filter((change) => undone.has(targetOf(change))));
  return { figures, details, kept: written.figures + written.details - figures - details };
}

/** Loads the invented district by the same way as any workbook. */
export async function importSample(): Promise<Result<AppliedImport, ReadProblem | ApplyProblem>> {
  const reading = await bridge.workbookSample();
  if (!reading.ok) return reading;
  return writeImport(reading.value, await planReading(reading.value, NO_ANSWERS), { kind: 'sample' });
}
