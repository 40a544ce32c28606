import { useMemo } from 'react';
import { create } from 'zustand';
import { packSchema, type Pack } from '#shared/schema/pack.ts';
import { planSeedSchema, type PlanSeed } from '#shared/schema/plan-seed.ts';
import { templateSchema, type Template } from '#shared/schema/template.ts';

/** Plans and checklists that ship with the app, parsed once: a fault in them stops the app at start, not on site. */
const plans: readonly PlanSeed[] = Object.values(
  import.meta.glob('../../seeds/plans/*.json', { eager: true, import: 'default' }),
).map((json) => planSeedSchema.parse(json));
/** Former versions are among them: inspections keep the one they were done with. */
const shipped: readonly Template[] = Object.values(
  import.meta.glob('../../seeds/templates/**/*.json', { eager: true, import: 'default' }),
).map((json) => templateSchema.parse(json));

const packs: readonly Pack[] = Object.values(
  import.meta.glob('../../seeds/packs/*.json', { eager: true, import: 'default' }),
).map((json) => packSchema.parse(json));

export const listPacks = (): readonly Pack[] => packs;
export const listPlans = (): readonly PlanSeed[] => plans;
/** Checklists that ship with the app, and after them what the bureau published itself: every version of each. */
const library = create<{ readonly templates: readonly Template[] }>(() => ({ templates: shipped }));

export const isShipped = (template: Template): boolean => shipped.includes(template);
/** Puts in place what the bureau published; `templates.ts` does so at start and whenever it changes. */
export const setOwnTemplates = (own: readonly Template[]): void =>
  library.setState({ templates: [...shipped, ...own] });

export type FindTemplate = (id: string, version: number) => Template | undefined;
const finderIn =
  (templates: readonly Template[]): FindTemplate =>
  (id, version) =>
    templates.find((template) => template.id === id && template.version === version);
export const findTemplate: FindTemplate = (id, version) => finderIn(library.getState().templates)(id, version);

/** For a screen, which may stay open while colleagues' checklists arrive. */
export const useTemplates = (): readonly Template[] => library((state) => state.templates);
export function useFindTemplate(): FindTemplate {
  const templates = useTemplates();
  return useMemo(() => finderIn(templates), [templates]);
}
/** The newest version of each, own ones first: what a new visit is offered. */
export const currentTemplates = (templates: readonly Template[]): readonly Template[] =>
  templates
    .filter((it) => !templates.some((other) => other.id === it.id && other.version > it.version))
    .toSorted((a, b) => Number(isShipped(a)) - Number(isShipped(b)));
