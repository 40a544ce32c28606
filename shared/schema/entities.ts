import type { z } from 'zod';
import {
  answerFields,
  evidenceFields,
  findingFields,
  inspectionFields,
  signatureFields,
  visitFields,
} from './inspection.ts';
import { planFields, readingFields } from './plan-review.ts';
import { findProfileFieldSchema, profileFields } from './profile-entity.ts';
import {
  importFields,
  importLayoutFields,
  isFigureField,
  schoolAliasFields,
  schoolFactsFields,
  schoolFields,
} from './school-entities.ts';
import { figureValueSchema } from './school-facts.ts';
import { documentFields, sealFields } from './sealed-record.ts';
import { findItemFieldSchema, templateFields } from './template-draft.ts';

/**
 * The entities that changes write to, with the schema of their fields. A change to an entity or field that is not listed
 * here comes from a newer version: it is kept in the log, set aside, and applied after the upgrade.
 */
export const entities = {
  school: schoolFields,
  schoolFacts: schoolFactsFields,
  import: importFields,
  importLayout: importLayoutFields,
  schoolAlias: schoolAliasFields,
  plan: planFields,
  reading: readingFields,
  visit: visitFields,
  inspection: inspectionFields,
  answer: answerFields,
  evidence: evidenceFields,
  finding: findingFields,
  signature: signatureFields,
  seal: sealFields,
  document: documentFields,
  template: templateFields,
  profile: profileFields,
} as const;

export type EntityName = keyof typeof entities;
export type FieldsOf<E extends EntityName> = z.infer<(typeof entities)[E]>;
export const isEntityName = (name: string): name is EntityName => Object.hasOwn(entities, name);

/** Schema of one field's value, or null when this version does not know the field. */
export function findFieldSchema(entity: string, field: string): z.ZodType | null {
  if (!isEntityName(entity)) return null;
  const shape: Readonly<Record<string, z.ZodType>> = entities[entity].shape;
  if (Object.hasOwn(shape, field)) return shape[field] ?? null;
  if (entity === 'template') return findItemFieldSchema(field);
  if (entity === 'profile') return findProfileFieldSchema(field);
  return entity === 'schoolFacts' && isFigureField(field) ? figureValueSchema : null;
}
