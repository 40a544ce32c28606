import { useRow } from '#renderer/hooks/use-rows.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { Route } from '#renderer/router/route.ts';
import type { Conflict } from '#renderer/stores/conflicts.ts';
import { figureDictionary } from '#renderer/stores/figure-dictionary.ts';
import { useFindTemplate } from '#renderer/stores/library.ts';
import { schoolCodeSchema } from '#shared/schema/school.ts';
import { conflictTexts } from './texts.ts';

/** Where a contested field belongs, in words and as a place to go to (null when there is none). */
export interface ConflictPlace {
  readonly title: string;
  readonly route: Route | null;
}

const figureLabel = (field: string): string | undefined => {
  const [id, stage] = field.split('@');
  const label = figureDictionary.figures.find((figure) => figure.id === id)?.label;
  return label === undefined || stage === undefined ? label : `${label}（${stage}）`;
};

/** Entities of an inspection are found by what their ids begin with; findings and evidence carry it in a field. */
function useInspectionId({ entity, entityId }: Conflict): string | null {
  const finding = useRow('finding', entity === 'finding' ? entityId : null);
  const evidence = useRow('evidence', entity === 'evidence' ? entityId : null);
  switch (entity) {
    case 'answer':
    case 'signature':
      return entityId.slice(0, entityId.indexOf(':'));
    case 'inspection':
    case 'seal':
      return entityId;
    default:
      return finding?.inspectionId ?? evidence?.inspectionId ?? null;
  }
}

function useItemLabel(conflict: Conflict, inspectionId: string | null): { itemId: string | null; label: string } {
  const inspection = useRow('inspection', inspectionId);
  const itemId = conflict.entity === 'answer' ? conflict.entityId.slice(conflict.entityId.indexOf(':') + 1) : null;
  const template = useFindTemplate()(inspection?.templateId ?? '', inspection?.templateVersion ?? 0);
  const item = template?.items.find(({ id }) => id === itemId);
  return { itemId, label: item === undefined ? '' : `${item.no} ${item.question}` };
}

function routeOf(
  { entity, entityId }: Conflict,
  ids: { inspectionId: string | null; itemId: string | null; code: string | null },
) {
  if (ids.inspectionId !== null)
    return { page: 'inspection', inspectionId: ids.inspectionId, itemId: ids.itemId } satisfies Route;
  if (entity === 'profile' || (ids.code !== null && !schoolCodeSchema.safeParse(ids.code).success))
    return { page: 'indicators' } satisfies Route;
  if (ids.code !== null) return { page: 'school', code: ids.code } satisfies Route;
  if (entity === 'template') return { page: 'template', id: entityId } satisfies Route;
  // A reading's id begins with that of its plan.
  if (entity === 'reading')
    return { page: 'review', planId: entityId.split(':')[0] ?? '', readingId: entityId } satisfies Route;
  return entity === 'visit' ? ({ page: 'visits' } satisfies Route) : null;
}

export function useConflictPlace(conflict: Conflict): ConflictPlace {
  const t = useTexts(conflictTexts);
  const { entity, entityId, field } = conflict;
  const inspectionId = useInspectionId(conflict);
  const inspection = useRow('inspection', inspectionId);
  const isOfSchool = entity === 'school' || entity === 'schoolFacts';
  const code = isOfSchool ? (entityId.split(':')[0] ?? null) : (inspection?.schoolCode ?? null);
  const school = useRow('school', code);
  const visit = useRow('visit', entity === 'visit' ? entityId : null);
  const { itemId, label } = useItemLabel(conflict, inspectionId);
  const own = useRow('template', entity === 'template' ? entityId : null);
  const profile = useRow('profile', entity === 'profile' ? entityId : null);
  // `item:<id>` and `place:<id>` of a checklist are named by what comes before the colon.
  const fieldLabel = entity === 'schoolFacts' ? figureLabel(field) : t.fields[field.split(':')[0] ?? field];
  const parts = [
    // A county's own figures are kept under its name.
    school?.name ?? (entity === 'schoolFacts' ? code : null) ?? visit?.title ?? own?.title ?? profile?.name ?? '',
    label,
    t.entities[entity] ?? '',
    fieldLabel ?? field,
  ];
  return {
    title: parts.filter((part) => part !== '').join(' · '),
    route: routeOf(conflict, { inspectionId, itemId, code }),
  };
}
