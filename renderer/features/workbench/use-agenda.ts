import { useMemo } from 'react';
import { useRows } from '#renderer/hooks/use-rows.ts';
import { useConflicts } from '#renderer/stores/conflicts.ts';
import { toFinding, toInspection, toVisit } from '#renderer/stores/inspection-rows.ts';
import { inspectionIdOf, useSealedIds } from '#renderer/stores/inspections.ts';
import { useFindTemplate } from '#renderer/stores/library.ts';
import { useEverySchool, useSchools } from '#renderer/stores/schools.ts';
import { today } from '#renderer/ui/today.ts';
import type { Identified } from '#shared/domain/inspection/record.ts';
import type { Finding, Visit } from '#shared/schema/inspection.ts';
import { dueFindings, lacksOf, whenOf, type Due, type Lack, type When } from './agenda.ts';

export type Upcoming = { readonly visit: Identified<Visit>; readonly when: When; readonly lacks: readonly Lack[] };
export type Unsigned = {
  readonly inspectionId: string;
  readonly schoolName: string;
  readonly visit: Identified<Visit>;
};
export type DueFinding = Due<Identified<Finding>> & { readonly schoolName: string };
export type Agenda = {
  readonly upcoming: readonly Upcoming[];
  readonly unsigned: readonly Unsigned[];
  readonly due: readonly DueFinding[];
  readonly conflicts: number;
  readonly hasSchools: boolean;
  /** False where the only schools are those of the sample. */
  readonly hasOwnSchools: boolean;
  readonly hasVisits: boolean;
};

/** Everything that waits for someone, gathered; undefined while it is being read. */
export function useAgenda(): Agenda | undefined {
  const visitRows = useRows('visit');
  const inspectionRows = useRows('inspection');
  const findingRows = useRows('finding');
  const sealed = useSealedIds();
  const schools = useSchools();
  const everySchool = useEverySchool();
  const conflicts = useConflicts().length;
  const findTemplate = useFindTemplate();
  return useMemo(() => {
    if (visitRows === undefined || inspectionRows === undefined || findingRows === undefined) return undefined;
    if (sealed === undefined || schools === undefined || everySchool === undefined) return undefined;
    const visits = visitRows.flatMap((row) => toVisit(row) ?? []).filter((visit) => !visit.deleted);
    const visitOf = new Map(visits.map((visit) => [visit.id, visit]));
    const inspections = inspectionRows.flatMap((row) => toInspection(row) ?? []).filter(({ deleted }) => !deleted);
    const schoolOf = new Map(inspections.map(({ id, schoolCode }) => [id, schoolCode]));
    const nameOf = new Map(everySchool.map(({ code, name }) => [code, name]));
    const day = today();
    const isDone = ({ id, schoolCodes }: Identified<Visit>): boolean =>
      schoolCodes.length > 0 && schoolCodes.every((code) => sealed.has(inspectionIdOf(id, code)));
    const findings = findingRows.flatMap((row) => toFinding(row) ?? []);
    return {
      upcoming: visits
        .filter((visit) => !isDone(visit))
        .toSorted((a, b) => (a.date < b.date ? -1 : 1))
        .flatMap((visit) => {
          const when = whenOf(visit.date, day);
          const hasTemplate = findTemplate(visit.templateId, visit.templateVersion) !== undefined;
          return when === null ? [] : [{ visit, when, lacks: lacksOf(visit, hasTemplate) }];
        }),
      unsigned: inspections.flatMap(({ id, visitId, schoolCode }) => {
        const visit = visitOf.get(visitId);
        if (visit === undefined || sealed.has(id)) return [];
        return [{ inspectionId: id, schoolName: nameOf.get(schoolCode) ?? schoolCode, visit }];
      }),
      due: dueFindings(
        findings.filter(({ inspectionId }) => sealed.has(inspectionId)),
        day,
      ).map((entry) => {
        const code = schoolOf.get(entry.finding.inspectionId) ?? '';
        return { ...entry, schoolName: nameOf.get(code) ?? code };
      }),
      conflicts,
      hasSchools: schools.length > 0,
      hasOwnSchools: schools.some(({ sample }) => !sample),
      hasVisits: visits.length > 0,
    };
  }, [visitRows, inspectionRows, findingRows, sealed, schools, everySchool, conflicts, findTemplate]);
}
