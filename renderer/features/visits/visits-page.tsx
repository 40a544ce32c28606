import { useMemo, useState, type ReactNode } from 'react';
import { Button, Segmented, Space } from 'antd';
import { useRows } from '#renderer/hooks/use-rows.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { toVisit } from '#renderer/stores/inspection-rows.ts';
import { inspectionIdOf, useSealedIds } from '#renderer/stores/inspections.ts';
import { useEverySchool, useSchools } from '#renderer/stores/schools.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { SaveTable } from '#renderer/ui/save-table.tsx';
import type { Identified } from '#shared/domain/inspection/record.ts';
import type { Visit } from '#shared/schema/inspection.ts';
import { visitsTexts } from './texts.ts';
import { useVisitsContent } from './use-visits-content.ts';
import { VisitCard } from './visit-card.tsx';
import './visits.css';

/** 督导任务: every visit with its schools, and the next step for each. */
export function VisitsPage(): ReactNode {
  const say = useTexts(visitsTexts);
  const rows = useRows('visit');
  const schools = useSchools();
  const everySchool = useEverySchool();
  const sealed = useSealedIds();
  const contentOf = useVisitsContent(everySchool, sealed);
  const [scope, setScope] = useState<'open' | 'all' | 'removed'>('open');
  const known = useMemo(
    () => rows?.flatMap((row) => toVisit(row) ?? []).toSorted((a, b) => (a.date < b.date ? 1 : -1)),
    [rows],
  );
  if (known === undefined || schools === undefined || everySchool === undefined || sealed === undefined)
    return <Loading />;
  const visits = known.filter((visit) => !visit.deleted);
  const removed = known.filter((visit) => visit.deleted);
  const isDone = (visit: Identified<Visit>): boolean =>
    visit.schoolCodes.every((code) => sealed.has(inspectionIdOf(visit.id, code)));
  const shownScope = scope === 'removed' && removed.length === 0 ? 'open' : scope;
  const shown = { open: visits.filter((visit) => !isDone(visit)), all: visits, removed }[shownScope];
  const create = (
    <Button type="primary" onClick={() => goTo({ page: 'newVisit', schoolCode: null })}>
      {say.create}
    </Button>
  );
  if (known.length === 0)
    return (
      <Page title={say.title} lead={say.lead}>
        {schools.length === 0 ? (
          <EmptyState
            title={say.noSchoolsTitle}
            next={say.noSchoolsNext}
            action={<Button onClick={() => goTo({ page: 'import' })}>{say.importSheet}</Button>}
          />
        ) : (
          <EmptyState title={say.emptyTitle} next={say.emptyNext} action={create} />
        )}
      </Page>
    );
  return (
    <Page title={say.title} lead={say.lead} actions={create}>
      <Space wrap>
        <Segmented
          value={shownScope}
          onChange={setScope}
          options={[
            { value: 'open', label: say.open },
            { value: 'all', label: say.all },
            ...(removed.length > 0 ? [{ value: 'removed' as const, label: say.removed }] : []),
          ]}
        />
        <SaveTable name={say.title} content={() => contentOf(shown)} />
      </Space>
      {shown.length === 0 ? <p className="quiet">{visits.length === 0 ? say.emptyTitle : say.allDone}</p> : null}
      {shown.map((visit) => (
        <VisitCard key={visit.id} visit={visit} sealed={sealed} schools={everySchool} />
      ))}
    </Page>
  );
}
