const ORDINALS = '一二三四五六七八九十';

/** Titles of one list, those that read alike told apart by their order: …（之一）, …（之二）. */
export function distinctTitles(titles: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return titles.map((title) => {
    if (titles.indexOf(title) === titles.lastIndexOf(title)) return title;
    const at = seen.get(title) ?? 0;
    seen.set(title, at + 1);
    return `${title}（之${ORDINALS[at] ?? String(at + 1)}）`;
  });
}
