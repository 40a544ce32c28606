/** The places of the app. Kept in the hash of the address, so that back and forward work and nothing is asked of a server. */
export type Route =
  | { readonly page: 'workbench' }
  | { readonly page: 'visits' }
  | { readonly page: 'visit'; readonly visitId: string }
  | { readonly page: 'newVisit'; readonly schoolCode: string | null }
  | { readonly page: 'editVisit'; readonly visitId: string }
  | { readonly page: 'inspection'; readonly inspectionId: string; readonly itemId: string | null }
  | { readonly page: 'signing'; readonly inspectionId: string }
  | { readonly page: 'schools' }
  | { readonly page: 'school'; readonly code: string }
  | { readonly page: 'import' }
  | { readonly page: 'plans' }
  | { readonly page: 'plan'; readonly planId: string; readonly taskId: string | null }
  | { readonly page: 'compare' }
  | { readonly page: 'reviews' }
  | { readonly page: 'review'; readonly planId: string; readonly readingId: string | null }
  | { readonly page: 'checklists' }
  | { readonly page: 'checklist'; readonly templateId: string; readonly itemId: string | null }
  | { readonly page: 'combine' }
  | { readonly page: 'template'; readonly id: string }
  | { readonly page: 'scores'; readonly templateId: string }
  | { readonly page: 'indicators' }
  | { readonly page: 'ledger' }
  | { readonly page: 'settings' }
  | { readonly page: 'conflicts' };

export type PageName = Route['page'];

/** In place of an item's id: what belongs to the inspection as a whole. No item's id begins so. */
export const WHOLE = '*';

/** Address of a place, e.g. `#/inspection/<id>/<item>`; usable as the `href` of a link. */
export function hrefOf(route: Route): string {
  const parts = [route.page, ...argumentsOf(route)].map((part) => encodeURIComponent(part));
  return `#/${parts.join('/')}`;
}

function argumentsOf(route: Route): readonly string[] {
  switch (route.page) {
    case 'newVisit':
      return route.schoolCode === null ? [] : [route.schoolCode];
    case 'visit':
    case 'editVisit':
      return [route.visitId];
    case 'inspection':
      return route.itemId === null ? [route.inspectionId] : [route.inspectionId, route.itemId];
    case 'signing':
      return [route.inspectionId];
    case 'school':
      return [route.code];
    case 'template':
      return [route.id];
    case 'checklist':
      return route.itemId === null ? [route.templateId] : [route.templateId, route.itemId];
    case 'scores':
      return [route.templateId];
    case 'plan':
      return route.taskId === null ? [route.planId] : [route.planId, route.taskId];
    case 'review':
      return route.readingId === null ? [route.planId] : [route.planId, route.readingId];
    case 'workbench':
    case 'visits':
    case 'schools':
    case 'import':
    case 'plans':
    case 'compare':
    case 'reviews':
    case 'checklists':
    case 'combine':
    case 'indicators':
    case 'ledger':
    case 'settings':
    case 'conflicts':
      return [];
  }
}

/** The place an address names; an unknown one leads to the workbench. */
export function parseHash(hash: string): Route {
  const [page = '', first = null, second = null] = hash.replace(/^#\/?/, '').split('/').map(decodePart);
  switch (page) {
    case 'visits':
    case 'schools':
    case 'import':
    case 'plans':
    case 'compare':
    case 'reviews':
    case 'checklists':
    case 'combine':
    case 'indicators':
    case 'ledger':
    case 'settings':
    case 'conflicts':
      return { page };
    case 'plan':
      return first === null ? { page: 'plans' } : { page, planId: first, taskId: second };
    case 'review':
      return first === null ? { page: 'reviews' } : { page, planId: first, readingId: second };
    case 'newVisit':
      return { page, schoolCode: first };
    case 'visit':
    case 'editVisit':
      return first === null ? { page: 'visits' } : { page, visitId: first };
    case 'inspection':
      return first === null ? { page: 'visits' } : { page, inspectionId: first, itemId: second };
    case 'signing':
      return first === null ? { page: 'visits' } : { page, inspectionId: first };
    case 'school':
      return first === null ? { page: 'schools' } : { page, code: first };
    case 'template':
      return first === null ? { page: 'checklists' } : { page, id: first };
    case 'checklist':
      return first === null ? { page: 'checklists' } : { page, templateId: first, itemId: second };
    case 'scores':
      return first === null ? { page: 'checklists' } : { page, templateId: first };
    default:
      return { page: 'workbench' };
  }
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A stray % in an address typed by hand: taken as it stands.
    return part;
  }
}
