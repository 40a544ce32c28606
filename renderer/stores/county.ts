import { useMemo } from 'react';
import { NATIONAL_STANDARD } from '#seeds/standards/standards.ts';
import { standardOfYear } from '#shared/domain/indicators/standard-of-year.ts';
import type { Standard } from '#shared/domain/indicators/standard.ts';
import type { CountyData } from '#shared/domain/indicators/unit.ts';
import type { School } from '#shared/schema/school.ts';
import { groupBy } from '#shared/util/group-by.ts';
import { figureDictionary } from './figure-dictionary.ts';
import { useSchools, useYearFigures, type RegisteredSchool, type YearFigures } from './schools.ts';

/** One county's schools and figures in one school year, ready for the indicator engine. */
export interface County extends CountyData {
  /** Null: the schools whose district is not recorded. */
  readonly district: string | null;
  /** The invented district that ships with the app. */
  readonly isSample: boolean;
}

const hasKind = (school: RegisteredSchool): school is RegisteredSchool & School => school.kind !== null;

/**
 * Every county and year there are figures for, the latest year first. Once there are real schools the invented ones are
 * left out: they would change every coefficient.
 */
export function countiesOf(all: readonly RegisteredSchool[], years: readonly YearFigures[]): readonly County[] {
  const real = all.filter((school) => !school.sample);
  const schools = (real.length > 0 ? real : all).filter(hasKind);
  const names = [...new Set(years.map(({ year }) => year))].toSorted().toReversed();
  return names.flatMap((year) => {
    const ofYear = new Map(years.flatMap((facts) => (facts.year === year ? [[facts.code, facts] as const] : [])));
    return [...groupBy(schools, ({ district }) => district)].flatMap(([district, members]): readonly County[] => {
      const facts = members.flatMap(({ code, name }) => {
        const own = ofYear.get(code);
        return own === undefined ? [] : [{ code, schoolName: name, year, figures: own.figures }];
      });
      if (facts.length === 0) return [];
      return [{ year, schools: members, facts, county: null, district, isSample: real.length === 0 }];
    });
  });
}

export function useCounties(): readonly County[] | undefined {
  const schools = useSchools();
  const years = useYearFigures();
  return useMemo(
    () => (schools === undefined || years === undefined ? undefined : countiesOf(schools, years)),
    [schools, years],
  );
}

/** What a school year is judged by. */
export const standardOf = (year: string): Standard =>
  standardOfYear(year, { national: NATIONAL_STANDARD, figures: figureDictionary.figures });
