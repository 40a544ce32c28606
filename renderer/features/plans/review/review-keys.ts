import type { LineDecision } from '#renderer/stores/plans.ts';
import { passageOf } from '#shared/domain/plan-review/passage-of.ts';
import { isAdded, type ReviewLine } from '#shared/domain/plan-review/review-line.ts';
import type { CompiledPlan, Span } from '#shared/schema/plan.ts';
import { validityWords } from './basis-fields.ts';
import type { OpenDialog } from './review-dialog.tsx';
import type { ReviewKeys } from './use-review-keys.ts';

interface ReviewDesk {
  readonly text: string;
  readonly part: CompiledPlan;
  readonly shown: readonly ReviewLine[];
  readonly current: ReviewLine | undefined;
  readonly selected: Span | null;
  readonly marked: ReadonlySet<string>;
  readonly move: (by: 1 | -1) => void;
  readonly mark: (id: string) => void;
  readonly decideAll: (decisions: readonly LineDecision[]) => void;
  readonly open: (dialog: OpenDialog) => void;
  /** Tasks and targets were to be merged with one another. */
  readonly onUnlike: () => void;
  /** Lets an act be done only under a name. */
  readonly named: (act: () => void) => () => void;
}

/** What stands is what a person said of a reading; what has no reading of its own can only be changed or taken away. */
const canBe = (line: ReviewLine, kind: 'accepted' | 'rejected'): boolean =>
  line.kind !== 'basis' && !isAdded(line) && (kind === 'rejected' || line.read !== null);

const chosenOf = ({ shown, current, marked }: ReviewDesk): readonly ReviewLine[] =>
  marked.size > 0 ? shown.filter(({ id }) => marked.has(id)) : current === undefined ? [] : [current];

function openBasis({ text, selected, open }: ReviewDesk, line: ReviewLine): void {
  if (line.kind !== 'basis') return;
  const words = selected === null ? '' : text.slice(selected.start, selected.end).trim().slice(0, 500);
  open({ kind: 'basis', line, words: words === '' ? validityWords(text, line) : words });
}

function say(desk: ReviewDesk, kind: 'accepted' | 'rejected'): void {
  const able = chosenOf(desk).filter((line) => canBe(line, kind));
  if (able.length > 0) desk.decideAll(able.map((line) => [line, { kind }]));
  else if (desk.current !== undefined && kind === 'accepted') openBasis(desk, desk.current);
}

function openLine(desk: ReviewDesk, kind: 'edit' | 'split'): void {
  const { current: line, open } = desk;
  if (line === undefined) return;
  if (line.kind === 'basis') openBasis(desk, line);
  else if (kind === 'edit' || line.read !== null) open({ kind, line });
}

function openMerge(desk: ReviewDesk): void {
  const lines = chosenOf(desk).filter((line) => canBe(line, 'accepted'));
  if (lines.some(({ kind }) => kind !== lines[0]?.kind)) desk.onUnlike();
  else if (lines.length > 0) desk.open({ kind: 'merge', lines });
}

function openAdd({ text, part, selected, current, open }: ReviewDesk, kind: 'addTarget' | 'addTask'): void {
  const span = selected ?? current?.span ?? null;
  if (span !== null) open({ kind, passage: passageOf(text, span, [part]) });
}

function reset(desk: ReviewDesk): void {
  const decided = chosenOf(desk).filter(({ decision }) => decision !== null);
  desk.decideAll(decided.map((line) => [line, null]));
}

function markAndMove({ current, mark, move }: ReviewDesk): void {
  if (current !== undefined && current.kind !== 'basis') mark(current.id);
  move(1);
}

/** What the keys do to what lies on the desk. */
export function reviewKeys(desk: ReviewDesk): ReviewKeys {
  const { named } = desk;
  return {
    move: desk.move,
    mark: () => markAndMove(desk),
    accept: named(() => say(desk, 'accepted')),
    reject: named(() => say(desk, 'rejected')),
    reset: named(() => reset(desk)),
    edit: named(() => openLine(desk, 'edit')),
    split: named(() => openLine(desk, 'split')),
    merge: named(() => openMerge(desk)),
    addTarget: named(() => openAdd(desk, 'addTarget')),
    addTask: named(() => openAdd(desk, 'addTask')),
  };
}
