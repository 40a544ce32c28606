import type { PartReview } from './use-review.ts';
import type { TextMark } from './marked-lines.ts';
import type { TaskLine } from '#shared/domain/plan-review/review-line.ts';
import { isSectionText } from '#shared/domain/plan/clause-name.ts';
import type { PlanTask } from '#shared/schema/plan.ts';

/** A fault said of whole paragraphs would hide what was read from them. */
const LONGEST_DAMAGE = 40;

/** The words of the task itself: its heading, or the first of them where it has none of its own. */
const wordsOf = ({ id, heading, firstChars }: PlanTask): string => (isSectionText(id) ? firstChars : heading);

/** A task is marked by its first words, as far as nothing else was read from them. */
function taskMark({ id, read, span }: TaskLine, targets: readonly TextMark[]): TextMark {
  const end = read === null ? span.end : Math.min(span.start + wordsOf(read).length, span.end);
  const first = targets.find((mark) => mark.start >= span.start && mark.start < end);
  return { id, kind: 'task', start: span.start, end: first?.start ?? end, note: '' };
}

/** The places of a document that something was read from. */
export function textMarks({ plan, lines }: PartReview): readonly TextMark[] {
  const targets = lines.flatMap((line): TextMark[] =>
    line.kind === 'target' ? [{ id: line.id, kind: 'target', ...line.span, note: '' }] : [],
  );
  const tasks = lines.flatMap((line) => (line.kind === 'task' ? [taskMark(line, targets)] : []));
  // Of the layout nothing is asked: only of words and figures.
  const damages = plan.damages
    .filter(({ span, kind }) => kind !== 'structure' && span.end - span.start <= LONGEST_DAMAGE)
    .map(({ span, reading }): TextMark => ({ id: `damage ${span.start}`, kind: 'damage', ...span, note: reading }));
  const deadlines = plan.tasks.flatMap(({ deadlineDetail }) =>
    deadlineDetail.map(({ span }): TextMark => ({ id: `deadline ${span.start}`, kind: 'deadline', ...span, note: '' })),
  );
  return [...targets, ...damages, ...deadlines, ...tasks];
}
