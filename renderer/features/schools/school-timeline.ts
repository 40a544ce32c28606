import type { Row } from '#renderer/db/rows.ts';
import type { Severity } from '#shared/schema/inspection.ts';
import type { IssuedDocument } from '#shared/schema/sealed-record.ts';

/** What happened at a school, or is due there. `day`: ISO day here. */
export type SchoolEvent = { readonly id: string; readonly day: string } & (
  | { readonly kind: 'planned' | 'inspected' | 'signed'; readonly title: string; readonly inspectionId: string | null }
  | { readonly kind: 'document'; readonly document: IssuedDocument }
  | {
      readonly kind: 'finding' | 'due';
      readonly text: string;
      readonly requirement: string;
      readonly severity: Severity | null;
      readonly inspectionId: string;
      readonly itemId: string | null;
    }
);

export interface TimelineSources {
  readonly code: string;
  readonly visits: readonly Row<'visit'>[];
  /** Of this school. */
  readonly inspections: readonly Row<'inspection'>[];
  readonly seals: readonly Row<'seal'>[];
  readonly findings: readonly Row<'finding'>[];
  readonly documents: readonly Row<'document'>[];
  /** The day here of an ISO time. */
  readonly dayOf: (moment: string) => string;
}

/** What comes first of things of one day. */
const ORDER: readonly SchoolEvent['kind'][] = ['planned', 'inspected', 'finding', 'signed', 'document', 'due'];

/** Visits, inspections, findings with their due days, signatures and documents of a school, the latest first. */
export function schoolTimeline(sources: TimelineSources): readonly SchoolEvent[] {
  const inspections = sources.inspections.filter(({ deleted }) => deleted !== true);
  const events = [
    ...plannedEvents(sources, inspections),
    ...inspections.flatMap((it) => inspectionEvents(it, sources)),
  ];
  return events.toSorted((a, b) =>
    a.day === b.day ? ORDER.indexOf(b.kind) - ORDER.indexOf(a.kind) : a.day < b.day ? 1 : -1,
  );
}

/** Visits on which nobody has begun at this school. */
function plannedEvents(
  { code, visits }: TimelineSources,
  inspections: readonly Row<'inspection'>[],
): readonly SchoolEvent[] {
  const begun = new Set(inspections.map(({ visitId }) => visitId));
  return visits.flatMap(({ id, deleted, schoolCodes, date, title }): readonly SchoolEvent[] =>
    deleted === true || begun.has(id) || date === undefined || schoolCodes?.includes(code) !== true
      ? []
      : [{ id: `planned ${id}`, kind: 'planned', day: date, title: title ?? '', inspectionId: null }],
  );
}

function inspectionEvents(
  { id: inspectionId, visitId, startedAt, provisionalNumber }: Row<'inspection'>,
  sources: TimelineSources,
): readonly SchoolEvent[] {
  const { dayOf } = sources;
  const visit = sources.visits.find(({ id }) => id === visitId);
  const day = startedAt === undefined ? (visit?.date ?? '') : dayOf(startedAt);
  const title = visit?.title ?? provisionalNumber ?? '';
  const seal = sources.seals.find(({ id }) => id === inspectionId)?.sealed;
  return [
    { id: `inspected ${inspectionId}`, kind: 'inspected', day, title, inspectionId },
    ...sources.findings.flatMap((finding) =>
      finding.inspectionId === inspectionId ? findingEvents(finding, day) : [],
    ),
    ...(seal === undefined
      ? []
      : [
          {
            id: `signed ${inspectionId}`,
            kind: 'signed' as const,
            day: dayOf(seal.record.sealedAt),
            title,
            inspectionId,
          },
        ]),
    ...sources.documents.flatMap(({ id, inspectionId: of, issued }): readonly SchoolEvent[] =>
      of === inspectionId && issued !== undefined
        ? [{ id: `document ${id}`, kind: 'document', day: dayOf(issued.signedAt), document: issued }]
        : [],
    ),
  ];
}

function findingEvents({ id, deleted, ...row }: Row<'finding'>, day: string): readonly SchoolEvent[] {
  if (deleted === true) return [];
  const { dueOn = null } = row;
  const finding = {
    text: row.text ?? '',
    requirement: row.requirement ?? '',
    severity: row.severity ?? null,
    inspectionId: row.inspectionId ?? '',
    itemId: row.itemId ?? null,
  };
  return [
    { id: `finding ${id}`, kind: 'finding', day, ...finding },
    ...(dueOn === null ? [] : [{ id: `due ${id}`, kind: 'due' as const, day: dueOn, ...finding }]),
  ];
}
