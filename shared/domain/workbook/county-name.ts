import type { SchoolFacts } from '#shared/schema/school-facts.ts';
import { SCHOOL_CODE, type School } from '#shared/schema/school.ts';
import type { FactRow } from '#shared/schema/workbook-reading.ts';

/** What may stand before a county's own name: 天津市, 河北省, 延边朝鲜族自治州. */
const HIGHER_PLACE = /(省|市|区|州|盟)$/;

/** Where a county's name may stand already. */
export interface KnownNames {
  readonly facts: readonly SchoolFacts[];
  readonly schools: readonly School[];
}

/** The name a county's figures are kept under: the one they already stand under in that year, else as its schools have it. */
export function countyCodeFor({ identity, year }: FactRow, { facts, schools }: KnownNames): string {
  const name = identity.name ?? '';
  const kept = facts.find((it) => it.year === year && !SCHOOL_CODE.test(it.code) && isSameCounty(it.code, name));
  const ofSchools = schools.find(({ district }) => district !== null && isSameCounty(district, name))?.district;
  return kept?.code ?? ofSchools ?? name;
}

/** Whether two names mean one county, be one in full (天津市样例区) and the other short. 东区 is not part of 河东区. */
export function isSameCounty(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short === '' || !long.endsWith(short)) return false;
  return short === long || HIGHER_PLACE.test(long.slice(0, -short.length));
}
