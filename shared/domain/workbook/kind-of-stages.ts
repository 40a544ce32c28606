import type { FigureKey } from '#shared/schema/figure.ts';
import type { FigureValue } from '#shared/schema/school-facts.ts';
import { STAGES_OF_KIND, schoolKindSchema, type SchoolKind } from '#shared/schema/school.ts';
import { stageSchema, type Stage } from '#shared/schema/stage.ts';

/** The kind of school that has exactly the stages the figures are about. */
export function kindOfStages(figures: Iterable<readonly [FigureKey, FigureValue]>): SchoolKind | undefined {
  const stages = new Set<Stage>();
  for (const [key, { state }] of figures) {
    const stage = stageSchema.safeParse(key.split('@')[1]);
    if (stage.success && state === 'value') stages.add(stage.data);
  }
  return schoolKindSchema.options.find((kind) => {
    const taught = STAGES_OF_KIND[kind];
    return kind !== '教学点' && taught.length === stages.size && taught.every((stage) => stages.has(stage));
  });
}
