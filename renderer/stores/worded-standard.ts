import { NATIONAL_STANDARD } from '#seeds/standards/standards.ts';
import { standardOfYear } from '#shared/domain/indicators/standard-of-year.ts';
import type { Standard } from '#shared/domain/indicators/standard.ts';
import type { NationalStandard } from '#shared/schema/indicator.ts';
import { indicatorInEnglish, unitInEnglish } from '../i18n/english-names.ts';
import { useLanguage } from '../i18n/language.ts';
import { standardOf, type County } from './county.ts';
import { figureDictionary } from './figure-dictionary.ts';

const inEnglish = <T extends Pick<NationalStandard, 'indicators'>>(standard: T): T => ({
  ...standard,
  indicators: standard.indicators.map(indicatorInEnglish),
});

/** Of a figure only the unit has an English word yet. */
const FIGURES_IN_ENGLISH = figureDictionary.figures.map((figure) => ({ ...figure, unit: unitInEnglish(figure.unit) }));

const NATIONAL_IN_ENGLISH = inEnglish(NATIONAL_STANDARD);

/** Put into English before it judges, so that everything that comes of it is. */
const standardInEnglish = ({ year, profiles }: Pick<County, 'year' | 'profiles'>): Standard =>
  standardOfYear(year, {
    national: NATIONAL_IN_ENGLISH,
    profiles: profiles.map(inEnglish),
    figures: FIGURES_IN_ENGLISH,
  });

/** What a county is judged by, in the words of the language in use; the same function as long as that stays. */
export function useStandardOf(): typeof standardOf {
  const language = useLanguage();
  return language === 'en' ? standardInEnglish : standardOf;
}

export function useNationalStandard(): NationalStandard {
  const language = useLanguage();
  return language === 'en' ? NATIONAL_IN_ENGLISH : NATIONAL_STANDARD;
}
