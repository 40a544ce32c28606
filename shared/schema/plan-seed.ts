import { z } from 'zod';

/** The comparators a plan's target is kept with. `count`: a number of things to be built, chosen or bought. */
export const targetComparatorSchema = z.enum([
  '>=',
  '<=',
  '=',
  'between',
  'count',
  'approx',
  'frequency',
  'decrease_by_at_least',
  'increase_by_at_least',
]);

const checkableSchema = z.enum(['school', 'district', 'city', 'province', 'national']);

/** A measurable commitment of a plan, in own words. */
export const planTargetSchema = z.strictObject({
  /** `<task id>#<n>`, n counted within the task. */
  id: z.string().min(1),
  taskId: z.string().min(1),
  indicator: z.string().min(1),
  comparator: targetComparatorSchema,
  strict: z.boolean(),
  value: z.number().nullable(),
  value2: z.number().nullable(),
  unit: z.string(),
  /** As the plan says it: 小学, 初中, 中小学, 义务教育 …; null when it does not say. */
  schoolLevel: z.string().nullable(),
  /** Year or year-month by which it is due; null for what recurs. */
  by: z.string().nullable(),
  /** `by` follows only from the plan's period. */
  byImplied: z.boolean(),
  kind: z.string().min(1),
  /** Lowest level at which it can be checked. */
  checkable: checkableSchema,
  bestEffort: z.boolean(),
  /** The text it was read from is damaged: what it says, the suggested reading and the reason. */
  damage: z.strictObject({ found: z.string(), suggested: z.string(), reason: z.string() }).nullable(),
});
export type PlanTarget = z.infer<typeof planTargetSchema>;

export const planTaskSchema = z.strictObject({
  id: z.string().min(1),
  heading: z.string().min(1),
  section: z.string().min(1),
  role: z.enum(['task', 'goal', 'measure', 'safeguard', 'organisation']),
  /** What is asked for, in own words; null where only the heading has come down. */
  summary: z.string().min(1).nullable(),
  deadlines: z.array(z.string()),
  responsibleUnits: z.array(z.string()),
});
export type PlanTask = z.infer<typeof planTaskSchema>;

/** A plan of the library, made by reading: every task and every target with its place in the document. */
export const planSeedSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  issuer: z.string().nullable(),
  jurisdiction: z.string().min(1),
  docType: z.string().min(1),
  /** How much of the document there is. `cut`: the text breaks off and the rest is known by its headings. */
  completeness: z.enum(['whole', 'cut', 'headingsOnly']),
  period: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
  publishedOn: z.iso.date().nullable(),
  effectiveOn: z.iso.date().nullable(),
  expiresOn: z.iso.date().nullable(),
  sections: z.array(z.strictObject({ path: z.string(), heading: z.string() })),
  tasks: z.array(planTaskSchema).min(1),
  targets: z.array(planTargetSchema),
  /** What does not add up or cannot be read with certainty in the document itself. */
  inconsistencies: z.array(z.strictObject({ locator: z.string(), found: z.string(), note: z.string() })),
});
export type PlanSeed = z.infer<typeof planSeedSchema>;
