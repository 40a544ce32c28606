import { App } from 'antd';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { Row } from '#renderer/db/rows.ts';
import { PersonDialog } from '#renderer/frame/person-dialog.tsx';
import { useTexts } from '#renderer/i18n/texts.ts';
import { addReading, decide, type LineDecision } from '#renderer/stores/plans.ts';
import { useSession } from '#renderer/stores/session.ts';
import { passageOf } from '#shared/domain/plan-review/passage-of.ts';
import { isAdded, type ReviewLine } from '#shared/domain/plan-review/review-line.ts';
import type { Span } from '#shared/schema/plan.ts';
import type { Decision } from '#shared/schema/plan-review.ts';
import { validityWords } from './basis-fields.ts';
import type { OpenDialog } from './review-dialog.tsx';
import { planReviewTexts } from './texts.ts';
import type { ReviewKeys } from './use-review-keys.ts';
import type { PartReview } from './use-review.ts';

interface ReviewActsInput {
  readonly plan: Row<'plan'>;
  readonly part: PartReview;
  readonly shown: readonly ReviewLine[];
  readonly current: ReviewLine | undefined;
  readonly selected: Span | null;
  readonly onLight: (id: string | null) => void;
}

interface ReviewActs {
  readonly keys: ReviewKeys;
  readonly dialog: OpenDialog | null;
  readonly closeDialog: () => void;
  /** Those that are to be decided together. */
  readonly marked: ReadonlySet<string>;
  readonly mark: (id: string) => void;
  readonly decideAll: (decisions: readonly LineDecision[]) => void;
  readonly add: (decision: Decision) => void;
  /** Asks whose decisions these are, before the first one. */
  readonly nameDialog: ReactNode;
}

/** What stands is what a person said of a reading; what has no reading of its own can only be changed or taken away. */
const canBe = (line: ReviewLine, kind: 'accepted' | 'rejected'): boolean =>
  line.kind !== 'basis' && !isAdded(line) && (kind === 'rejected' || line.read !== null);

/** Everything a person can do to the readings that are shown. */
export function useReviewActs({ plan, part, shown, current, selected, onLight }: ReviewActsInput): ReviewActs {
  const t = useTexts(planReviewTexts);
  const { message } = App.useApp();
  const { person } = useSession();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [isNameAsked, setNameAsked] = useState(false);
  const failed = useCallback(() => void message.error(t.failed), [message, t]);

  const move = useCallback(
    (by: 1 | -1): void => {
      const at = current === undefined ? 0 : shown.indexOf(current);
      onLight(shown[Math.min(Math.max(at + by, 0), shown.length - 1)]?.id ?? null);
    },
    [current, shown, onLight],
  );
  const mark = useCallback((id: string): void => {
    setMarked((before) =>
      before.has(id) ? new Set([...before].filter((each) => each !== id)) : new Set([...before, id]),
    );
  }, []);
  const decideAll = useCallback(
    (decisions: readonly LineDecision[]): void => {
      setDialog(null);
      setMarked(new Set());
      decide(plan.id, decisions).catch(failed);
      if (decisions.length === 1 && decisions[0]?.[1] !== null) move(1);
    },
    [plan.id, move, failed],
  );
  const add = (decision: Decision): void => {
    setDialog(null);
    addReading(plan.id, decision).then(onLight).catch(failed);
  };

  const keys = useMemo((): ReviewKeys => {
    const text = plan.text ?? '';
    const chosen = marked.size > 0 ? shown.filter(({ id }) => marked.has(id)) : current === undefined ? [] : [current];
    const words = selected === null ? '' : text.slice(selected.start, selected.end).trim().slice(0, 500);
    // The record says who confirmed what: without a name nothing is decided.
    const named = (act: () => void) => (): void => (person === null ? setNameAsked(true) : act());
    const openBasis = (line: ReviewLine): void => {
      if (line.kind === 'basis')
        setDialog({ kind: 'basis', line, words: words === '' ? validityWords(text, line) : words });
    };
    const say = (decision: Decision & { readonly kind: 'accepted' | 'rejected' }): void => {
      const able = chosen.filter((line) => canBe(line, decision.kind));
      if (able.length > 0) decideAll(able.map((line) => [line, decision]));
      else if (current !== undefined && decision.kind === 'accepted') openBasis(current);
    };
    const open = (kind: 'edit' | 'split'): void => {
      if (current === undefined) return;
      if (current.kind === 'basis') openBasis(current);
      else if (kind === 'edit' || current.read !== null) setDialog({ kind, line: current });
    };
    const openMerge = (): void => {
      const lines = chosen.filter((line) => canBe(line, 'accepted'));
      if (lines.some(({ kind }) => kind !== lines[0]?.kind)) message.info(t.mergeUnlike);
      else if (lines.length > 0) setDialog({ kind: 'merge', lines });
    };
    const openAdd = (kind: 'addTarget' | 'addTask'): void => {
      const span = selected ?? current?.span ?? null;
      if (span !== null) setDialog({ kind, passage: passageOf(text, span, [part.plan]) });
    };
    return {
      move,
      mark: () => {
        if (current !== undefined && current.kind !== 'basis') mark(current.id);
        move(1);
      },
      accept: named(() => say({ kind: 'accepted' })),
      reject: named(() => say({ kind: 'rejected' })),
      reset: named(() => decideAll(chosen.filter(({ decision }) => decision !== null).map((line) => [line, null]))),
      edit: named(() => open('edit')),
      split: named(() => open('split')),
      merge: named(openMerge),
      addTarget: named(() => openAdd('addTarget')),
      addTask: named(() => openAdd('addTask')),
    };
  }, [plan.text, part.plan, shown, current, selected, marked, person, move, mark, decideAll, message, t]);

  return {
    keys,
    dialog,
    closeDialog: () => setDialog(null),
    marked,
    mark,
    decideAll,
    add,
    nameDialog: isNameAsked ? <PersonDialog onClose={() => setNameAsked(false)} /> : null,
  };
}
