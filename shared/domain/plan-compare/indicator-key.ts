import type { IndicatorName } from '../../schema/plan-comparison.ts';

/** Words in front of an indicator that say where or of whom, which a plan keeps beside it anyway. */
const SCOPE = /^(?:全[国省市区县州校]|我[省市区县]|各级各类|学校|学生|(?:中小学|小学|初中|高中)(?:校|生(?!均))?)+/;

const bare = (name: string): string => name.normalize('NFKC').replace(/[\s“”"'‘’(),、。:·/-]/g, '');

/** The name without signs and without its scope; the whole of it when nothing else would be left. */
function normalised(name: string): string {
  const whole = bare(name);
  const rest = whole.replace(SCOPE, '');
  return rest.length < 3 ? whole : rest;
}

/** Answers the one name under which a plan's indicator is compared: from the table, or its own normalised name. */
export function indicatorNaming(names: readonly IndicatorName[]): (indicator: string) => string {
  const known = new Map(names.flatMap(({ name, also }) => [name, ...also].map((each) => [normalised(each), name])));
  return (indicator) => known.get(normalised(indicator)) ?? bare(indicator);
}
