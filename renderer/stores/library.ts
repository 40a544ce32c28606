import { packSchema, type Pack } from '#shared/schema/pack.ts';
import { planSeedSchema, type PlanSeed } from '#shared/schema/plan-seed.ts';
import { templateSchema, type Template } from '#shared/schema/template.ts';

/** Plans and checklists that ship with the app, parsed once: a fault in them stops the app at start, not on site. */
const plans: readonly PlanSeed[] = Object.values(
  import.meta.glob('../../seeds/plans/*.json', { eager: true, import: 'default' }),
).map((json) => planSeedSchema.parse(json));
const templates: readonly Template[] = Object.values(
  import.meta.glob('../../seeds/templates/*.json', { eager: true, import: 'default' }),
).map((json) => templateSchema.parse(json));

const packs: readonly Pack[] = Object.values(
  import.meta.glob('../../seeds/packs/*.json', { eager: true, import: 'default' }),
).map((json) => packSchema.parse(json));

export const listPacks = (): readonly Pack[] => packs;
export const listPlans = (): readonly PlanSeed[] => plans;
export const listTemplates = (): readonly Template[] => templates;
export const findTemplate = (id: string, version: number): Template | undefined =>
  templates.find((template) => template.id === id && template.version === version);
