import type { Row } from '#renderer/db/rows.ts';
import type { Severity } from '#shared/schema/inspection.ts';
import type { ClauseRef, Template } from '#shared/schema/template.ts';

/**
 * Where a finding stands, as far as it follows from the inspection alone: `draft` until the record is signed, afterwards
 * by its due day. Being put right and 销号 are events of their own and not derived.
 */
export type LedgerState = 'draft' | 'noDueDay' | 'openEnded' | 'mended' | 'running' | 'dueSoon' | 'overdue';
export const ledgerStates: readonly LedgerState[] = [
  'overdue',
  'dueSoon',
  'running',
  'noDueDay',
  'openEnded',
  'draft',
  'mended',
];

export interface LedgerLine {
  readonly id: string;
  readonly inspectionId: string;
  readonly itemId: string | null;
  readonly schoolCode: string;
  readonly schoolName: string;
  /** Number and question of the checklist item; empty when the finding hangs on none. */
  readonly item: string;
  readonly clauses: readonly ClauseRef[];
  readonly text: string;
  readonly requirement: string;
  readonly severity: Severity | null;
  readonly responsible: string;
  readonly dueOn: string | null;
  /** Why there is no due day; empty where there is one, or none was asked for yet. */
  readonly noDueReason: string;
  readonly state: LedgerState;
}

interface LedgerSources {
  readonly findings: readonly Row<'finding'>[];
  readonly inspections: readonly Row<'inspection'>[];
  readonly sealedIds: ReadonlySet<string>;
  readonly schoolNames: ReadonlyMap<string, string>;
  readonly findTemplate: (id: string, version: number) => Template | undefined;
  /** ISO day. */
  readonly today: string;
}

/** From this many days before the due day on, a finding is due soon. */
const SOON_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Days from `today` to `day`; negative when it is past. */
export const daysUntil = (day: string, today: string): number =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS);

function stateOf({ dueOn = null, withoutDueDay }: Row<'finding'>, isSealed: boolean, today: string): LedgerState {
  if (!isSealed) return 'draft';
  if (dueOn === null) return withoutDueDay?.kind ?? 'noDueDay';
  const days = daysUntil(dueOn, today);
  if (days < 0) return 'overdue';
  return days <= SOON_DAYS ? 'dueSoon' : 'running';
}

function lineOf(finding: Row<'finding'>, inspection: Row<'inspection'>, sources: LedgerSources): LedgerLine {
  const template = sources.findTemplate(inspection.templateId ?? '', inspection.templateVersion ?? 0);
  const item = template?.items.find(({ id }) => id === finding.itemId);
  const schoolCode = inspection.schoolCode ?? '';
  const dueOn = finding.dueOn ?? null;
  return {
    id: finding.id,
    inspectionId: inspection.id,
    itemId: finding.itemId ?? null,
    schoolCode,
    schoolName: sources.schoolNames.get(schoolCode) ?? schoolCode,
    item: item === undefined ? '' : `${item.no} ${item.question}`,
    clauses: item?.clauses ?? [],
    text: finding.text ?? '',
    requirement: finding.requirement ?? '',
    severity: finding.severity ?? null,
    responsible: finding.responsible ?? '',
    dueOn,
    noDueReason: dueOn === null ? (finding.withoutDueDay?.reason ?? '') : '',
    state: stateOf(finding, sources.sealedIds.has(inspection.id), sources.today),
  };
}

/** Every finding that stands, the most urgent first. */
export function ledgerLines(sources: LedgerSources): readonly LedgerLine[] {
  const inspections = new Map(
    sources.inspections.flatMap((inspection) => (inspection.deleted === true ? [] : [[inspection.id, inspection]])),
  );
  const rank = (line: LedgerLine): string =>
    `${ledgerStates.indexOf(line.state)} ${line.dueOn ?? '9'} ${line.schoolCode}`;
  return sources.findings
    .flatMap((finding) => {
      const inspection = inspections.get(finding.inspectionId ?? '');
      return inspection === undefined || finding.deleted === true ? [] : [lineOf(finding, inspection, sources)];
    })
    .toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

export interface LedgerFilter {
  readonly text: string;
  readonly state: LedgerState | null;
  readonly severity: Severity | null;
}

export const filterLedger = (lines: readonly LedgerLine[], { text, state, severity }: LedgerFilter) =>
  lines.filter(
    (line) =>
      (state === null || line.state === state) &&
      (severity === null || line.severity === severity) &&
      [line.schoolName, line.text, line.requirement, line.responsible, line.item].join('\n').includes(text.trim()),
  );
