import type { Level, Span } from '../../schema/plan.ts';
import { placeOfReading, type Decision, type Seen } from '../../schema/plan-review.ts';
import { isAdded, type ReviewLine } from './review-line.ts';
import { saysOtherwise } from './seen.ts';

/** What a person said about a reading, and what they saw. */
export interface Said {
  readonly decision: Decision;
  readonly seen: Seen | null;
}

type Entry = readonly [string, Said];

/** Where a target is checked: as a person said, or as it was read. */
const checkedAt = (decision: Decision, read: Level): Level =>
  decision.kind === 'edited' ? (decision.checkable ?? read) : read;

const decided = (line: ReviewLine, [id, { decision, seen }]: Entry): ReviewLine => ({
  ...line,
  ...(line.kind === 'target' ? { checkable: checkedAt(decision, line.checkable) } : {}),
  id,
  decision,
  seen,
  hasChanged: seen !== null && saysOtherwise(line, seen),
});

const overlapOf = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** The reading that has taken the place of one that was decided: of its kind, over its words, saying the same if one does. */
function successorOf([id, { seen }]: Entry, open: readonly ReviewLine[]): ReviewLine | null {
  const place = placeOfReading(id);
  if (place === null) return null;
  const span = seen?.span ?? place.span;
  const near = open.filter((line) => line.kind === place.kind && overlapOf(line.span, span) > 0);
  const best = near.toSorted(
    (a, b) =>
      Number(seen !== null && saysOtherwise(a, seen)) - Number(seen !== null && saysOtherwise(b, seen)) ||
      overlapOf(b.span, span) - overlapOf(a.span, span),
  )[0];
  return best ?? (place.kind === 'basis' && open.length > 0 ? lastBefore(open, span) : null);
}

/** A document keeps its decision when its beginning is found a little elsewhere. */
const lastBefore = (open: readonly ReviewLine[], { start }: Span): ReviewLine | null =>
  open.filter((line) => line.kind === 'basis' && line.span.start <= start).at(-1) ?? null;

/** A decision whose reading is gone stands for itself. */
function bereft([id, { decision, seen }]: Entry): ReviewLine | null {
  const place = placeOfReading(id);
  if (place === null) return null;
  const base = {
    id,
    decision,
    seen,
    span: seen?.span ?? place.span,
    quote: seen?.quote ?? '',
    task: null,
    needsPerson: false,
    damage: null,
    // Of what does not stand there is nothing to tell.
    hasChanged: decision.kind !== 'rejected' && decision.kind !== 'merged',
  } as const;
  if (place.kind === 'target')
    return {
      ...base,
      kind: 'target',
      read: null,
      checkable: checkedAt(decision, seen?.kind === 'target' ? seen.target.checkable : 'school'),
    };
  return place.kind === 'task' ? { ...base, kind: 'task', read: null } : { ...base, kind: 'basis', read: null };
}

/**
 * Readings with what people said of them. A newer compiler may read the same words as another stretch of the text, or
 * otherwise, or not at all: a decision goes to what took the place of its reading, and stands alone where nothing did.
 */
export function carryDecisions(
  lines: readonly ReviewLine[],
  decisions: ReadonlyMap<string, Said>,
): readonly ReviewLine[] {
  const known = new Set(lines.map(({ id }) => id));
  const orphans = [...decisions].filter(([id, said]) => !known.has(id) && !isAdded(said));
  const carried = new Map<ReviewLine, Entry>();
  const alone: ReviewLine[] = [];
  let open = lines.filter(({ id }) => !decisions.has(id));
  for (const orphan of orphans) {
    const heir = successorOf(orphan, open);
    const own = heir === null ? bereft(orphan) : null;
    if (heir !== null) {
      carried.set(heir, orphan);
      open = open.filter((line) => line !== heir);
    }
    if (own !== null) alone.push(own);
  }
  return [
    ...lines.map((line) => {
      const said = decisions.get(line.id);
      const entry = carried.get(line) ?? (said === undefined ? undefined : ([line.id, said] as const));
      return entry === undefined ? line : decided(line, entry);
    }),
    ...alone,
  ];
}
