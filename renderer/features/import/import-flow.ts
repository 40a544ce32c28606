import { create } from 'zustand';
import { bridge } from '#renderer/bridge.ts';
import {
  confirmAlias,
  correctHeading,
  planReading,
  readWorkbook,
  undoImport,
  writeImport,
  type AppliedImport,
  type ReadChoices,
  type WorkbookFile,
} from '#renderer/stores/importing.ts';
import type { ImportPlan } from '#shared/domain/workbook/plan-import.ts';
import type { Target, WorkbookReading } from '#shared/schema/workbook-reading.ts';

/** A workbook that was read, with what a person has said about it. */
interface Opened {
  readonly file: WorkbookFile;
  readonly choices: ReadChoices;
  readonly reading: WorkbookReading;
}

interface Reviewed extends Opened {
  readonly plan: ImportPlan;
  /** The register changed since the dry run was last shown. */
  readonly hasMoved: boolean;
}

interface Applied {
  readonly file: WorkbookFile;
  readonly plan: ImportPlan;
  readonly applied: AppliedImport;
  readonly undone: { readonly undone: number; readonly kept: number } | null;
}

export type ImportStep =
  /** `problem`: why the last file was not read, in plain words; `fault`: something broke that should not. */
  | { readonly step: 'choose'; readonly problem: string | null; readonly isFault: boolean }
  | { readonly step: 'reading'; readonly file: WorkbookFile }
  | ({ readonly step: 'mapping' } & Opened)
  | ({ readonly step: 'review' } & Reviewed)
  | { readonly step: 'applying' }
  | ({ readonly step: 'done' } & Applied);

interface ImportFlow {
  readonly at: ImportStep;
  /** Something is under way that does not leave the step, such as reading again after a correction. */
  readonly isBusy: boolean;
}

const START: ImportStep = { step: 'choose', problem: null, isFault: false };
const PLAIN_CHOICES: ReadChoices = { year: null, includeHidden: false };

/** Kept outside the page: an import that was left half way is still there when one comes back. */
export const useImportFlow = create<ImportFlow>(() => ({ at: START, isBusy: false }));

const now = (): ImportStep => useImportFlow.getState().at;
const goOn = (at: ImportStep): void => useImportFlow.setState({ at });

let last: Promise<void> = Promise.resolve();
let queued = 0;

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
      goOn({ step: 'choose', problem: null, isFault: true });
    })
    .finally(() => {
      queued -= 1;
      useImportFlow.setState({ isBusy: queued > 0 });
    });
}

/** What comes back is taken only while it is waited for: the person may have cancelled or chosen another file. */
async function read(file: WorkbookFile, choices: ReadChoices): Promise<void> {
  const result = await readWorkbook(file, choices);
  const at = now();
  if ((at.step !== 'reading' && at.step !== 'mapping') || at.file !== file) return;
  if (result.ok) goOn({ step: 'mapping', file, choices, reading: result.value });
  else goOn({ step: 'choose', problem: result.error.message, isFault: false });
}

export function openWorkbook(file: WorkbookFile): void {
  goOn({ step: 'reading', file });
  run(() => read(file, PLAIN_CHOICES));
}

export function chooseWorkbook(): void {
  run(async () => {
    const chosen = await bridge.workbookChoose();
    if (!chosen.ok) goOn({ step: 'choose', problem: chosen.error.message, isFault: false });
    else if (chosen.value !== null) {
      const { name, bytes } = chosen.value;
      openWorkbook({ name, bytes: new Uint8Array(bytes) });
    }
  });
}

export const startOver = (): void => goOn(START);

export function correct(fingerprint: string, heading: string, target: Target): void {
  const at = now();
  if (at.step !== 'mapping') return;
  run(async () => {
    await correctHeading(fingerprint, heading, target);
    await read(at.file, at.choices);
  });
}

export function readAgain(choices: ReadChoices): void {
  const at = now();
  if (at.step === 'mapping') run(() => read(at.file, choices));
}

async function review({ file, choices, reading }: Opened): Promise<void> {
  goOn({ step: 'review', file, choices, reading, plan: await planReading(reading), hasMoved: false });
}

export function toReview(): void {
  run(async () => {
    const at = now();
    if (at.step === 'mapping') await review(at);
  });
}

export function toMapping(): void {
  const at = now();
  if (at.step === 'review') goOn({ step: 'mapping', file: at.file, choices: at.choices, reading: at.reading });
}

export function confirmSchool(name: string, code: string): void {
  const at = now();
  if (at.step !== 'review') return;
  run(async () => {
    await confirmAlias(name, code);
    await review(at);
  });
}

export function apply(): void {
  const at = now();
  if (at.step !== 'review') return;
  goOn({ step: 'applying' });
  run(async () => {
    const result = await writeImport(at.reading, at.plan, 'person');
    if (result.ok) goOn({ step: 'done', file: at.file, plan: at.plan, applied: result.value, undone: null });
    else goOn({ ...at, plan: result.error.plan, hasMoved: true });
  });
}

export function undo(): void {
  const at = now();
  if (at.step === 'done') run(async () => goOn({ ...at, undone: await undoImport(at.applied.id) }));
}
