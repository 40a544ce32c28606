import { groupBy } from '../../util/group-by.ts';
import { isSameCounty } from '../workbook/county-name.ts';

/** What is kept for a county whose name nobody has said. */
export const UNNAMED_COUNTY = '本区县';

interface Member {
  readonly district: string | null;
}

/** The schools that are judged together. */
export interface CountyMembers<S extends Member> {
  /** As most of its schools have it; null: nobody said which county they are of. */
  readonly name: string | null;
  /** All it goes by: what is kept under any of these is this county's. */
  readonly names: readonly string[];
  readonly schools: readonly S[];
}

/** Whether a name is one of these, be it in full or short. */
export const isCalled = (names: readonly string[], name: string): boolean => names.some((it) => isSameCounty(it, name));

/**
 * Which county a school belongs to: the one it names, in full or short; those that name none are kept apart and are never
 * counted in another. What was entered before the county had a name goes with its schools: to the one that has a name as
 * soon as it is the only one and has at least as many schools as are left without.
 */
export function membersOfCounties<S extends Member>(schools: readonly S[]): readonly CountyMembers<S>[] {
  const named: { names: string[]; schools: S[] }[] = [];
  const unnamed: S[] = [];
  for (const school of schools) {
    const { district } = school;
    if (district === null) {
      unnamed.push(school);
      continue;
    }
    const known = named.find(({ names }) => isCalled(names, district));
    if (known === undefined) named.push({ names: [district], schools: [school] });
    else {
      if (!known.names.includes(district)) known.names.push(district);
      known.schools.push(school);
    }
  }
  const [only] = named;
  const inherits = named.length === 1 && only !== undefined && only.schools.length >= unnamed.length;
  const apart: CountyMembers<S> = { name: null, names: inherits ? [] : [UNNAMED_COUNTY], schools: unnamed };
  return [
    ...named.map((county) => {
      const name = mostUsed(county.schools);
      const others = county.names.filter((it) => it !== name);
      return {
        name,
        names: [...(name === null ? [] : [name]), ...others, ...(inherits ? [UNNAMED_COUNTY] : [])],
        schools: county.schools,
      };
    }),
    ...(unnamed.length > 0 ? [apart] : []),
  ];
}

/** Of names used as often, the first. */
function mostUsed(schools: readonly Member[]): string | null {
  const [first] = [...groupBy(schools, ({ district }) => district).values()].toSorted((a, b) => b.length - a.length);
  return first?.[0]?.district ?? null;
}
