import type { Basis } from './compare-indicators.ts';

type Document = Pick<Basis, 'title' | 'jurisdiction' | 'period'>;

/** A title without the signs that copies of one document write differently. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** Copies may hide whose a document is (县名在原文中隐去), or leave out the city before the district. */
function isSamePlace(a: string, b: string): boolean {
  if (/[（(]/.test(a) || /[（(]/.test(b)) return true;
  return a.endsWith(b) || b.endsWith(a);
}

const isSamePeriod = (a: Document['period'], b: Document['period']): boolean =>
  a === null || b === null || (a.from.slice(0, 4) === b.from.slice(0, 4) && a.to.slice(0, 4) === b.to.slice(0, 4));

/** Whether two entries are one document: its title, for the same place and years. */
export const isSameDocument = (a: Document, b: Document): boolean =>
  bare(a.title) === bare(b.title) && isSamePlace(a.jurisdiction, b.jurisdiction) && isSamePeriod(a.period, b.period);

/** The shipped documents that no one has read on their own: what a person confirmed stands for the shipped reading. */
export const withoutRead = <T extends Document>(shipped: readonly T[], own: readonly Document[]): readonly T[] =>
  shipped.filter((each) => !own.some((other) => isSameDocument(each, other)));
