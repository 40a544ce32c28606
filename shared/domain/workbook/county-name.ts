import type { SchoolFacts } from '#shared/schema/school-facts.ts';
import { schoolCodeSchema, type School } from '#shared/schema/school.ts';
import type { FactRow } from '#shared/schema/workbook-reading.ts';
import { compact } from './text.ts';

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
  const kept = facts.find(
    (it) => it.year === year && !schoolCodeSchema.safeParse(it.code).success && isSameCounty(it.code, name),
  );
  const ofSchools = schools.find(({ district }) => district !== null && isSameCounty(district, name))?.district;
  return kept?.code ?? ofSchools ?? name;
}

/** Whether two names mean one county, be one in full (天津市样例区) and the other short. 东区 is not part of 河东区. */
export function isSameCounty(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short === '' || !long.endsWith(short)) return false;
  return short === long || HIGHER_PLACE.test(long.slice(0, -short.length));
}

/** 东坪县 in 东坪县2025-2026学年学校数据, 填报单位：东坪县教育局, or as the name of a sheet. */
const LEADING_COUNTY =
  /^(?:(?:填报|填表|报送)(?:单位|区县)[^:]*:)?(?:20\d\d[-—–~至\d]*(?:学年度?|年度?|年秋季?)?)?([\u4e00-\u9fff]{2,14}?[县区市旗])(?=$|[^\u4e00-\u9fff]|学|教|义务|中小|小学|初|高|普通|各|所|基础|办学|数据|统计|汇总|人民)/;

/** 全县, 主城区, 东部片区 and the like. */
const NO_COUNTY = /^[全各本]|^(主|中心|老|新|建成)城区$|(学|校|片|园|地|社|景|开发)区$/;

/** 红旗小学 begins with no county. */
const SCHOOL_NAME = /(小学|中学|学校|幼儿园|教学点)(\(.*\))?$/;

/** The county that a title or the name of a sheet begins with. */
export function findCounty(text: string): string | undefined {
  const plain = compact(text);
  const name = SCHOOL_NAME.test(plain) ? undefined : LEADING_COUNTY.exec(plain)?.[1];
  return name === undefined || NO_COUNTY.test(name) ? undefined : name;
}

/** The counties among names that may say one of them more than once, in full or short. */
export function distinctCounties(names: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const name of names) if (!found.some((it) => isSameCounty(it, name))) found.push(name);
  return found;
}
