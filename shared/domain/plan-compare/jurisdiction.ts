import type { Region } from '../../schema/plan-comparison.ts';

const isHidden = (jurisdiction: string): boolean => /[（(]/.test(jurisdiction);

/**
 * The places whose plans bind a place, widest first: 宁河区 is in 天津市. A name that no region has, or that two regions
 * have, stands for itself alone.
 */
export function placesOver(place: string, regions: readonly Region[]): readonly string[] {
  const holders = regions.filter(
    ({ name, covers }) => name === place || covers.some((each) => each === place || `${name}${each}` === place),
  );
  const [holder, second] = holders;
  if (holder === undefined || second !== undefined) return [place];
  const own = place.startsWith(holder.name) ? place.slice(holder.name.length) : place;
  return own === '' ? [holder.name] : [holder.name, `${holder.name}${own}`];
}

/** The place a jurisdiction is, named as `placesOver` names it; null when the document hides whose it is. */
export const issuerOf = (jurisdiction: string, regions: readonly Region[]): string | null =>
  isHidden(jurisdiction) ? null : (placesOver(jurisdiction, regions).at(-1) ?? jurisdiction);
