import { z } from 'zod';

/**
 * The compiled form of a plan: what the compiler hands to review, and what a seed file holds.
 * Line numbers count from 1; spans are UTF-16 offsets into the text that was compiled.
 */

/** `source.slice(start, end)` is the text a reading was made from. */
export const spanSchema = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Span = z.infer<typeof spanSchema>;

export const taskRoleSchema = z.enum(['task', 'goal', 'measure', 'safeguard', 'organisation']);
export type TaskRole = z.infer<typeof taskRoleSchema>;

export const comparatorSchema = z.enum([
  '>=',
  '<=',
  '=',
  'between',
  'count',
  'increase_by_at_least',
  'decrease_by_at_least',
]);
export type Comparator = z.infer<typeof comparatorSchema>;

export const targetKindSchema = z.enum([
  'rate',
  'frequency',
  'count',
  'headcount',
  'area',
  'money',
  'per_capita',
  'coefficient',
  'other',
]);
export type TargetKind = z.infer<typeof targetKindSchema>;

/** The lowest level at which a figure can be verified; also the level of the plan itself. */
export const levelSchema = z.enum(['school', 'district', 'city', 'province']);
export type Level = z.infer<typeof levelSchema>;

export const schoolLevelSchema = z.enum([
  '幼儿园',
  '小学',
  '初中',
  '中学',
  '中小学',
  '义务教育',
  '高中',
  '中职',
  '特教',
  '高校',
]);
export type SchoolLevel = z.infer<typeof schoolLevelSchema>;

export const planSectionSchema = z.object({
  path: z.string(),
  heading: z.string(),
  lineNo: z.int(),
  numberRaw: z.string(),
  /** `inline_group`: a line of running text (一是…) that groups the numbered tasks below it. */
  kind: z.enum(['section', 'inline_group']),
});
export type PlanSection = z.infer<typeof planSectionSchema>;

export const deadlineSchema = z.object({
  text: z.string(),
  /** ISO date, several of them when one mark names several, null for a condition without a date. */
  norm: z.union([z.string(), z.array(z.string()), z.null()]),
  appliesTo: z.string(),
  span: spanSchema,
});
export type Deadline = z.infer<typeof deadlineSchema>;

export const planTaskSchema = z.object({
  id: z.string(),
  heading: z.string(),
  path: z.array(z.string()),
  lineNo: z.int(),
  /** null when the plan gives the heading only. */
  bodyLineNo: z.int().nullable(),
  numberRaw: z.string(),
  firstChars: z.string(),
  bodyLength: z.int(),
  role: taskRoleSchema,
  generatedId: z.boolean(),
  /** Read from a table of contents: the text of the task is not in the file. */
  headingOnly: z.boolean(),
  responsibleUnits: z.array(z.string()),
  deadlines: z.array(z.string()),
  deadlineDetail: z.array(deadlineSchema),
  throughoutYear: z.boolean(),
  throughoutYearItems: z.array(z.string()),
  span: spanSchema,
});
export type PlanTask = z.infer<typeof planTaskSchema>;

export const planTargetSchema = z.object({
  taskId: z.string(),
  quote: z.string(),
  indicator: z.string(),
  comparator: comparatorSchema,
  value: z.number(),
  value2: z.number().nullable(),
  unit: z.string(),
  schoolLevel: schoolLevelSchema.nullable(),
  /** `YYYY` or `YYYY-MM`; null for what recurs and for standing conditions. */
  by: z.string().nullable(),
  kind: targetKindSchema,
  checkable: levelSchema,
  damaged: z.boolean(),
  damageNote: z.string().nullable(),
  lineNo: z.int(),
  /** The quantity with its comparator words as written. */
  phrase: z.string(),
  span: spanSchema,
  /** 0 to 1: how sure the grammar is. Below 0.7 a person should look. */
  confidence: z.number().min(0).max(1),
  bestEffort: z.boolean(),
  strict: z.boolean(),
  comparatorImplied: z.boolean(),
  byImplied: z.boolean(),
  impliedValue: z.boolean(),
  approx: z.boolean(),
  perYear: z.boolean(),
  /** Total this figure is a part of, as written in the source. */
  partOf: z.string().nullable(),
  /** Id of the task that states the same target before. */
  duplicateOf: z.string().nullable(),
});
export type PlanTarget = z.infer<typeof planTargetSchema>;

/** A commitment with a direction but no figure (只增不减). */
export const directionalSchema = z.object({
  taskId: z.string(),
  quote: z.string(),
  meaning: z.string(),
  span: spanSchema,
});
export type Directional = z.infer<typeof directionalSchema>;

/** A dated commitment without a figure. */
export const milestoneSchema = z.object({
  taskId: z.string(),
  quote: z.string(),
  by: z.string(),
  meaning: z.string(),
  span: spanSchema,
});
export type Milestone = z.infer<typeof milestoneSchema>;

/** A figure that is no target, and the reason. */
export const notTargetSchema = z.object({
  lineNo: z.int(),
  quote: z.string(),
  class: z.string(),
  why: z.string(),
  span: spanSchema,
});
export type NotTarget = z.infer<typeof notTargetSchema>;

export const damageSchema = z.object({
  lineNo: z.int(),
  raw: z.string(),
  reading: z.string(),
  why: z.string(),
  kind: z.enum(['value', 'text', 'structure']),
  certainty: z.enum(['certain', 'probable', 'suspected']),
  span: spanSchema,
});
export type Damage = z.infer<typeof damageSchema>;

/** Something the plan says about itself, compared with what was read. */
export const structureCheckSchema = z.object({
  lineNo: z.int(),
  quote: z.string(),
  check: z.string(),
  agrees: z.boolean().nullable(),
});
export type StructureCheck = z.infer<typeof structureCheckSchema>;

/** A paragraph that is no task: title, preamble, letter-head, imprint, history and so on. */
export const otherParagraphSchema = z.object({
  lineNo: z.int(),
  kind: z.string(),
  firstChars: z.string(),
  span: spanSchema,
});
export type OtherParagraph = z.infer<typeof otherParagraphSchema>;

export const tocEntrySchema = z.object({ lineNo: z.int(), numberRaw: z.string(), heading: z.string() });
export type TocEntry = z.infer<typeof tocEntrySchema>;

export const compiledPlanSchema = z.object({
  key: z.string(),
  lineRange: z.tuple([z.int(), z.int()]),
  span: spanSchema,
  title: z.string(),
  titleLines: z.array(z.int()),
  tocLines: z.tuple([z.int(), z.int()]).nullable(),
  issuer: z.string().nullable(),
  docType: z.string().nullable(),
  docNumber: z.string().nullable(),
  dateIssued: z.string().nullable(),
  datePublishedOnWeb: z.string().nullable(),
  expires: z.string().nullable(),
  expiresSource: z.string().nullable(),
  period: z.object({ from: z.string(), to: z.string() }).nullable(),
  jurisdiction: levelSchema,
  /** True when only a table of contents gives this plan. */
  headingsOnly: z.boolean(),
  /** True when the text breaks off. */
  cutOff: z.boolean(),
  sections: z.array(planSectionSchema),
  tasks: z.array(planTaskSchema),
  targets: z.array(planTargetSchema),
  directional: z.array(directionalSchema),
  milestones: z.array(milestoneSchema),
  notTargets: z.array(notTargetSchema),
  numberedItemsThatAreNotTasks: z.array(tocEntrySchema),
  /** Tasks the table of contents names and the text lacks. */
  tocOnlyTasks: z.array(tocEntrySchema),
  damages: z.array(damageSchema),
  structureChecks: z.array(structureCheckSchema),
  timeHints: z.array(z.object({ taskId: z.string(), quote: z.string() })),
  otherParagraphs: z.array(otherParagraphSchema),
});
export type CompiledPlan = z.infer<typeof compiledPlanSchema>;
