import type { Edit } from '#shared/domain/change/compose.ts';
import { isCalled, membersOfCounties, UNNAMED_COUNTY } from '#shared/domain/indicators/county-members.ts';
import { findCounty } from '#shared/domain/workbook/county-name.ts';
import { isSameFigure } from '#shared/domain/workbook/same-figure.ts';
import { factsId } from '#shared/schema/school-entities.ts';
import { judgedSchools, type County, type CountySources } from './county.ts';
import { chooseEdits, leaveEdits, type ChoosableProfile } from './profiles.ts';
import type { RegisteredSchool, YearFigures } from './schools.ts';
import { setFields } from './writing.ts';

interface Kept {
  readonly years: readonly YearFigures[];
  readonly profiles: readonly ChoosableProfile[];
}

interface Move extends Kept {
  /** The names it was kept under. */
  readonly from: readonly string[];
  readonly to: string;
}

const set = (entityId: string, field: string, value: Edit['value']): Edit => ({
  entity: 'schoolFacts',
  entityId,
  field,
  value,
  settles: [],
});

/** Where the county to come has another value for a figure, both stay where they are: which holds is a person's to say. */
function moveFigures({ from, to, years }: Move): Edit[] {
  const held = new Map(years.filter(({ code }) => code === to).map((row) => [row.year, { ...row.figures }]));
  const begun = new Set(held.keys());
  return years
    .filter(({ code }) => code !== to && from.includes(code))
    .flatMap(({ code, year, sample, figures }) => {
      const there = held.get(year) ?? {};
      held.set(year, there);
      const [source, target] = [factsId(code, year), factsId(to, year)];
      const begin = begun.has(year)
        ? []
        : [
            set(target, 'code', to),
            set(target, 'year', year),
            set(target, 'sample', sample),
            set(target, 'deleted', false),
          ];
      begun.add(year);
      return [
        ...begin,
        ...Object.entries(figures).flatMap(([key, value]) => {
          const other = there[key];
          if (other !== undefined && !isSameFigure(other, value)) return [];
          there[key] = value;
          return [...(other === undefined ? [set(target, key, value)] : []), set(source, key, null)];
        }),
      ];
    });
}

const moveChoices = ({ from, to, profiles }: Move): Edit[] =>
  profiles.flatMap((profile) => {
    const used = [...profile.counties].filter((name) => name !== to && from.includes(name));
    const { id } = profile.profile;
    return used.length === 0 ? [] : [...chooseEdits(id, to), ...leaveEdits(id, used)];
  });

/** A county's own figures and its choice of profiles, taken to another name. */
export const carryEdits = (move: Move): Edit[] => [...moveFigures(move), ...moveChoices(move)];

/** Says which county schools are of. */
export const placeEdits = (schools: readonly Pick<RegisteredSchool, 'code'>[], district: string): Edit[] =>
  schools.flatMap(({ code }) => setFields('school', code, { district }));

/** Gives a county a name, or another one: its schools say it, and what was kept for it goes along. */
export function renameEdits({ schools, names, district }: County, to: string, kept: Kept): Edit[] {
  const from = district === null ? [...names, UNNAMED_COUNTY] : names;
  return [...placeEdits(schools, to), ...carryEdits({ ...kept, from, to })];
}

/** What about counties only a person can say. */
export interface CountyQuestions {
  /** The counties that have a name. */
  readonly named: readonly string[];
  /** Schools that name none while others do: they are counted in no county. */
  readonly stray: readonly RegisteredSchool[];
  /** How many figures and choices of profiles were entered before there was a name, and belong to none now. */
  readonly ownerless: number;
}

export function questionsOf({ schools, years, profiles }: CountySources): CountyQuestions {
  const counties = membersOfCounties(judgedSchools(schools));
  const named = counties.flatMap(({ name }) => name ?? []);
  const stray = named.length === 0 ? [] : counties.flatMap((it) => (it.name === null ? it.schools : []));
  const isHeld = counties.some(({ names }) => names.includes(UNNAMED_COUNTY));
  const figures = years.filter(({ code }) => code === UNNAMED_COUNTY).flatMap((row) => Object.keys(row.figures));
  const choices = profiles.filter((it) => it.counties.has(UNNAMED_COUNTY));
  return { named, stray, ownerless: isHeld || named.length === 0 ? 0 : figures.length + choices.length };
}

/** The county that most of the files and sheets these figures were read from name. */
export function proposedName({ facts, ownRows }: Pick<County, 'facts' | 'ownRows'>): string | null {
  const counts = new Map<string, number>();
  for (const { figures } of [...ownRows, ...facts])
    for (const { source } of Object.values(figures)) {
      const name = source === null ? undefined : (findCounty(source.sheet) ?? findCounty(source.file));
      if (name === undefined) continue;
      const known = [...counts.keys()].find((it) => isCalled([it], name)) ?? name;
      counts.set(known, (counts.get(known) ?? 0) + 1);
    }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}
