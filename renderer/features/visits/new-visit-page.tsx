import { useMemo, type ReactNode } from 'react';
import { Button } from 'antd';
import { useRow, useRows, useRowsWhere } from '#renderer/hooks/use-rows.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { toVisit } from '#renderer/stores/inspection-rows.ts';
import { useSchools } from '#renderer/stores/schools.ts';
import { useSession } from '#renderer/stores/session.ts';
import { newId, setFields, write } from '#renderer/stores/writing.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { today } from '#renderer/ui/today.ts';
import type { Edit } from '#shared/domain/change/compose.ts';
import type { Identified } from '#shared/domain/inspection/record.ts';
import type { Visit } from '#shared/schema/inspection.ts';
import { isSameValue } from '#shared/util/canonical-json.ts';
import { visitsTexts } from './texts.ts';

import { useStart } from './use-start.tsx';
import type { VisitDraft } from './visit-draft.ts';
import { VisitForm } from './visit-form.tsx';
import './visits.css';

async function storeVisit(visit: Visit): Promise<string> {
  const id = newId();
  await write(setFields('visit', id, visit));
  return id;
}

const toList = (): void => goTo({ page: 'visits' });

export function NewVisitPage({ schoolCode }: { readonly schoolCode: string | null }): ReactNode {
  const say = useTexts(visitsTexts).form;
  const schools = useSchools();
  const { person } = useSession();
  const known = useKnownInspectors();
  const { askName, start, dialog } = useStart();
  if (schools === undefined) return <Loading />;
  const initial: VisitDraft = {
    title: '',
    date: today(),
    listNumber: '',
    template: null,
    schoolCodes: schoolCode === null ? [] : [schoolCode],
    inspectors: person === null ? [] : [person],
  };
  return (
    <Page title={say.create}>
      <VisitForm
        initial={initial}
        schools={schools}
        knownInspectors={known}
        isTemplateFixed={false}
        onCancel={toList}
        onSave={async (visit) => {
          await storeVisit(visit);
          toList();
        }}
        onSaveAndStart={async (visit) => {
          if (!(await askName(visit.inspectors))) return;
          const id = await storeVisit(visit);
          const [code] = visit.schoolCodes;
          if (code !== undefined) await start({ id, ...visit }, code);
        }}
      />
      {dialog}
    </Page>
  );
}

export function EditVisitPage({ visitId }: { readonly visitId: string }): ReactNode {
  const { form: say, gone } = useTexts(visitsTexts);
  const schools = useSchools();
  const row = useRow('visit', visitId);
  const started = useRowsWhere('inspection', 'visitId', visitId);
  const known = useKnownInspectors();
  if (schools === undefined || row === undefined || started === undefined) return <Loading />;
  const visit = row === null ? null : toVisit(row);
  if (visit === null)
    return <EmptyState title={gone.title} next={gone.next} action={<Button onClick={toList}>{gone.back}</Button>} />;
  const { templateId, templateVersion } = visit;
  const initial: VisitDraft = {
    ...visit,
    listNumber: visit.listNumber ?? '',
    template: { id: templateId, version: templateVersion },
  };
  return (
    <Page title={say.edit}>
      <VisitForm
        initial={initial}
        schools={schools}
        knownInspectors={known}
        isTemplateFixed={started.length > 0}
        onCancel={toList}
        onSave={async (changed) => {
          await write(changedEdits(visit, changed));
          toList();
        }}
        onSaveAndStart={null}
      />
    </Page>
  );
}

/** Only what was changed is written: setting a field to what it is would rival whoever did change it. */
const changedEdits = (before: Identified<Visit>, after: Visit): Edit[] =>
  setFields('visit', before.id, after).filter((edit) => {
    const stood: unknown = Reflect.get(before, edit.field);
    return !isSameValue(edit.value, stood);
  });

function useKnownInspectors(): readonly string[] {
  const visits = useRows('visit');
  return useMemo(() => [...new Set(visits?.flatMap((visit) => visit.inspectors ?? []))], [visits]);
}
