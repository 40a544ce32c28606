import { z } from 'zod';
import type { Difference } from './library-compare.ts';

/** `seeds/plan-differences.json`: why the library, made by reading, and the compiler differ where they do. */
export const explainedDifferencesSchema = z.array(
  z.strictObject({
    planId: z.string().min(1),
    field: z.string().min(1),
    places: z.array(z.string().min(1)).min(1),
    why: z.string().min(1),
  }),
);
type ExplainedDifferences = z.infer<typeof explainedDifferencesSchema>;

export interface Sorted {
  readonly explained: readonly Difference[];
  readonly unexplained: readonly Difference[];
  /** Explanations of what no longer differs, as `field place`. */
  readonly outdated: readonly string[];
}

const key = ({ field, place }: { readonly field: string; readonly place: string }): string => `${field} ${place}`;

/** Parts the differences of one plan into those that are explained and those that are not. */
export function sortDifferences(
  planId: string,
  differences: readonly Difference[],
  explanations: ExplainedDifferences,
): Sorted {
  const known = new Set(
    explanations
      .filter((each) => each.planId === planId)
      .flatMap(({ field, places }) => places.map((place) => key({ field, place }))),
  );
  const found = new Set(differences.map(key));
  return {
    explained: differences.filter((each) => known.has(key(each))),
    unexplained: differences.filter((each) => !known.has(key(each))),
    outdated: [...known].filter((each) => !found.has(each)),
  };
}
