import type { SchoolFacts } from '../../schema/school-facts.ts';
import { resolveStandard, type StandardRequest } from './resolve-standard.ts';
import type { Standard } from './standard.ts';

const LEVELS = ['省', '市', '县'] as const;

/** The standard as it stood when a school year's statistics were taken: on the first of September. Profiles in any order. */
export const standardOfYear = (
  year: SchoolFacts['year'],
  { profiles, ...sources }: Pick<StandardRequest, 'national' | 'profiles' | 'figures'>,
): Standard =>
  resolveStandard({
    ...sources,
    profiles: profiles.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)),
    date: `${year.slice(0, 4)}-09-01`,
  });
