import { assertNever } from '#shared/util/must.ts';
import type { CorrectedTarget, CorrectedTask, Decision } from '#shared/schema/plan-review.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { LineDecision } from '#renderer/stores/plans.ts';
import type { Passage } from '#shared/domain/plan-review/passage-of.ts';
import {
  doesStand,
  targetsOf,
  tasksOf,
  type BasisLine,
  type ReviewLine,
  type TargetLine,
  type TaskLine,
} from '#shared/domain/plan-review/review-line.ts';
import { BasisDialog } from './basis-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { EMPTY_TARGET, TargetsDialog } from './targets-dialog.tsx';
import { TasksDialog } from './tasks-dialog.tsx';
import { planReviewTexts } from './texts.ts';

export type OpenDialog =
  | { readonly kind: 'basis'; readonly line: BasisLine; readonly words: string }
  | { readonly kind: 'edit' | 'split'; readonly line: TargetLine | TaskLine }
  | { readonly kind: 'merge'; readonly lines: readonly ReviewLine[] }
  | { readonly kind: 'addTarget' | 'addTask'; readonly passage: Passage };

interface ReviewDialogProps {
  readonly dialog: OpenDialog;
  readonly lines: readonly ReviewLine[];
  readonly onDecide: (decisions: readonly LineDecision[]) => void;
  readonly onAdd: (decision: Decision) => void;
  readonly onClose: () => void;
}

/** What stands, or what was read where nothing stands any more. */
const targetToEdit = (line: TargetLine): Partial<CorrectedTarget> => targetsOf(line)[0] ?? line.read ?? EMPTY_TARGET;
const taskToEdit = (line: TaskLine): CorrectedTask => {
  const { heading, role } = tasksOf(line)[0] ?? line.read ?? { heading: line.quote, role: 'task' as const };
  return { heading, role };
};

function edited(line: TargetLine, target: CorrectedTarget, checkable: TargetLine['checkable']): Decision {
  return line.decision?.kind === 'added'
    ? { ...line.decision, target, checkable }
    : { kind: 'edited', target, checkable };
}

interface LineDialogProps<L> {
  readonly line: L;
  readonly isSplit: boolean;
  readonly onDecide: (decision: Decision) => void;
  readonly onClose: () => void;
}

/** What it was split into before, or it twice to begin with. */
const toSplit = <T,>(standing: readonly T[], one: T): readonly T[] => (standing.length > 1 ? standing : [one, one]);

function TaskDialog({ line, isSplit, onDecide, onClose }: LineDialogProps<TaskLine>) {
  const t = useTexts(planReviewTexts);
  const task = taskToEdit(line);
  const save = ([first, ...rest]: readonly CorrectedTask[]): void => {
    if (first === undefined) return;
    if (isSplit) onDecide({ kind: 'splitTask', tasks: [first, ...rest] });
    else if (line.decision?.kind === 'addedTask') onDecide({ ...line.decision, task: first });
    else onDecide({ kind: 'editedTask', task: first });
  };
  return (
    <TasksDialog
      title={isSplit ? t.splitTitle : t.editTitle}
      quote={line.quote}
      isSplit={isSplit}
      tasks={isSplit ? toSplit(tasksOf(line), task) : [task]}
      onSave={save}
      onClose={onClose}
    />
  );
}

function TargetDialog({ line, isSplit, onDecide, onClose }: LineDialogProps<TargetLine>) {
  const t = useTexts(planReviewTexts);
  const target = targetToEdit(line);
  return (
    <TargetsDialog
      title={isSplit ? t.splitTitle : t.editTitle}
      quote={line.quote}
      isSplit={isSplit}
      targets={isSplit ? toSplit<Partial<CorrectedTarget>>(targetsOf(line), target) : [target]}
      checkable={isSplit ? null : line.checkable}
      onSave={([first, ...rest], checkable) => {
        if (first === undefined) return;
        onDecide(isSplit ? { kind: 'split', targets: [first, ...rest] } : edited(line, first, checkable));
      }}
      onClose={onClose}
    />
  );
}

type AddDialogProps = Pick<ReviewDialogProps, 'onAdd' | 'onClose'> & { readonly passage: Passage };

function AddTarget({ passage, onAdd, onClose }: AddDialogProps) {
  const t = useTexts(planReviewTexts);
  return (
    <TargetsDialog
      title={t.addTargetTitle}
      quote={passage.quote}
      isSplit={false}
      targets={[EMPTY_TARGET]}
      checkable="school"
      onSave={([target], checkable) => {
        if (target !== undefined) onAdd({ kind: 'added', ...passage, target, checkable });
      }}
      onClose={onClose}
    />
  );
}

function AddTask({ passage, onAdd, onClose }: AddDialogProps) {
  const t = useTexts(planReviewTexts);
  const { span, quote } = passage;
  return (
    <TasksDialog
      title={t.addTaskTitle}
      quote={quote}
      isSplit={false}
      tasks={[{ heading: quote.slice(0, 80), role: 'task' }]}
      onSave={([task]) => {
        if (task !== undefined) onAdd({ kind: 'addedTask', span, quote, task });
      }}
      onClose={onClose}
    />
  );
}

/** Those of the same kind that stand themselves, so that nothing is merged into nothing. */
const mergeable = (merged: readonly ReviewLine[], lines: readonly ReviewLine[]): readonly ReviewLine[] =>
  lines.filter((line) => !merged.includes(line) && line.kind === merged[0]?.kind && doesStand(line));

/** What the others are merged into has to stand itself. */
function mergedInto(line: ReviewLine, into: string): readonly LineDecision[] {
  if (line.id !== into) return [[line, { kind: 'merged', into }]];
  return doesStand(line) ? [] : [[line, { kind: 'accepted' }]];
}

/** The dialog that is open over the review. */
export function ReviewDialog({ dialog, lines, onDecide, onAdd, onClose }: ReviewDialogProps) {
  switch (dialog.kind) {
    case 'addTarget':
      return <AddTarget passage={dialog.passage} onAdd={onAdd} onClose={onClose} />;
    case 'addTask':
      return <AddTask passage={dialog.passage} onAdd={onAdd} onClose={onClose} />;
    case 'basis':
      return (
        <BasisDialog
          line={dialog.line}
          words={dialog.words}
          onSave={(basis) => onDecide([[dialog.line, { kind: 'basis', basis }]])}
          onClose={onClose}
        />
      );
    case 'merge':
      return (
        <MergeDialog
          lines={dialog.lines}
          others={mergeable(dialog.lines, lines)}
          onMerge={(into) => onDecide(dialog.lines.flatMap((line) => mergedInto(line, into)))}
          onClose={onClose}
        />
      );
    case 'edit':
    case 'split': {
      const { line } = dialog;
      const shared = {
        isSplit: dialog.kind === 'split',
        onDecide: (decision: Decision) => onDecide([[line, decision]]),
        onClose,
      };
      return line.kind === 'task' ? <TaskDialog line={line} {...shared} /> : <TargetDialog line={line} {...shared} />;
    }
    default:
      return assertNever(dialog);
  }
}
