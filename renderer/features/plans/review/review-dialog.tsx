import { useTexts } from '#renderer/i18n/texts.ts';
import type { CorrectedTarget, CorrectedTask, Decision } from '#shared/schema/plan-review.ts';
import { assertNever } from '#shared/util/must.ts';
import { MergeDialog } from './merge-dialog.tsx';
import type { Passage } from '#shared/domain/plan-review/passage-of.ts';
import {
  targetsOf,
  tasksOf,
  type ReviewLine,
  type TargetLine,
  type TaskLine,
} from '#shared/domain/plan-review/review-line.ts';
import { EMPTY_TARGET, TargetsDialog } from './targets-dialog.tsx';
import { TasksDialog } from './tasks-dialog.tsx';
import { planReviewTexts } from './texts.ts';

export type OpenDialog =
  | { readonly kind: 'edit' | 'split' | 'merge'; readonly line: ReviewLine }
  | { readonly kind: 'addTarget' | 'addTask'; readonly passage: Passage };

interface ReviewDialogProps {
  readonly dialog: OpenDialog;
  readonly lines: readonly ReviewLine[];
  readonly onDecide: (line: ReviewLine, decision: Decision) => void;
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
  return line.decision?.kind === 'added' ? { ...line.decision, target, checkable } : { kind: 'edited', target };
}

function LineDialog({
  line,
  isSplit,
  onDecide,
  onClose,
}: Pick<ReviewDialogProps, 'onDecide' | 'onClose'> & { readonly line: ReviewLine; readonly isSplit: boolean }) {
  const t = useTexts(planReviewTexts);
  const title = isSplit ? t.splitTitle : t.editTitle;
  if (line.kind === 'task') {
    const task = taskToEdit(line);
    const save = ([first, ...rest]: readonly CorrectedTask[]): void => {
      if (first === undefined) return;
      if (isSplit) onDecide(line, { kind: 'splitTask', tasks: [first, ...rest] });
      else if (line.decision?.kind === 'addedTask') onDecide(line, { ...line.decision, task: first });
      else onDecide(line, { kind: 'editedTask', task: first });
    };
    return (
      <TasksDialog
        title={title}
        quote={line.quote}
        tasks={isSplit ? [task, task] : [task]}
        onSave={save}
        onClose={onClose}
      />
    );
  }
  const target = targetToEdit(line);
  return (
    <TargetsDialog
      title={title}
      quote={line.quote}
      targets={isSplit ? [target, target] : [target]}
      checkable={line.decision?.kind === 'added' ? line.checkable : null}
      onSave={([first, ...rest], checkable) => {
        if (first === undefined) return;
        onDecide(line, isSplit ? { kind: 'split', targets: [first, ...rest] } : edited(line, first, checkable));
      }}
      onClose={onClose}
    />
  );
}

function AddTarget({
  passage,
  onAdd,
  onClose,
}: Pick<ReviewDialogProps, 'onAdd' | 'onClose'> & { readonly passage: Passage }) {
  const t = useTexts(planReviewTexts);
  return (
    <TargetsDialog
      title={t.addTargetTitle}
      quote={passage.quote}
      targets={[EMPTY_TARGET]}
      checkable="school"
      onSave={([target], checkable) => {
        if (target !== undefined) onAdd({ kind: 'added', ...passage, target, checkable });
      }}
      onClose={onClose}
    />
  );
}

function AddTask({
  passage,
  onAdd,
  onClose,
}: Pick<ReviewDialogProps, 'onAdd' | 'onClose'> & { readonly passage: Passage }) {
  const t = useTexts(planReviewTexts);
  const { span, quote } = passage;
  return (
    <TasksDialog
      title={t.addTaskTitle}
      quote={quote}
      tasks={[{ heading: quote.slice(0, 80), role: 'task' }]}
      onSave={([task]) => {
        if (task !== undefined) onAdd({ kind: 'addedTask', span, quote, task });
      }}
      onClose={onClose}
    />
  );
}

/** The dialog that is open over the review. */
export function ReviewDialog({ dialog, lines, onDecide, onAdd, onClose }: ReviewDialogProps) {
  switch (dialog.kind) {
    case 'addTarget':
      return <AddTarget passage={dialog.passage} onAdd={onAdd} onClose={onClose} />;
    case 'addTask':
      return <AddTask passage={dialog.passage} onAdd={onAdd} onClose={onClose} />;
    case 'merge':
      return (
        <MergeDialog
          line={dialog.line}
          others={mergeable(dialog.line, lines)}
          onMerge={(into) => onDecide(dialog.line, { kind: 'merged', into })}
          onClose={onClose}
        />
      );
    case 'edit':
    case 'split':
      return <LineDialog line={dialog.line} isSplit={dialog.kind === 'split'} onDecide={onDecide} onClose={onClose} />;
    default:
      return assertNever(dialog);
  }
}

/** Those of the same kind that stand themselves, so that nothing is merged into nothing. */
function mergeable(line: ReviewLine, lines: readonly ReviewLine[]): readonly ReviewLine[] {
  return lines.filter(
    (each) =>
      each.id !== line.id &&
      each.kind === line.kind &&
      (each.kind === 'target' ? targetsOf(each).length > 0 : tasksOf(each).length > 0),
  );
}
