import { hrefOf, type Route } from '#renderer/router/route.ts';
import { groupBy } from '#shared/util/group-by.ts';
import { pinyinInitials } from './pinyin-initials.ts';

export type PaletteCommand = 'verify' | 'undo';
export type PaletteEntry = {
  readonly kind:
    | 'place'
    | 'command'
    | 'school'
    | 'visit'
    | 'inspection'
    | 'finding'
    | 'item'
    | 'plan'
    | 'clause'
    | 'target'
    | 'checklist'
    | 'checklistItem'
    | 'document';
  /** Unique among entries. */
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  /** What it says beyond that, found and then shown around what was found; in small letters. */
  readonly text?: string;
  readonly act: Route | { readonly command: PaletteCommand } | { readonly open: OpenDocument };
};
export type OpenDocument = { readonly sha256: string; readonly fileName: string };

/** More than this nobody reads; typing on is quicker. */
const SHOWN = 40;
/** Of one kind, so that a word that many clauses have does not hide the checklists. */
const SHOWN_OF_KIND = 12;
/** Signs shown before and after what was found in a long text. */
const AROUND = 24;

/** A plan may be in the library and under review as well: what reads alike is offered once, the first of it. */
export function withoutTwins(entries: readonly PaletteEntry[]): PaletteEntry[] {
  const seen = new Set<string>();
  return entries.filter(({ title, detail }) => {
    const words = `${title}\n${detail}`.replaceAll(' ', '');
    if (seen.has(words)) return false;
    seen.add(words);
    return true;
  });
}

/** The entries that lead to these addresses, in their order. */
function recentEntries(entries: readonly PaletteEntry[], recent: readonly string[]): PaletteEntry[] {
  const byAddress = new Map(
    entries.flatMap((entry) => ('page' in entry.act && entry.kind !== 'place' ? [[hrefOf(entry.act), entry]] : [])),
  );
  return recent.flatMap((href) => byAddress.get(href) ?? []);
}

const holdsInName = ({ title, detail }: PaletteEntry, word: string): boolean =>
  `${title} ${detail}`.toLowerCase().includes(word);

function doesHold(entry: PaletteEntry, word: string): boolean {
  const { title, text } = entry;
  return (
    holdsInName(entry, word) ||
    text?.includes(word) === true ||
    (/^[a-z\d]+$/.test(word) && pinyinInitials(title).includes(word))
  );
}

/** What was found in the text of an entry is shown with the words around it. */
function withPassage(entry: PaletteEntry, words: readonly string[]): PaletteEntry {
  const { text, detail } = entry;
  const word = words.find((each) => !holdsInName(entry, each) && text?.includes(each) === true);
  if (text === undefined || word === undefined) return entry;
  const at = text.indexOf(word);
  const [from, to] = [Math.max(0, at - AROUND), at + word.length + AROUND];
  const passage = `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
  return { ...entry, detail: `${detail} ${passage}` };
}

function rankOf({ title }: PaletteEntry, first: string): number {
  const start = title.toLowerCase();
  if (start.startsWith(first)) return 0;
  return start.includes(first) ? 1 : 2;
}

/**
 * Entries that hold every word of the query, in their text or as first letters of the pinyin, those of a kind together;
 * those that start with it first, otherwise in the order given. Before anything is typed: where one was last, then places and commands.
 */
export function searchPalette(
  entries: readonly PaletteEntry[],
  query: string,
  recent: readonly string[],
): PaletteEntry[] {
  const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0)
    return [...recentEntries(entries, recent), ...entries.filter(({ kind }) => kind === 'place' || kind === 'command')];
  const [first = ''] = words;
  const ranked = entries
    .filter((entry) => words.every((word) => doesHold(entry, word)))
    .map((entry) => ({ entry, rank: rankOf(entry, first) }))
    .toSorted((a, b) => a.rank - b.rank);
  return [...groupBy(ranked, ({ entry }) => entry.kind).values()]
    .flatMap((ofKind) => ofKind.slice(0, SHOWN_OF_KIND))
    .slice(0, SHOWN)
    .map(({ entry }) => withPassage(entry, words));
}
