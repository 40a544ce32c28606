import type { Grid } from '#shared/schema/grid.ts';
import { findTarget, type HeadingIndex } from './find-target.ts';
import type { HeaderBlock } from './header-block.ts';
import { viewOf, type SheetView } from './sheet-view.ts';
import { normaliseHeading } from './text.ts';

interface NameColumn {
  readonly column: number;
  readonly field: string;
  readonly heading: string;
}

/** Two tables beside one another each begin with the school; answers a view for each, or nothing where there is one table. */
export function splitSideBySide(view: SheetView, header: HeaderBlock, index: HeadingIndex): readonly SheetView[] {
  const starts = startsOf(header, index);
  return starts.length < 2 ? [] : starts.map((start, at) => windowOf(view, start, starts[at + 1] ?? view.grid.width));
}

function startsOf({ columns }: HeaderBlock, index: HeadingIndex): readonly number[] {
  const filled = new Set(columns.map(({ column }) => column));
  const first = columns[0]?.column ?? 0;
  const names = columns.flatMap(({ column, path }): NameColumn[] => {
    const { target } = findTarget(index, path);
    const isName = target?.kind === 'identity' && (target.field === 'name' || target.field === 'code');
    return isName ? [{ column, field: target.field, heading: path.map(normaliseHeading).join('/') }] : [];
  });
  const [lead] = names;
  if (lead === undefined) return [];
  const starts = [first];
  for (const { column, field, heading } of names.slice(1)) {
    const before = starts.at(-1) ?? first;
    const gap = lastGap(filled, before, column);
    if (field !== lead.field || (heading !== lead.heading && gap === undefined)) continue;
    // With no gap the second table is laid out like the first.
    starts.push(gap === undefined ? Math.max(before + 1, column - (lead.column - first)) : gap + 1);
  }
  return starts;
}

/** The last column without a heading between two columns. */
function lastGap(filled: ReadonlySet<number>, from: number, to: number): number | undefined {
  for (let column = to - 1; column > from; column -= 1) if (!filled.has(column)) return column;
  return undefined;
}

function windowOf({ grid }: SheetView, left: number, right: number): SheetView {
  const within: Grid = {
    ...grid,
    rows: grid.rows.map((row) => row?.slice(left, right)),
    width: right - left,
    merges: grid.merges
      .filter((merge) => merge.left >= left && merge.right < right)
      .map((merge) => ({ ...merge, left: merge.left - left, right: merge.right - left })),
    hiddenColumns: grid.hiddenColumns.filter((it) => it >= left && it < right).map((it) => it - left),
  };
  return viewOf(within, (row, column) => [row, column + left]);
}
