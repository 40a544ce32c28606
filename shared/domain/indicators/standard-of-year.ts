import type { SchoolFacts } from '../../schema/school-facts.ts';
import { must } from '../../util/must.ts';
import { resolveStandard, type Standard, type StandardRequest } from './standard.ts';

/** The national standard as it stood when a school year's statistics were taken: on the first of September. */
export function standardOfYear(
  year: SchoolFacts['year'],
  sources: Pick<StandardRequest, 'national' | 'figures'>,
): Standard {
  const resolved = resolveStandard({ ...sources, profiles: [], date: `${year.slice(0, 4)}-09-01` });
  const problems = resolved.ok ? '' : JSON.stringify(resolved.error);
  return must(resolved.ok ? resolved.value : undefined, `the national standard alone has no problems: ${problems}`);
}
