import english from '#seeds/english-names.json';
import { z } from 'zod';
import type { Indicator } from '#shared/schema/indicator.ts';
import { useLanguage } from './language.ts';

const namesSchema = z.record(z.string(), z.string());

/** English beside the Chinese of shipped data: of indicators by id, of their tests by label, of units. */
const ENGLISH = z.strictObject({ indicators: namesSchema, tests: namesSchema, units: namesSchema }).parse(english);

/** What has no English name (a bureau's own words) keeps its Chinese one. */
export const unitInEnglish = (unit: string): string => ENGLISH.units[unit] ?? unit;

/** The same indicator with everything that is shown of it in English; what it computes is untouched. */
export const indicatorInEnglish = <T extends Indicator>(indicator: T): T => ({
  ...indicator,
  name: ENGLISH.indicators[indicator.id] ?? indicator.name,
  unit: unitInEnglish(indicator.unit),
  amountUnit: indicator.amountUnit === null ? null : unitInEnglish(indicator.amountUnit),
  tests: indicator.tests.map((test) => ({ ...test, label: ENGLISH.tests[test.label] ?? test.label })),
});

/** How a stored unit is shown in the language in use. */
export function useUnit(): (unit: string) => string {
  const language = useLanguage();
  return language === 'en' ? unitInEnglish : same;
}

/** An indicator in the language in use. */
export function useIndicatorWords(): (indicator: Indicator) => Indicator {
  const language = useLanguage();
  return language === 'en' ? indicatorInEnglish : same;
}

const same = <T>(it: T): T => it;

/** A name with its unit in brackets: `生均教学仪器设备值（元）`. */
export function useNameWithUnit(): (named: Pick<Indicator, 'name' | 'unit'>) => string {
  const language = useLanguage();
  return ({ name, unit }) => (unit === '' ? name : language === 'en' ? `${name} (${unit})` : `${name}（${unit}）`);
}
