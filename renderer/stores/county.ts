import { useMemo } from 'react';
import { NATIONAL_STANDARD } from '#seeds/standards/standards.ts';
import { isCalled, membersOfCounties, UNNAMED_COUNTY } from '#shared/domain/indicators/county-members.ts';
import { standardOfYear } from '#shared/domain/indicators/standard-of-year.ts';
import type { Standard } from '#shared/domain/indicators/standard.ts';
import type { CountyData } from '#shared/domain/indicators/unit.ts';
import type { FigureKey } from '#shared/schema/figure.ts';
import type { Profile } from '#shared/schema/indicator.ts';
import { isSampleCode } from '#shared/schema/sample-school.ts';
import type { School } from '#shared/schema/school.ts';
import { countyRows, everyCountyRow, findHolder, joinCountyRows } from './county-rows.ts';
import { figureDictionary } from './figure-dictionary.ts';
import { useProfiles, type ChoosableProfile } from './profiles.ts';
import type { FactsPlace } from './typed-figures.ts';
import { useSchools, useYearFigures, type RegisteredSchool, type YearFigures } from './schools.ts';

/** One county's schools and figures in one school year, ready for the indicator engine. */
export interface County extends CountyData {
  /** Null: the schools whose district is not recorded. */
  readonly district: string | null;
  /** What its choice of profiles is kept under, and its own figures unless a form named it otherwise. */
  readonly code: string;
  /** All it goes by, `code` first: what is kept under any of these is its own. */
  readonly names: readonly string[];
  /** What `county` is joined from: one row for each name its figures are kept under. */
  readonly ownRows: readonly YearFigures[];
  /** Those it has chosen, in force or not. */
  readonly profiles: readonly Profile[];
  /** The invented district that ships with the app. */
  readonly isSample: boolean;
}

const hasKind = (school: RegisteredSchool): school is RegisteredSchool & School => school.kind !== null;

export interface CountySources {
  readonly schools: readonly RegisteredSchool[];
  readonly years: readonly YearFigures[];
  readonly profiles: readonly ChoosableProfile[];
}

/** Once there are real schools the invented ones are left out: they would change every coefficient. */
export function judgedSchools(all: readonly RegisteredSchool[]): readonly RegisteredSchool[] {
  const real = all.filter((school) => !school.sample);
  return real.length > 0 ? real : all;
}

/** Every county and year there are figures for, the latest year first. */
export function countiesOf({ schools: all, years, profiles }: CountySources): readonly County[] {
  const schools = judgedSchools(all).filter(hasKind);
  const schoolYears = [...new Set(years.map(({ year }) => year))].toSorted().toReversed();
  const counties = membersOfCounties(schools);
  return schoolYears.flatMap((year) => {
    const ofYear = new Map(years.flatMap((facts) => (facts.year === year ? [[facts.code, facts] as const] : [])));
    return counties.flatMap(({ name: district, names, schools: members }): readonly County[] => {
      const facts = members.flatMap(({ code, name }) => {
        const own = ofYear.get(code);
        return own === undefined ? [] : [{ code, schoolName: name, year, figures: own.figures }];
      });
      if (facts.length === 0) return [];
      const code = district ?? UNNAMED_COUNTY;
      const isOnly = district === null && counties.length === 1;
      const rowsOfYear = [...ofYear.values()];
      const ownRows = isOnly ? everyCountyRow(code, rowsOfYear) : countyRows(names, rowsOfYear);
      return [
        {
          year,
          schools: members,
          facts,
          county: ownFigures(code, ownRows),
          ownRows,
          district,
          code,
          names,
          profiles: profiles.filter((it) => usedNames(it, names).length > 0).map(({ profile }) => profile),
          isSample: members.some((school) => isSampleCode(school.code)),
        },
      ];
    });
  });
}

/** Under which of a county's names it has chosen a profile; none: it has not. */
export const usedNames = (profile: ChoosableProfile, names: readonly string[]): readonly string[] =>
  [...profile.counties].filter((name) => isCalled(names, name));

function ownFigures(code: string, rows: readonly YearFigures[]): County['county'] {
  const [first] = rows;
  return first === undefined
    ? null
    : { code: first.code, schoolName: code, year: first.year, figures: joinCountyRows(rows) };
}

/** Where a figure of the county's own is kept: where it already stands, else under its name. */
export const countyPlace = ({ ownRows, code, year }: County, key: FigureKey): FactsPlace => ({
  code: findHolder(ownRows, key) ?? ownRows.find((row) => row.code !== UNNAMED_COUNTY)?.code ?? code,
  year,
});

/** What a form calls it; a sheet may have given figures for it by name before its schools did. */
export const countyName = ({ district, ownRows, code }: County): string =>
  district ?? ownRows.find((row) => row.code !== UNNAMED_COUNTY)?.code ?? code;

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
