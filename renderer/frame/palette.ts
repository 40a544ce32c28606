import type { Route } from '#renderer/router/route.ts';

export type PaletteCommand = 'verify' | 'undo';
export type PaletteEntry = {
  readonly kind: 'place' | 'command' | 'school' | 'visit' | 'inspection' | 'item' | 'clause' | 'document';
  /** Unique among entries. */
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly act: Route | { readonly command: PaletteCommand } | { readonly open: OpenDocument };
};
export type OpenDocument = { readonly sha256: string; readonly fileName: string };

/** More than this nobody reads; typing on is quicker. */
const SHOWN = 40;

/** Entries that hold every word of the query, those that start with it first, otherwise in the order given. */
export function searchPalette(entries: readonly PaletteEntry[], query: string): PaletteEntry[] {
  const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries.filter(({ kind }) => kind === 'place' || kind === 'command');
  const [first = ''] = words;
  return entries
    .filter((entry) => {
      const text = `${entry.title} ${entry.detail}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .map((entry) => ({ entry, rank: entry.title.toLowerCase().startsWith(first) ? 0 : 1 }))
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, SHOWN)
    .map(({ entry }) => entry);
}
