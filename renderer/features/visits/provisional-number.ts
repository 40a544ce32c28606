/**
 * The number an inspection bears until the office gives the final one: device and year keep two machines without a network
 * from giving the same. E.g. 临9F3C〔2026〕12号.
 */
export function nextProvisionalNumber(deviceId: string, year: number, given: readonly string[]): string {
  const prefix = `临${deviceId.slice(0, 4).toUpperCase()}〔${year}〕`;
  const numbers = given
    .filter((number) => number.startsWith(prefix))
    .map((number) => Number.parseInt(number.slice(prefix.length), 10))
    .filter(Number.isFinite);
  return `${prefix}${Math.max(0, ...numbers) + 1}号`;
}
