import { REQUIRED_INSPECTORS } from '#shared/domain/inspection/completeness.ts';
import type { Visit } from '#shared/schema/inspection.ts';
import { STAGES_OF_KIND, type SchoolKind } from '#shared/schema/school.ts';
import type { Stage } from '#shared/schema/stage.ts';

/** A visit while its form is being filled in; `template` is null until one is chosen. */
export type VisitDraft = Pick<Visit, 'title' | 'schoolCodes' | 'inspectors'> & {
  readonly date: string | null;
  readonly listNumber: string;
  readonly template: { readonly id: string; readonly version: number } | null;
};

export type DraftProblem = 'title' | 'date' | 'template' | 'schools' | 'inspectors';

/** What must still be filled in before the visit can be saved. */
export function problemsOf(draft: VisitDraft): DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (draft.title.trim() === '') problems.push('title');
  if (draft.date === null) problems.push('date');
  if (draft.template === null) problems.push('template');
  if (draft.schoolCodes.length === 0) problems.push('schools');
  if (namesOf(draft).length < REQUIRED_INSPECTORS) problems.push('inspectors');
  return problems;
}

type SchoolOfKind = { readonly code: string; readonly name: string; readonly kind: SchoolKind | null };

/** The names of the chosen schools that teach none of these stages. Of a school of unknown kind nothing is said. */
export const schoolsBeyond = (
  { schoolCodes }: Pick<VisitDraft, 'schoolCodes'>,
  schools: readonly SchoolOfKind[],
  stages: readonly Stage[],
): string[] =>
  schools
    .filter(({ code, kind }) => schoolCodes.includes(code) && kind !== null && !teachesAny(kind, stages))
    .map(({ name }) => name);

const teachesAny = (kind: SchoolKind, stages: readonly Stage[]): boolean =>
  STAGES_OF_KIND[kind].some((stage) => stages.includes(stage));

/** The visit to store, or null while something is missing. */
export function toVisitFields(draft: VisitDraft): Visit | null {
  const { date, template } = draft;
  if (problemsOf(draft).length > 0 || date === null || template === null) return null;
  return {
    title: draft.title.trim(),
    date,
    listNumber: draft.listNumber.trim() === '' ? null : draft.listNumber.trim(),
    templateId: template.id,
    templateVersion: template.version,
    schoolCodes: draft.schoolCodes,
    inspectors: namesOf(draft),
    deleted: false,
  };
}

/** The same name typed twice, or with a space after it, is one inspector. */
const namesOf = ({ inspectors }: VisitDraft): string[] => [
  ...new Set(inspectors.map((name) => name.trim()).filter(Boolean)),
];
