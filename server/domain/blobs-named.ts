import { z } from 'zod';
import { evidenceFields } from '#shared/schema/inspection.ts';
import { documentFields, sealFields, type RecordContent } from '#shared/schema/sealed-record.ts';
import type { StandingField } from '../queries/named-blobs.ts';

/**
 * The blobs an inspection names, by what stands in its fields: evidence that is not deleted, issued documents, and all the
 * sealed record names, which counts whatever was deleted since. Values of a newer version that we cannot read name none.
 */
export function blobsNamedBy(fields: readonly StandingField[]): string[] {
  const valueOf = <S extends z.ZodType>(place: Omit<StandingField, 'value'>, schema: S): z.infer<S> | undefined => {
    const found = fields.find(
      (entry) => entry.entity === place.entity && entry.entityId === place.entityId && entry.field === place.field,
    );
    return schema.safeParse(found?.value).data;
  };
  const named = fields.flatMap(({ entity, entityId, field, value }): (string | undefined)[] => {
    if (entity === 'evidence' && field === 'sha256') {
      const isDeleted = valueOf({ entity, entityId, field: 'deleted' }, z.boolean()) ?? false;
      return isDeleted ? [] : [evidenceFields.shape.sha256.safeParse(value).data];
    }
    if (entity === 'document' && field === 'issued') return [documentFields.shape.issued.safeParse(value).data?.sha256];
    if (entity === 'seal' && field === 'sealed') {
      const sealed = sealFields.shape.sealed.safeParse(value).data;
      return sealed === undefined ? [] : blobsOfRecord(sealed.record.content);
    }
    return [];
  });
  return [...new Set(named.filter((sha256) => sha256 !== undefined))].toSorted();
}

const blobsOfRecord = ({ items, evidence }: RecordContent): string[] =>
  [...items.flatMap((item) => item.evidence), ...evidence].map((entry) => entry.sha256);
