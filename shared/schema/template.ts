import { z } from 'zod';
import { richFormShapes } from './answer-form.ts';
import { conditionSchema } from './condition.ts';
import { schoolKindSchema, urbanRuralSchema } from './school.ts';
import { stageSchema } from './stage.ts';
import { thresholdSchema } from './threshold.ts';

/** A place in a source document that an item or target rests on. `locator` is the clause id, e.g. `二/(四)`. */
export const clauseRefSchema = z.strictObject({
  planId: z.string().min(1),
  planTitle: z.string().min(1),
  locator: z.string().min(1),
  /** The clause's subject in a few own words. */
  subject: z.string().min(1),
});
export type ClauseRef = z.infer<typeof clauseRefSchema>;

export const methodSchema = z.enum(['查阅资料', '实地察看', '访谈', '问卷', '听课', '数据核验', '现场抽测']);
export type Method = z.infer<typeof methodSchema>;

export const itemIdSchema = z.string().min(1).max(60).brand('ItemId');
export const templateIdSchema = z.string().min(1).max(100).brand('TemplateId');

const itemBase = {
  id: itemIdSchema,
  /** Number shown to people, e.g. `3.2`. */
  no: z.string().min(1),
  group: z.string().min(1),
  question: z.string().min(1),
  methods: z.array(methodSchema).min(1),
  /** How to check, step by step, in a line or two. */
  guide: z.string().min(1),
  /** Papers, places or people to ask for. */
  evidence: z.array(z.string().min(1)).min(1),
  /** How many photographs or files are required before sealing; 0 = none. */
  evidenceRequired: z.int().min(0),
  /** Of the whole checklist's points; an item that is recorded and neither judged nor scored earns none. */
  weight: z.number().positive(),
  clauses: z.array(clauseRefSchema).min(1),
  /** Failing this item alone fails the whole check: the text of law that allows it. Null: an item like any other. */
  vetoBasis: z.string().min(1).nullable().default(null),
  /** Stages it is asked at; empty: at all stages of the checklist. */
  stages: z.array(stageSchema).default([]),
  /** Kinds of school it is asked at; empty: at all that teach one of its stages. */
  schoolKinds: z.array(schoolKindSchema).default([]),
  /** Places it is asked in; empty: everywhere. */
  places: z.array(urbanRuralSchema).default([]),
  /** Null: asked always. */
  showWhen: conditionSchema.nullable().default(null),
};

/** One question of a checklist: a judgement, a number held against a threshold, or an answer in a rich form. */
export const itemSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...itemBase, kind: z.literal('verdict') }),
  z.strictObject({
    ...itemBase,
    kind: z.literal('number'),
    threshold: thresholdSchema,
    /** Figure of the school that says the same, shown beside the answer; null when no sheet carries it. */
    figure: z.string().nullable(),
  }),
  z.strictObject({ ...itemBase, ...richFormShapes.level }),
  z.strictObject({ ...itemBase, ...richFormShapes.score }),
  z.strictObject({ ...itemBase, ...richFormShapes.ratio }),
  z.strictObject({ ...itemBase, ...richFormShapes.choice }),
  z.strictObject({ ...itemBase, ...richFormShapes.choices }),
  z.strictObject({ ...itemBase, ...richFormShapes.text }),
  z.strictObject({ ...itemBase, ...richFormShapes.date }),
  z.strictObject({ ...itemBase, ...richFormShapes.table }),
  z.strictObject({ ...itemBase, ...richFormShapes.signature }),
  z.strictObject({ ...itemBase, ...richFormShapes.photo }),
]);
export type Item = z.infer<typeof itemSchema>;

/** A document that a checklist rests on; `expiresOn` null = no end known. */
export const basisSchema = z.strictObject({
  planId: z.string(),
  title: z.string(),
  effectiveOn: z.iso.date().nullable(),
  expiresOn: z.iso.date().nullable(),
});
export type Basis = z.infer<typeof basisSchema>;

const indexOfId = (items: readonly { readonly id: string }[], id: string): number => {
  const at = items.findIndex((item) => item.id === id);
  return at === -1 ? items.length : at;
};

/** A published version of a checklist; it never changes. */
export const templateSchema = z.strictObject({
  id: templateIdSchema,
  version: z.int().positive(),
  title: z.string().min(1),
  stages: z.array(stageSchema).min(1),
  publishedOn: z.iso.date(),
  basis: z.array(basisSchema).min(1),
  items: z
    .array(itemSchema)
    .min(1)
    .refine(
      (items) => items.every(({ showWhen }, at) => showWhen === null || indexOfId(items, showWhen.itemId) < at),
      'a condition names an earlier item of the same checklist',
    ),
});
export type Template = z.infer<typeof templateSchema>;
