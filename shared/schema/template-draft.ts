import { z } from 'zod';
import { columnSchema, levelSchema, optionSchema } from './answer-form.ts';
import { conditionSchema } from './condition.ts';
import { schoolKindSchema, urbanRuralSchema } from './school.ts';
import { stageSchema } from './stage.ts';
import {
  basisSchema,
  clauseRefSchema,
  itemIdSchema,
  methodSchema,
  templateIdSchema,
  templateSchema,
} from './template.ts';
import { comparatorSchema, thresholdSchema } from './threshold.ts';

/** A limit while it is being written: the number may still be missing. */
export const draftThresholdSchema = z.strictObject({
  comparator: comparatorSchema,
  value: z.number().nullable(),
  upper: z.number().nullable(),
  unit: z.string().max(30),
});
export type DraftThreshold = z.infer<typeof draftThresholdSchema>;

export const itemKindSchema = z.enum([
  'verdict',
  'level',
  'score',
  'number',
  'ratio',
  'choice',
  'choices',
  'text',
  'date',
  'table',
  'signature',
  'photo',
]);
export type ItemKind = z.infer<typeof itemKindSchema>;

const draftLabel = z.string().max(100);

/** The parts of every rich form, each as far as it is written; those of other kinds are kept, so that a change of mind loses nothing. */
export const draftFormSchema = z.strictObject({
  levels: z.array(levelSchema.extend({ label: draftLabel })).max(20),
  full: z.number().nullable(),
  passAt: z.number().nullable(),
  countLabel: draftLabel,
  totalLabel: draftLabel,
  options: z.array(optionSchema.extend({ label: draftLabel })).max(50),
  least: z.int().nullable(),
  latest: z.iso.date().nullable(),
  columns: z.array(columnSchema.extend({ label: draftLabel, unit: draftLabel.nullable() })).max(20),
  leastRows: z.int().min(0).max(500),
  signer: draftLabel,
});
export type DraftForm = z.infer<typeof draftFormSchema>;

export const EMPTY_FORM: DraftForm = {
  levels: [],
  full: null,
  passAt: null,
  countLabel: '',
  totalLabel: '',
  options: [],
  least: null,
  latest: null,
  columns: [],
  leastRows: 0,
  signer: '',
};

/** An item while it is being written: anything may be empty until it is published. Its number follows from its place. */
export const draftItemSchema = z.strictObject({
  group: z.string().max(60),
  question: z.string().max(500),
  methods: z.array(methodSchema),
  guide: z.string().max(2000),
  evidence: z.array(z.string().min(1).max(200)),
  evidenceRequired: z.int().min(0).max(50),
  weight: z.number().nonnegative().max(1000),
  clauses: z.array(clauseRefSchema),
  kind: itemKindSchema,
  form: draftFormSchema.default(EMPTY_FORM),
  /** Of a number, and of a ratio in percent. */
  threshold: draftThresholdSchema.nullable(),
  figure: z.string().nullable(),
  /** Empty: a veto whose basis has not been written yet. */
  vetoBasis: z.string().max(500).nullable(),
  stages: z.array(stageSchema),
  schoolKinds: z.array(schoolKindSchema).default([]),
  places: z.array(urbanRuralSchema).default([]),
  showWhen: conditionSchema.nullable().default(null),
});
export type DraftItem = z.infer<typeof draftItemSchema>;

/** Where checklists that were combined ask for different limits; the stricter one is taken. */
export const limitChoiceSchema = z.strictObject({
  itemId: itemIdSchema,
  taken: thresholdSchema,
  dropped: thresholdSchema,
  takenFrom: z.array(clauseRefSchema),
  droppedFrom: z.array(clauseRefSchema),
});
export type LimitChoice = z.infer<typeof limitChoiceSchema>;

/**
 * Entity `template`; entity id = `templateVersionId(...)`: one version of a bureau's own checklist. Besides these fields
 * it has two for each item, `item:<id>` and `place:<id>`: merging goes field by field, so two people who edit different
 * items, or one who edits an item and one who moves it, both keep their work without a conflict.
 */
export const templateFields = z.strictObject({
  templateId: templateIdSchema,
  version: z.int().positive(),
  title: z.string().max(200),
  stages: z.array(stageSchema),
  /** Documents known to it; the published version names those that its items cite. */
  basis: z.array(basisSchema),
  limits: z.array(limitChoiceSchema),
  /**
   * The whole version in one field, set once, when it is published: from then on it is what inspections use, and what
   * arrives late in the fields above can no longer change it.
   */
  published: templateSchema,
  deleted: z.boolean(),
});

export const templateVersionId = (templateId: string, version: number): string => `${templateId}@${version}`;

const ITEM = 'item:';
const PLACE = 'place:';
export const itemField = (itemId: string): string => `${ITEM}${itemId}`;
/** A number; items stand in the order of their places. */
export const placeField = (itemId: string): string => `${PLACE}${itemId}`;

/** The item that a field holds, or null for a field of another kind. */
export function findItemIdOfField(field: string): string | null {
  const id = field.startsWith(ITEM) ? field.slice(ITEM.length) : '';
  return itemIdSchema.safeParse(id).success ? id : null;
}

export function findItemFieldSchema(field: string): z.ZodType | null {
  if (findItemIdOfField(field) !== null) return draftItemSchema;
  return field.startsWith(PLACE) && findItemIdOfField(itemField(field.slice(PLACE.length))) !== null
    ? z.number()
    : null;
}
