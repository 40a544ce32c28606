import type { Region } from '../../schema/plan-comparison.ts';

/** What the State issues holds everywhere. */
const NATION: ReadonlySet<string> = new Set(['全国', '国家', '中国']);

const isHidden = (jurisdiction: string): boolean => /[（(]/.test(jurisdiction);

const isIn = ({ name, covers }: Region, place: string): boolean =>
  covers.some((each) => each === place || `${name}${each}` === place);

/** Takes a province off the front of 山东省威海市: a city is known by its own name. */
function withoutProvince(place: string, regions: readonly Region[]): string {
  const province = regions.find(
    ({ name, covers }) =>
      place.startsWith(name) &&
      covers.some((each) => regions.some(isNamed(each)) && place.startsWith(`${name}${each}`)),
  );
  return province === undefined ? place : place.slice(province.name.length);
}

const isNamed =
  (name: string) =>
  (region: Region): boolean =>
    region.name === name;

/**
 * The places whose plans bind a place, widest first: 宁河区 is in 天津市, 荣成市 in 威海市 in 山东省. A name that no region
 * has, or that two regions have, stands for itself alone.
 */
export function placesOver(place: string, regions: readonly Region[]): readonly string[] {
  const places: string[] = [];
  const climbed = new Set<Region>();
  let at = withoutProvince(place, regions);
  for (;;) {
    const holders = regions.filter((region) => isIn(region, at));
    const [holder, second] = holders;
    // Regions that say they hold each other are not climbed for ever.
    if (holder === undefined || second !== undefined || climbed.has(holder)) return [at, ...places];
    climbed.add(holder);
    const own = at.startsWith(holder.name) ? at.slice(holder.name.length) : at;
    // A city keeps its own name in that of its province.
    places.unshift(regions.some(isNamed(own)) ? own : `${holder.name}${own}`);
    at = holder.name;
  }
}

/** The place a jurisdiction is, named as `placesOver` names it; null when the document hides whose it is. */
export const issuerOf = (jurisdiction: string, regions: readonly Region[]): string | null =>
  isHidden(jurisdiction) ? null : (placesOver(jurisdiction, regions).at(-1) ?? jurisdiction);

export const isNationwide = (jurisdiction: string): boolean => NATION.has(jurisdiction);
