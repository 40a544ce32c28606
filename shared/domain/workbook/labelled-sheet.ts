import type { Captions } from './captions.ts';
import { refusedOf, startDraft } from './fact-draft.ts';
import { mapHeadings } from './map-headings.ts';
import type { Heading, MappedHeading } from './mapped-heading.ts';
import { readCell } from './read-cell.ts';
import type { ReadSession } from './read-session.ts';
import { readSubject } from './row-identity.ts';
import { codeText } from './identity.ts';
import type { SheetView } from './sheet-view.ts';
import { compact } from './text.ts';
import { findTarget } from './find-target.ts';
import { toRow } from './wide-table.ts';

interface Pair extends Heading {
  readonly valueColumn: number;
}

const LARGEST_FORM = { rows: 200, columns: 60 } as const;

/** A sheet for one school: labels with their values to the right, anywhere on the sheet. False when it is none. */
export function readLabelledSheet(
  session: ReadSession,
  view: SheetView,
  captions: Captions,
): readonly MappedHeading[] | undefined {
  const pairs = listPairs(session, view);
  const headings = mapHeadings(session, view, pairs);
  if (headings.filter(({ figure }) => figure !== null).length < 2) return undefined;
  const named = withForm(captions, { view, pairs, headings });
  const subject = readSubject(
    { view, columns: new Map(), captions: named, knownKinds: session.knownKinds, hasOwnNumbers: false },
    0,
  );
  const draft = startDraft();
  headings.forEach((heading, index) => {
    const column = pairs[index]?.valueColumn;
    if (column === undefined) return;
    const cell = { view, heading, captions: named, row: heading.row, column, rowUnit: undefined };
    readCell(session, cell, { draft, subject });
  });
  session.refused.push(
    ...(subject.refused === undefined ? refusedOf(subject.identity, draft.refused) : [subject.refused]),
  );
  if (subject.refused === undefined) session.rows.push(toRow(subject, draft, named.year?.value ?? null));
  return headings;
}

/** Labels the dictionary knows for certain, each with the next cell that is no label itself. */
function listPairs(session: ReadSession, view: SheetView): readonly Pair[] {
  const pairs: Pair[] = [];
  const isLabel = (text: string): boolean => findTarget(session.index, [text]).confidence === 'certain';
  for (let row = 0; row < Math.min(view.height, LARGEST_FORM.rows); row += 1)
    for (let column = 0; column < Math.min(view.grid.width, LARGEST_FORM.columns); column += 1) {
      const text = view.text(row, column);
      if (view.at(row, column)?.kind !== 'text' || !isLabel(text)) continue;
      const valueColumn = view.mergedTo(row, column) + 1;
      if (isLabel(view.text(row, valueColumn))) continue;
      const samples = [view.text(row, valueColumn)].filter((it) => it !== '');
      pairs.push({ path: [text], row, column, valueColumn, item: { unit: '', samples } });
      column = valueColumn;
    }
  return pairs;
}

interface Form {
  readonly view: SheetView;
  readonly pairs: readonly Pair[];
  readonly headings: readonly MappedHeading[];
}

function withForm(captions: Captions, { view, pairs, headings }: Form): Captions {
  const valueOf = (field: string): string | undefined => {
    const index = headings.findIndex(({ target }) => target?.kind === 'identity' && target.field === field);
    const pair = pairs[index];
    const text = pair === undefined ? '' : codeText(view.at(pair.row, pair.valueColumn));
    return text === '' ? undefined : compact(text);
  };
  return {
    ...captions,
    code: valueOf('code') ?? captions.code,
    name: valueOf('name') ?? captions.name,
    kind: valueOf('kind') ?? captions.kind,
  };
}
