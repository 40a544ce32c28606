import { useMemo } from 'react';
import type { Row } from '#renderer/db/rows.ts';
import { useOfficialCode } from '#renderer/hooks/use-official-code.ts';
import { useRows } from '#renderer/hooks/use-rows.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useSealedIds } from '#renderer/stores/inspections.ts';
import { currentTemplates, findTemplate, useTemplates } from '#renderer/stores/library.ts';
import { isThere, useSchools } from '#renderer/stores/schools.ts';
import { checklistEntries, checklistItemEntries } from './checklist-entries.ts';
import type { PaletteEntry } from './palette.ts';
import { frameTexts } from './texts.ts';
import { usePlanEntries } from './use-plan-entries.ts';

type Texts = (typeof frameTexts)['zh'];

/** Everything Ctrl+K can find, places and commands first. */
export function usePaletteEntries(): readonly PaletteEntry[] {
  const say = useTexts(frameTexts);
  const plans = usePlanEntries(say);
  const visits = useVisitEntries();
  const schools = useSchools();
  const officialCode = useOfficialCode();
  const templates = useTemplates();
  const checklists = useMemo(() => currentTemplates(templates), [templates]);
  return useMemo(
    () => [
      ...placesAndCommands(say),
      ...(schools ?? []).map(({ code, name, district }): PaletteEntry => ({
        kind: 'school',
        id: `school ${code}`,
        title: name,
        detail: [officialCode(code), district].filter(Boolean).join(' '),
        act: { page: 'school', code },
      })),
      ...visits,
      ...checklistEntries(checklists),
      ...plans,
      ...checklistItemEntries(checklists),
    ],
    [say, schools, officialCode, checklists, visits, plans],
  );
}

/** Visits with what happened on them: inspections, findings, documents, and the items of inspections still open. */
function useVisitEntries(): readonly PaletteEntry[] {
  const schools = useSchools();
  const visits = useRows('visit');
  const inspections = useRows('inspection');
  const findings = useRows('finding');
  const documents = useRows('document');
  const sealed = useSealedIds();
  return useMemo(() => {
    const nameOf = new Map(schools?.map((school) => [school.code, school.name]));
    const titleOf = new Map(visits?.map((visit) => [visit.id, visit.title ?? '']));
    const there = (inspections ?? []).filter(isThere);
    const schoolOf = new Map(there.map(({ id, schoolCode = '' }) => [id, nameOf.get(schoolCode) ?? schoolCode]));
    return [
      ...(visits ?? []).filter(isThere).map((visit) => visitEntry(visit)),
      ...there.map(({ id, visitId = '', provisionalNumber = '' }): PaletteEntry => ({
        kind: 'inspection',
        id: `inspection ${id}`,
        title: schoolOf.get(id) ?? '',
        detail: `${titleOf.get(visitId) ?? ''} ${provisionalNumber}`,
        act: { page: 'inspection', inspectionId: id, itemId: null },
      })),
      ...(findings ?? []).filter(isThere).map(({ id, inspectionId = '', itemId = null, text = '' }): PaletteEntry => ({
        kind: 'finding',
        id: `finding ${id}`,
        title: text,
        detail: schoolOf.get(inspectionId) ?? '',
        act: { page: 'inspection', inspectionId, itemId },
      })),
      ...(documents ?? []).flatMap((row) => documentEntries(row)),
      ...there
        .filter(({ id }) => sealed?.has(id) === false)
        .flatMap((inspection) => itemEntries(inspection, schoolOf.get(inspection.id) ?? '')),
    ];
  }, [schools, visits, inspections, findings, documents, sealed]);
}

function placesAndCommands(say: Texts): PaletteEntry[] {
  const place = (page: 'workbench' | 'visits' | 'schools' | 'plans' | 'indicators' | 'ledger' | 'settings') =>
    ({ kind: 'place', id: page, title: say.page[page], detail: '', act: { page } }) as const;
  const tab = (page: 'compare' | 'checklists' | 'reviews') =>
    ({ kind: 'place', id: page, title: say.tab[page], detail: say.page.plans, act: { page } }) as const;
  return [
    ...(['workbench', 'visits', 'schools', 'plans', 'indicators', 'ledger', 'settings'] as const).map(place),
    ...(['reviews', 'compare', 'checklists'] as const).map(tab),
    { kind: 'command', id: 'newVisit', title: say.newVisit, detail: '', act: { page: 'newVisit', schoolCode: null } },
    { kind: 'command', id: 'import', title: say.importSheet, detail: '', act: { page: 'import' } },
    { kind: 'command', id: 'verify', title: say.verify, detail: '', act: { command: 'verify' } },
    { kind: 'command', id: 'undo', title: say.undo, detail: 'Ctrl+Z', act: { command: 'undo' } },
  ];
}

const visitEntry = ({ id, title = '', date = '', listNumber }: Row<'visit'>): PaletteEntry => ({
  kind: 'visit',
  id: `visit ${id}`,
  title,
  detail: [date, listNumber].filter(Boolean).join(' '),
  act: { page: 'visit', visitId: id },
});

const documentEntries = ({ id, issued }: Row<'document'>): readonly PaletteEntry[] =>
  issued === undefined
    ? []
    : [
        {
          kind: 'document',
          id: `document ${id}`,
          title: issued.fileName,
          detail: issued.kind,
          act: { open: { sha256: issued.sha256, fileName: issued.fileName } },
        },
      ];

function itemEntries(inspection: Row<'inspection'>, schoolName: string): PaletteEntry[] {
  const { id, templateId = '', templateVersion = 0 } = inspection;
  return (findTemplate(templateId, templateVersion)?.items ?? []).map((item) => ({
    kind: 'item',
    id: `item ${id} ${item.id}`,
    title: `${item.no} ${item.question}`,
    detail: schoolName,
    act: { page: 'inspection', inspectionId: id, itemId: item.id },
  }));
}
