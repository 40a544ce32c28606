import type { FigureValue, SchoolFacts } from '#shared/schema/school-facts.ts';
import type { FieldSetting } from './field-setting.ts';
import type { ImportPlan } from './plan-import.ts';

/** Every field the plan sets, to be committed in one transaction. `invertSettings` of it is the undo. */
export const applyImport = ({ added, changed }: ImportPlan): readonly FieldSetting[] => [...added, ...changed];

/** The facts after the settings, for those who keep facts as whole values; facts left with no figure are dropped. */
export function withSettings(facts: readonly SchoolFacts[], settings: readonly FieldSetting[]): readonly SchoolFacts[] {
  const result = new Map(
    facts.map((it) => [`${it.code} ${it.year}`, { ...it, figures: new Map(Object.entries(it.figures)) }]),
  );
  for (const setting of settings) {
    if (setting.kind !== 'figure') continue;
    const { schoolCode: code, schoolName, year, key, value } = setting;
    const id = `${code} ${year}`;
    const of = result.get(id) ?? { code, schoolName, year, figures: new Map<string, FigureValue>() };
    if (value === null) of.figures.delete(key);
    else of.figures.set(key, value);
    result.set(id, of);
  }
  return [...result.values()]
    .filter(({ figures }) => figures.size > 0)
    .map((it) => ({ ...it, figures: Object.fromEntries(it.figures) }));
}
