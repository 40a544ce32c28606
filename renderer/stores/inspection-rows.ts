import type { Identified } from '#shared/domain/inspection/record.ts';
import type { Answer, Evidence, Finding, Inspection, Visit } from '#shared/schema/inspection.ts';
import type { Row } from '../db/rows.ts';

/**
 * Rows as the domain thinks of them. Fields arrive one by one when devices sync: what may be empty is filled in, and an
 * entity that lacks what identifies it is null until the rest is here.
 */
export function toVisit(row: Row<'visit'>): Identified<Visit> | null {
  const { templateId, templateVersion, date } = row;
  if (templateId === undefined || templateVersion === undefined || date === undefined) return null;
  return {
    id: row.id,
    title: row.title ?? '',
    date,
    listNumber: row.listNumber ?? null,
    templateId,
    templateVersion,
    schoolCodes: row.schoolCodes ?? [],
    inspectors: row.inspectors ?? [],
    deleted: row.deleted ?? false,
  };
}

export function toInspection(row: Row<'inspection'>): Identified<Inspection> | null {
  const { visitId, schoolCode, templateId, templateVersion, startedAt } = row;
  if (visitId === undefined || schoolCode === undefined || startedAt === undefined) return null;
  if (templateId === undefined || templateVersion === undefined) return null;
  return {
    id: row.id,
    visitId,
    schoolCode,
    templateId,
    templateVersion,
    startedAt,
    provisionalNumber: row.provisionalNumber ?? '',
    deleted: row.deleted ?? false,
  };
}

export function toAnswer({ inspectionId, itemId, ...row }: Row<'answer'>): Answer | null {
  if (inspectionId === undefined || itemId === undefined) return null;
  return {
    inspectionId,
    itemId,
    result: row.result ?? null,
    measured: row.measured ?? null,
    value: row.value ?? null,
    note: row.note ?? '',
    overruleReason: row.overruleReason ?? null,
  };
}

export function toEvidence({ id, inspectionId, sha256, ...row }: Row<'evidence'>): Identified<Evidence> | null {
  if (inspectionId === undefined || sha256 === undefined) return null;
  return {
    id,
    inspectionId,
    sha256,
    itemId: row.itemId ?? null,
    name: row.name ?? '',
    mediaType: row.mediaType ?? '',
    bytes: row.bytes ?? 0,
    addedAt: row.addedAt ?? '',
    caption: row.caption ?? '',
    deleted: row.deleted ?? false,
  };
}

export function toFinding({ id, inspectionId, ...row }: Row<'finding'>): Identified<Finding> | null {
  if (inspectionId === undefined) return null;
  return {
    id,
    inspectionId,
    itemId: row.itemId ?? null,
    text: row.text ?? '',
    severity: row.severity ?? '一般',
    requirement: row.requirement ?? '',
    responsible: row.responsible ?? '',
    dueOn: row.dueOn ?? null,
    withoutDueDay: row.withoutDueDay ?? null,
    deleted: row.deleted ?? false,
  };
}
