import { STAGES_OF_KIND, type SchoolKind } from '../../schema/school.ts';
import type { Item, Template } from '../../schema/template.ts';

/**
 * The items that are asked at a kind of school. Where the kind is not known, or no item names a stage it teaches, all of
 * them: a question too many can be answered 不适用, one too few is never asked.
 */
export function applicableItems(template: Template, kind: SchoolKind | null): readonly Item[] {
  if (kind === null) return template.items;
  const stages = STAGES_OF_KIND[kind];
  const items = template.items.filter(
    (item) => item.stages.length === 0 || item.stages.some((it) => stages.includes(it)),
  );
  return items.length === 0 ? template.items : items;
}
