import { create } from 'zustand';
import { bridge } from '#renderer/bridge.ts';
import type { CommitWatch } from '#renderer/db/commit.ts';
import {
  correctHeading,
  correctRows,
  planReading,
  planWithRemembered,
  readWorkbooks,
  undoImport,
  writeImport,
  NO_ANSWERS,
  type AppliedImport,
  type DryRun,
  type ImportAnswers,
  type ReadChoices,
  type UndoneImport,
  type WorkbookFile,
} from '#renderer/stores/importing.ts';
import type { CellAnswer } from '#shared/domain/workbook/join-readings.ts';
import type { SchoolAnswer } from '#shared/domain/workbook/school-answer.ts';
import { isSameValue } from '#shared/util/canonical-json.ts';
import type { HeadingRows, Refusal, SheetReading, Target, WorkbookReading } from '#shared/schema/workbook-reading.ts';

/** Workbooks that were read as one, with what a person has said about them. */
interface Opened {
  readonly files: readonly WorkbookFile[];
  readonly choices: ReadChoices;
  readonly reading: WorkbookReading;
  readonly answers: ImportAnswers;
  /** Answers tell stages that the sheets leave open. */
  readonly isStageOpen: boolean;
  /** Why some of the files were not read, in plain words. */
  readonly problems: readonly string[];
}

interface Reviewed extends Opened {
  readonly dryRun: DryRun;
  /** `moved`: the register changed since the dry run was last shown; `cancelled`: writing was given up, nothing was written. */
  readonly state: 'fresh' | 'moved' | 'cancelled';
}

interface Applied {
  readonly files: readonly WorkbookFile[];
  readonly dryRun: DryRun;
  readonly applied: AppliedImport;
  readonly undone: UndoneImport | null;
}

export type ImportStep =
  /** `problems`: why the last files were not read, in plain words; `fault`: something broke that should not. */
  | { readonly step: 'choose'; readonly problems: readonly string[]; readonly isFault: boolean }
  | { readonly step: 'reading'; readonly files: readonly WorkbookFile[] }
  | ({ readonly step: 'mapping' } & Opened)
  | ({ readonly step: 'review' } & Reviewed)
  | { readonly step: 'applying' }
  | { readonly step: 'undoing' }
  | ({ readonly step: 'done' } & Applied);

interface ImportFlow {
  readonly at: ImportStep;
  /** Something is under way that does not leave the step, such as reading again after a correction. */
  readonly isBusy: boolean;
  /** How far the work under way is, from 0 to 1; null while that is not known. */
  readonly share: number | null;
}

const START: ImportStep = { step: 'choose', problems: [], isFault: false };
const PLAIN_CHOICES: ReadChoices = { year: null, sheetYears: [], includeHidden: false };

/** Kept outside the page: an import that was left half way is still there when one comes back. */
export const useImportFlow = create<ImportFlow>(() => ({ at: START, isBusy: false, share: null }));

const now = (): ImportStep => useImportFlow.getState().at;
const goOn = (at: ImportStep): void => useImportFlow.setState({ at, share: null });

let last: Promise<void> = Promise.resolve();
let queued = 0;
let giveUp = new AbortController();

/** In whole percents, which is what is shown: drawing costs more than a slice of the work. */
function onProgress(share: number): void {
  const shown = Math.floor(share * 100) / 100;
  if (shown !== useImportFlow.getState().share) useImportFlow.setState({ share: shown });
}

/** Follows a piece of work in the flow's state; `cancel` gives it up. */
function watch(): CommitWatch {
  giveUp = new AbortController();
  return { onProgress, signal: giveUp.signal };
}

export const cancel = (): void => giveUp.abort();

/**
 * One after the other: what is clicked while a sheet is being read again happens when it has been read. A fault leaves
 * the person at the start, where nothing was written, and says so.
 */
function run(work: () => Promise<void>): void {
  queued += 1;
  useImportFlow.setState({ isBusy: true });
  last = last
    .then(work)
    .catch((cause: unknown) => {
      console.error('The import failed', cause);
      goOn({ step: 'choose', problems: [], isFault: true });
    })
    .finally(() => {
      queued -= 1;
      useImportFlow.setState({ isBusy: queued > 0 });
    });
}

/** Undefined when the work was given up on purpose. */
async function unlessGivenUp<T>(work: Promise<T>): Promise<T | undefined> {
  const { signal } = giveUp;
  try {
    return await work;
  } catch (cause) {
    if (signal.aborted) return undefined;
    throw cause;
  }
}

/** What comes back is taken only while it is waited for: the person may have cancelled or chosen other files. */
async function read(files: readonly WorkbookFile[], choices: ReadChoices): Promise<void> {
  const before = now();
  // What was said of cells held for the figures they were read as.
  const answers = before.step === 'mapping' ? { ...NO_ANSWERS, schools: before.answers.schools } : NO_ANSWERS;
  const found = await unlessGivenUp(readWorkbooks(files, { choices, answers }, watch()));
  const at = now();
  if (found === undefined || (at.step !== 'reading' && at.step !== 'mapping') || at.files !== files) return;
  const problems = found.problems.map(({ message }) => message);
  if (found.reading === null) goOn({ step: 'choose', problems, isFault: false });
  else {
    const { reading } = found;
    const isStageOpen = answers.schools.size > 0 || reading.refused.some(({ kind }) => kind === 'noStage');
    goOn({ step: 'mapping', files, choices, reading, answers, isStageOpen, problems });
  }
}

/** Files that come while something is being written wait for it; a reading under way gives way to them. */
export function openWorkbooks(files: readonly WorkbookFile[]): void {
  if (files.length === 0) return;
  const toReading = (): void => goOn({ step: 'reading', files });
  const { step } = now();
  const isWriting = step === 'applying' || step === 'undoing';
  if (!isWriting) {
    cancel();
    toReading();
  }
  run(async () => {
    if (isWriting) toReading();
    await read(files, PLAIN_CHOICES);
  });
}

export function chooseWorkbooks(): void {
  run(async () => {
    const chosen = await bridge.workbookChoose();
    if (!chosen.ok) goOn({ step: 'choose', problems: [chosen.error.message], isFault: false });
    else openWorkbooks(chosen.value.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) })));
  });
}

export function startOver(): void {
  cancel();
  goOn(START);
}

export function correct(fingerprint: string, heading: string, target: Target): void {
  const at = now();
  if (at.step !== 'mapping') return;
  run(async () => {
    await correctHeading(fingerprint, heading, target);
    await read(at.files, at.choices);
  });
}

export function correctHeadingRows(fingerprint: string, rows: HeadingRows | null): void {
  const at = now();
  if (at.step !== 'mapping') return;
  run(async () => {
    await correctRows(fingerprint, rows);
    await read(at.files, at.choices);
  });
}

export function correctYear({ file, sheet }: Pick<SheetReading, 'file' | 'sheet'>, year: string): void {
  const at = now();
  if (at.step !== 'mapping') return;
  const others = at.choices.sheetYears.filter((it) => it.file !== file || it.sheet !== sheet);
  readAgain({ ...at.choices, sheetYears: [...others, { file, sheet, year }] });
}

export function readAgain(choices: ReadChoices): void {
  const at = now();
  if (at.step === 'mapping') run(() => read(at.files, choices));
}

function show(opened: Opened, dryRun: DryRun): void {
  goOn({ ...opened, answers: dryRun.answers, step: 'review', dryRun, state: 'fresh' });
}

export function toReview(): void {
  run(async () => {
    const at = now();
    if (at.step === 'mapping') show(at, await planWithRemembered(at.reading, at.answers));
  });
}

export function toMapping(): void {
  const at = now();
  if (at.step !== 'review') return;
  const { dryRun: _dryRun, state: _state, ...opened } = at;
  goOn({ ...opened, step: 'mapping' });
}

/** Compares anew with what a person has said; until the import is written, any answer can be given otherwise. */
function answer(change: (answers: ImportAnswers) => ImportAnswers): void {
  run(async () => {
    const at = now();
    if (at.step !== 'review') return;
    const answers = change(at.answers);
    const reading = await withStages(at, answers);
    if (now() === at) show({ ...at, reading }, await planReading(reading, answers));
  });
}

/** Which school it is may tell the stage that a sheet leaves open: then it is read again. */
async function withStages(at: Opened, answers: ImportAnswers): Promise<WorkbookReading> {
  if (!at.isStageOpen || answers.schools === at.answers.schools) return at.reading;
  const found = await unlessGivenUp(readWorkbooks(at.files, { choices: at.choices, answers }, watch()));
  return found?.reading ?? at.reading;
}

/** Which schools the keys of their questions mean; null takes an answer back. */
export function answerSchools(said: Iterable<readonly [key: string, answer: SchoolAnswer | null]>): void {
  answer((before) => {
    const all = new Map(before.schools);
    for (const [key, answered] of said)
      if (answered === null) all.delete(key);
      else all.set(key, answered);
    return { ...before, schools: all };
  });
}

/** Of two cells that disagree, which one holds; null: neither is taken. */
export function answerCells(refusal: Refusal, answered: CellAnswer | null): void {
  answer((before) => ({
    ...before,
    cells: [
      ...before.cells.filter((other) => !isSameValue(other.refusal.at, refusal.at)),
      ...(answered === null ? [] : [answered]),
    ],
  }));
}

/** The numbers that may go. */
export function agreeToLosses(agreed: ReadonlySet<string>): void {
  answer((before) => ({ ...before, agreed }));
}

export function apply(): void {
  const at = now();
  if (at.step !== 'review') return;
  goOn({ step: 'applying' });
  run(async () => {
    const { reading, dryRun, files } = at;
    const result = await unlessGivenUp(writeImport(reading, dryRun, { kind: 'person', watch: watch() }));
    if (result === undefined) goOn({ ...at, state: 'cancelled' });
    else if (result.ok) goOn({ step: 'done', files, dryRun, applied: result.value, undone: null });
    else goOn({ ...at, dryRun: result.error.dryRun, state: 'moved' });
  });
}

export function undo(): void {
  const at = now();
  if (at.step !== 'done') return;
  goOn({ step: 'undoing' });
  run(async () => {
    const undone = await unlessGivenUp(undoImport(at.applied.id, watch()));
    goOn({ ...at, undone: undone ?? null });
  });
}
