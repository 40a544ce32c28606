import { useMemo } from 'react';
import type { Row } from '#renderer/db/rows.ts';
import { useRows } from '#renderer/hooks/use-rows.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { findTemplate, listPlans } from '#renderer/stores/library.ts';
import { useSealedIds } from '#renderer/stores/inspections.ts';
import { isThere, useSchools } from '#renderer/stores/schools.ts';
import type { PaletteEntry } from './palette.ts';
import { frameTexts } from './texts.ts';

/** Everything Ctrl+K can find, places and commands first. */
export function usePaletteEntries(): readonly PaletteEntry[] {
  const say = useTexts(frameTexts);
  const schools = useSchools();
  const visits = useRows('visit');
  const inspections = useRows('inspection');
  const sealed = useSealedIds();
  const documents = useRows('document');
  return useMemo(() => {
    const nameOf = new Map(schools?.map((school) => [school.code, school.name]));
    const titleOf = new Map(visits?.map((visit) => [visit.id, visit.title ?? '']));
    return [
      ...placesAndCommands(say),
      ...(schools ?? []).map(({ code, name, district }): PaletteEntry => ({
        kind: 'school',
        id: `school ${code}`,
        title: name,
        detail: [code, district].filter(Boolean).join(' '),
        act: { page: 'school', code },
      })),
      ...(visits ?? []).filter(isThere).map(({ id, title = '', date = '', listNumber }): PaletteEntry => ({
        kind: 'visit',
        id: `visit ${id}`,
        title,
        detail: [date, listNumber].filter(Boolean).join(' '),
        act: { page: 'visits' },
      })),
      ...(inspections ?? [])
        .filter(isThere)
        .map(({ id, schoolCode = '', visitId = '', provisionalNumber = '' }): PaletteEntry => ({
          kind: 'inspection',
          id: `inspection ${id}`,
          title: nameOf.get(schoolCode) ?? schoolCode,
          detail: `${titleOf.get(visitId) ?? ''} ${provisionalNumber}`,
          act: { page: 'inspection', inspectionId: id, itemId: null },
        })),
      ...(documents ?? []).flatMap(({ id, issued }): PaletteEntry[] =>
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
            ],
      ),
      ...(inspections ?? [])
        .filter((inspection) => isThere(inspection) && sealed?.has(inspection.id) === false)
        .flatMap((inspection) => itemEntries(inspection, nameOf.get(inspection.schoolCode ?? '') ?? '')),
      ...clauses,
    ];
  }, [say, schools, visits, inspections, sealed, documents]);
}

function placesAndCommands(say: (typeof frameTexts)['zh']): PaletteEntry[] {
  const place = (page: 'workbench' | 'visits' | 'schools' | 'plans' | 'indicators' | 'ledger' | 'settings') =>
    ({ kind: 'place', id: page, title: say.page[page], detail: '', act: { page } }) as const;
  return [
    ...(['workbench', 'visits', 'schools', 'plans', 'indicators', 'ledger', 'settings'] as const).map(place),
    { kind: 'command', id: 'newVisit', title: say.newVisit, detail: '', act: { page: 'newVisit', schoolCode: null } },
    { kind: 'command', id: 'import', title: say.importSheet, detail: '', act: { page: 'import' } },
    { kind: 'command', id: 'verify', title: say.verify, detail: '', act: { command: 'verify' } },
    { kind: 'command', id: 'undo', title: say.undo, detail: 'Ctrl+Z', act: { command: 'undo' } },
  ];
}

/** The items of an inspection that is still open: each leads to its place on site. */
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

const clauses: readonly PaletteEntry[] = listPlans().flatMap((plan) =>
  plan.tasks.map((task): PaletteEntry => ({
    kind: 'clause',
    id: `clause ${plan.id} ${task.id}`,
    title: task.heading,
    detail: `${plan.title} ${task.id}`,
    act: { page: 'plans' },
  })),
);
