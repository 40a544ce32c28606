import { useMemo } from 'react';
import { applicableItems } from '#shared/domain/template/applicable.ts';
import { itemStates, progressOf, type Progress } from '#shared/domain/inspection/progress.ts';
import type { RecordParts } from '#shared/domain/inspection/record.ts';
import type { FindOfficialCode } from '#shared/domain/official-codes.ts';
import type { Row } from '../db/rows.ts';
import { useLive } from '../hooks/use-live.ts';
import { useOfficialCode } from '../hooks/use-official-code.ts';
import { useRow, useRowsWhere } from '../hooks/use-rows.ts';
import { toAnswer, toEvidence, toFinding, toInspection, toVisit } from './inspection-rows.ts';
import { useFindTemplate, type FindTemplate } from './library.ts';
import { getRuntime } from './runtime.ts';

/** An inspection with everything its record is made of, or why it cannot be shown. */
export type InspectionView =
  | { readonly kind: 'found'; readonly parts: RecordParts }
  | { readonly kind: 'notFound' }
  /** The checklist belongs to a version of the app that is newer, or to a library that is not here. */
  | { readonly kind: 'templateMissing'; readonly title: string };

/** `undefined` while it is being read. */
export function useInspection(inspectionId: string): InspectionView | undefined {
  const inspection = useRow('inspection', inspectionId);
  const visit = useRow('visit', inspection?.visitId ?? null);
  const school = useRow('school', inspection?.schoolCode ?? null);
  const answers = useRowsWhere('answer', 'inspectionId', inspectionId);
  const evidence = useRowsWhere('evidence', 'inspectionId', inspectionId);
  const findings = useRowsWhere('finding', 'inspectionId', inspectionId);
  const findTemplate = useFindTemplate();
  const officialCode = useOfficialCode();
  return useMemo(() => {
    if (inspection === null) return { kind: 'notFound' };
    if (inspection === undefined || visit === undefined || school === undefined) return undefined;
    if (answers === undefined || evidence === undefined || findings === undefined) return undefined;
    return viewOf({ inspection, visit, school, answers, evidence, findings }, findTemplate, officialCode);
  }, [inspection, visit, school, answers, evidence, findings, findTemplate, officialCode]);
}

type Gathered = {
  readonly inspection: Row<'inspection'>;
  readonly visit: Row<'visit'> | null;
  readonly school: Row<'school'> | null;
  readonly answers: readonly Row<'answer'>[];
  readonly evidence: readonly Row<'evidence'>[];
  readonly findings: readonly Row<'finding'>[];
};

function viewOf(rows: Gathered, findTemplate: FindTemplate, officialCode: FindOfficialCode): InspectionView {
  const inspection = toInspection(rows.inspection);
  if (inspection === null || inspection.deleted) return { kind: 'notFound' };
  const template = findTemplate(inspection.templateId, inspection.templateVersion);
  if (template === undefined)
    return { kind: 'templateMissing', title: `${inspection.templateId} v${inspection.templateVersion}` };
  const visit = rows.visit === null ? null : toVisit(rows.visit);
  if (visit === null) return { kind: 'notFound' };
  return {
    kind: 'found',
    parts: {
      inspection,
      visit,
      template: {
        ...template,
        items: [
          ...applicableItems(template, {
            kind: rows.school?.kind ?? null,
            urbanRural: rows.school?.urbanRural ?? null,
          }),
        ],
      },
      school: {
        code: officialCode(inspection.schoolCode) ?? inspection.schoolCode,
        name: rows.school?.name ?? inspection.schoolCode,
        kind: rows.school?.kind ?? '',
        district: rows.school?.district ?? null,
      },
      answers: rows.answers.flatMap((row) => toAnswer(row) ?? []),
      evidence: rows.evidence.flatMap((row) => toEvidence(row) ?? []),
      findings: rows.findings.flatMap((row) => toFinding(row) ?? []),
    },
  };
}

/** Ids of the inspections that are sealed. Only the keys are read: each seal holds a whole record. */
export function useSealedIds(): ReadonlySet<string> | undefined {
  const keys = useLive('sealed ids', () => getRuntime().db.rows('seal').toCollection().primaryKeys());
  return useMemo(() => (keys === undefined ? undefined : new Set(keys)), [keys]);
}

/** How far an inspection is, as its own screen says it; null where there is none to show, undefined while it is read. */
export function useProgress(inspectionId: string): Progress | null | undefined {
  const view = useInspection(inspectionId);
  return useMemo(() => {
    if (view === undefined) return undefined;
    return view.kind === 'found' ? progressOf(itemStates(view.parts)) : null;
  }, [view]);
}

/** One inspection per visit and school, whichever device starts it: two inspectors who both begin share it when they sync. */
export const inspectionIdOf = (visitId: string, schoolCode: string): string => `${visitId}.${schoolCode}`;
