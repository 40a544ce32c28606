import { useMemo } from 'react';
import { NATIONAL_STANDARD } from '#seeds/standards/standards.ts';
import { standardOfYear } from '#shared/domain/indicators/standard-of-year.ts';
import type { Standard } from '#shared/domain/indicators/standard.ts';
import type { CountyData } from '#shared/domain/indicators/unit.ts';
import type { Profile } from '#shared/schema/indicator.ts';
import { schoolCodeSchema, type School } from '#shared/schema/school.ts';
import { groupBy } from '#shared/util/group-by.ts';
import { figureDictionary } from './figure-dictionary.ts';
import { useProfiles, type ChoosableProfile } from './profiles.ts';
import { useSchools, useYearFigures, type RegisteredSchool, type YearFigures } from './schools.ts';

/** One county's schools and figures in one school year, ready for the indicator engine. */
export interface County extends CountyData {
  /** Null: the schools whose district is not recorded. */
  readonly district: string | null;
  /** What its own figures and its choice of profiles are kept under. */
  readonly code: string;
  /** Those it has chosen, in force or not. */
  readonly profiles: readonly Profile[];
  /** The invented district that ships with the app. */
  readonly isSample: boolean;
}

const UNNAMED_COUNTY = '本区县';

/** A county goes by its name; schools whose district is not recorded are taken for those of one county. */
export const countyCode = (district: string | null): string => district ?? UNNAMED_COUNTY;

const hasKind = (school: RegisteredSchool): school is RegisteredSchool & School => school.kind !== null;

export interface CountySources {
  readonly schools: readonly RegisteredSchool[];
  readonly years: readonly YearFigures[];
  readonly profiles: readonly ChoosableProfile[];
}

/**
 * Every county and year there are figures for, the latest year first. Once there are real schools the invented ones are
 * left out: they would change every coefficient.
 */
export function countiesOf({ schools: all, years, profiles }: CountySources): readonly County[] {
  const real = all.filter((school) => !school.sample);
  const schools = (real.length > 0 ? real : all).filter(hasKind);
  const names = [...new Set(years.map(({ year }) => year))].toSorted().toReversed();
  const byDistrict = groupBy(schools, ({ district }) => district);
  return names.flatMap((year) => {
    const ofYear = new Map(years.flatMap((facts) => (facts.year === year ? [[facts.code, facts] as const] : [])));
    return [...byDistrict].flatMap(([district, members]): readonly County[] => {
      const facts = members.flatMap(({ code, name }) => {
        const own = ofYear.get(code);
        return own === undefined ? [] : [{ code, schoolName: name, year, figures: own.figures }];
      });
      if (facts.length === 0) return [];
      const code = countyCode(district);
      const county = findCountyFigures(code, [...ofYear.values()], byDistrict.size);
      return [
        {
          year,
          schools: members,
          facts,
          county,
          district,
          code,
          profiles: profiles.filter(({ counties }) => counties.has(code)).map(({ profile }) => profile),
          isSample: real.length === 0,
        },
      ];
    });
  });
}

/**
 * A county's own figures. A sheet may name it in full (天津市样例区) where the register has the short name, and the
 * schools of the only county need not name it at all. What stands under the name itself goes before.
 */
function findCountyFigures(code: string, ofYear: readonly YearFigures[], countyCount: number): County['county'] {
  const own = ofYear.filter((it) => !schoolCodeSchema.safeParse(it.code).success);
  const isOnly = code === UNNAMED_COUNTY && countyCount === 1;
  const found = own
    .filter((it) => isOnly || it.code.endsWith(code) || code.endsWith(it.code))
    .toSorted((a, b) => Number(a.code === code) - Number(b.code === code));
  const last = found.at(-1);
  if (last === undefined) return null;
  const figures = Object.assign({}, ...found.map((it) => it.figures));
  return { code: last.code, schoolName: code, year: last.year, figures };
}

export function useCounties(): readonly County[] | undefined {
  const schools = useSchools();
  const years = useYearFigures();
  const profiles = useProfiles();
  return useMemo(
    () =>
      schools === undefined || years === undefined || profiles === undefined
        ? undefined
        : countiesOf({ schools, years, profiles }),
    [schools, years, profiles],
  );
}

/** What a county is judged by in a school year: the national standard with the profiles it has chosen. */
export const standardOf = ({ year, profiles }: Pick<County, 'year' | 'profiles'>): Standard =>
  standardOfYear(year, { national: NATIONAL_STANDARD, profiles, figures: figureDictionary.figures });
