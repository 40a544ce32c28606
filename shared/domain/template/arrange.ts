import { inOrder, type DraftEntry } from './draft.ts';

/** Entries in the order they have, with one of them put before another (null: at the end), in the group it comes to. */
export function moveBefore(entries: readonly DraftEntry[], id: string, beforeId: string | null): DraftEntry[] {
  const moved = entries.find((entry) => entry.id === id);
  if (moved === undefined || id === beforeId) return [...entries];
  const others = entries.filter((entry) => entry.id !== id);
  const target = others.find((entry) => entry.id === beforeId) ?? others.at(-1);
  const at = others.findIndex((entry) => entry.id === beforeId);
  const group = target?.item.group ?? moved.item.group;
  return withPlaces(
    others.toSpliced(at === -1 ? others.length : at, 0, { ...moved, item: { ...moved.item, group } }),
    id,
  );
}

/** The entry right after another one, in that one's group. */
export function moveAfter(entries: readonly DraftEntry[], id: string, afterId: string): DraftEntry[] {
  const moved = entries.find((entry) => entry.id === id);
  const others = entries.filter((entry) => entry.id !== id);
  const at = others.findIndex((entry) => entry.id === afterId);
  const after = others[at];
  if (moved === undefined || after === undefined) return [...entries];
  const { group } = after.item;
  return withPlaces(others.toSpliced(at + 1, 0, { ...moved, item: { ...moved.item, group } }), id);
}

/**
 * One step up or down, as the arrow keys do it. At the edge of its group an item first passes into the group beside it,
 * and only then goes on past that group's items.
 */
export function moveStep(entries: readonly DraftEntry[], id: string, step: -1 | 1): DraftEntry[] {
  const at = entries.findIndex((entry) => entry.id === id);
  const moved = entries[at];
  const beside = entries[at + step];
  if (moved === undefined || beside === undefined) return [...entries];
  if (beside.item.group !== moved.item.group)
    return entries.with(at, { ...moved, item: { ...moved.item, group: beside.item.group } });
  return withPlaces(entries.with(at, beside).with(at + step, moved), id);
}

/** A new entry right after another one, or at the end. */
export function insertAfter(
  entries: readonly DraftEntry[],
  afterId: string | null,
  entry: Omit<DraftEntry, 'place'>,
): DraftEntry[] {
  const at = entries.findIndex(({ id }) => id === afterId);
  const added = { ...entry, place: 0 };
  return inOrder(withPlaces(entries.toSpliced(at === -1 ? entries.length : at + 1, 0, added), entry.id));
}

/** Gives the moved entry a place between its neighbours; only where there is no room are all places given anew. */
function withPlaces(order: readonly DraftEntry[], movedId: string): DraftEntry[] {
  const at = order.findIndex(({ id }) => id === movedId);
  const [before, after] = [order[at - 1]?.place, order[at + 1]?.place];
  const place = placeBetween(before, after);
  const placed = order.map((entry) => (entry.id === movedId ? { ...entry, place } : entry));
  const isRising = placed.every((entry, index) => index === 0 || entry.place > (placed[index - 1]?.place ?? 0));
  return isRising ? placed : placed.map((entry, index) => ({ ...entry, place: index + 1 }));
}

function placeBetween(before: number | undefined, after: number | undefined): number {
  if (before === undefined) return after === undefined ? 1 : after - 1;
  return after === undefined ? before + 1 : (before + after) / 2;
}
