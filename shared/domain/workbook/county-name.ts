/** What may stand before a county's own name: 天津市, 河北省, 延边朝鲜族自治州. */
const HIGHER_PLACE = /(省|市|区|州|盟)$/;

/** Whether two names mean one county, be one in full (天津市样例区) and the other short. 东区 is not part of 河东区. */
export function isSameCounty(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short === '' || !long.endsWith(short)) return false;
  return short === long || HIGHER_PLACE.test(long.slice(0, -short.length));
}
