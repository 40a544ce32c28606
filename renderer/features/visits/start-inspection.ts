import { inspectionIdOf } from '#renderer/stores/inspections.ts';
import { setFields, write } from '#renderer/stores/writing.ts';
import type { Identified } from '#shared/domain/inspection/record.ts';
import type { Visit } from '#shared/schema/inspection.ts';

type Start = { readonly visit: Identified<Visit>; readonly schoolCode: string; readonly provisionalNumber: string };

/** Begins the inspection of one school of a visit; answers its id. */
export async function startInspection({ visit, schoolCode, provisionalNumber }: Start): Promise<string> {
  const id = inspectionIdOf(visit.id, schoolCode);
  await write(
    setFields('inspection', id, {
      visitId: visit.id,
      schoolCode,
      templateId: visit.templateId,
      templateVersion: visit.templateVersion,
      startedAt: new Date().toISOString(),
      provisionalNumber,
      deleted: false,
    }),
  );
  return id;
}
