import type { CompiledPlan } from '../../schema/plan.ts';

/** How much of a document the text holds. */
export type Completeness =
  | { readonly kind: 'whole' }
  /** A table of contents alone: the names of the tasks, and nothing of what they ask. */
  | { readonly kind: 'headingsOnly'; readonly tasks: number }
  /** The contents list more tasks than the text has. */
  | { readonly kind: 'shortOfContents'; readonly listed: number; readonly read: number; readonly lacks: string }
  | { readonly kind: 'cutOff' };

export function completenessOf(plan: CompiledPlan): Completeness {
  if (plan.headingsOnly) return { kind: 'headingsOnly', tasks: plan.tasks.length };
  const [first] = plan.tocOnlyTasks;
  const read = plan.tasks.filter(({ generatedId }) => !generatedId).length;
  if (first !== undefined)
    return {
      kind: 'shortOfContents',
      listed: read + plan.tocOnlyTasks.length,
      read,
      lacks: first.numberRaw + first.heading,
    };
  return { kind: plan.cutOff ? 'cutOff' : 'whole' };
}
