import type { Region } from '../../schema/plan-comparison.ts';

/** A title may open with its place: 云溪市…, 青禾区…; 全区, 全市 name none. */
const OPENING = /^(?![全本我各])[\p{Script=Han}]{2,8}?(?:自治区|自治州|自治县|地区|省|市|州|盟|区|县|旗)/u;

/** The place a document seems to hold for, to be confirmed by a person; empty when its title and issuer name none. */
export function guessPlace(
  { title, issuer }: { readonly title: string; readonly issuer: string | null },
  regions: readonly Region[],
): string {
  const text = `${title} ${issuer ?? ''}`;
  const full = regions.flatMap(({ name, covers }) => covers.map((each) => ({ place: `${name}${each}`, each })));
  const whole = full.find(({ place }) => text.includes(place));
  if (whole !== undefined) return whole.place;
  const named = full.filter(({ each }) => text.includes(each));
  const [only, second] = named;
  if (only !== undefined && second === undefined) return only.place;
  const city = regions.find(({ name }) => text.includes(name));
  return city?.name ?? OPENING.exec(title)?.[0] ?? OPENING.exec(issuer ?? '')?.[0] ?? '';
}
