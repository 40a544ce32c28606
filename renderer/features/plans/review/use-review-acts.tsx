import { App } from 'antd';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { Row } from '#renderer/db/rows.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { addReading, decide, type LineDecision } from '#renderer/stores/plans.ts';
import type { ReviewLine } from '#shared/domain/plan-review/review-line.ts';
import type { Span } from '#shared/schema/plan.ts';
import type { Decision } from '#shared/schema/plan-review.ts';
import type { OpenDialog } from './review-dialog.tsx';
import { reviewKeys } from './review-keys.ts';
import { planReviewTexts } from './texts.ts';
import { useNamed } from './use-named.tsx';
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

/** Everything a person can do to the readings that are shown. */
export function useReviewActs({ plan, part, shown, current, selected, onLight }: ReviewActsInput): ReviewActs {
  const t = useTexts(planReviewTexts);
  const { message } = App.useApp();
  const { named, nameDialog } = useNamed();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
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

  const keys = useMemo(
    () =>
      reviewKeys({
        text: plan.text ?? '',
        part: part.plan,
        shown,
        current,
        selected,
        marked,
        move,
        mark,
        decideAll,
        open: setDialog,
        onUnlike: () => void message.info(t.mergeUnlike),
        named,
      }),
    [plan.text, part.plan, shown, current, selected, marked, named, move, mark, decideAll, message, t],
  );

  return {
    keys,
    dialog,
    closeDialog: () => setDialog(null),
    marked,
    mark,
    decideAll,
    add,
    nameDialog,
  };
}
