/** A place in a text that something was read from. */
export interface TextMark {
  readonly id: string;
  readonly kind: 'task' | 'target' | 'damage' | 'deadline';
  readonly start: number;
  readonly end: number;
  /** For damage: what was probably meant. */
  readonly note: string;
}

export interface Segment {
  readonly text: string;
  /** Null: plain text. */
  readonly mark: TextMark | null;
}

export interface MarkedLine {
  readonly start: number;
  readonly segments: readonly Segment[];
}

/** Marks that do not overlap: where two do, the one that begins first keeps the ground, and of two that begin together the first given. */
function withoutOverlaps(marks: readonly TextMark[]): readonly TextMark[] {
  const kept: TextMark[] = [];
  let end = 0;
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    if (mark.start < end || mark.end <= mark.start) continue;
    kept.push(mark);
    end = mark.end;
  }
  return kept;
}

function segmentsOf(text: string, start: number, marks: readonly TextMark[]): readonly Segment[] {
  const segments: Segment[] = [];
  const end = start + text.length;
  let at = start;
  const push = (to: number, mark: TextMark | null): void => {
    if (to > at) segments.push({ text: text.slice(at - start, to - start), mark });
    at = Math.max(at, to);
  };
  for (const mark of marks) {
    if (mark.end <= start || mark.start >= end) continue;
    push(Math.max(mark.start, start), null);
    push(Math.min(mark.end, end), mark);
  }
  push(end, null);
  return segments;
}

/**
 * A stretch of the source line by line, cut where marks begin and end. Put together again it is the text, but for the
 * line ends. `from`: where the stretch begins in the source, which the marks count from.
 */
export function markedLines(text: string, marks: readonly TextMark[], from: number): readonly MarkedLine[] {
  const kept = withoutOverlaps(marks);
  let start = from;
  return text.split('\n').map((line) => {
    const marked = { start, segments: segmentsOf(line, start, kept) };
    start += line.length + 1;
    return marked;
  });
}
