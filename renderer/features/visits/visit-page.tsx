import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useRow } from '#renderer/hooks/use-rows.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { toVisit } from '#renderer/stores/inspection-rows.ts';
import { useSealedIds } from '#renderer/stores/inspections.ts';
import { useEverySchool } from '#renderer/stores/schools.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { visitsTexts } from './texts.ts';
import { VisitCard } from './visit-card.tsx';
import './visits.css';

/** One visit by itself, for whoever looked for it. */
export function VisitPage({ visitId }: { readonly visitId: string }): ReactNode {
  const say = useTexts(visitsTexts);
  const row = useRow('visit', visitId);
  const schools = useEverySchool();
  const sealed = useSealedIds();
  if (row === undefined || schools === undefined || sealed === undefined) return <Loading />;
  const visit = row === null ? null : toVisit(row);
  const back = <Button onClick={() => goTo({ page: 'visits' })}>{say.gone.back}</Button>;
  if (visit === null) return <EmptyState title={say.gone.title} next={say.gone.next} action={back} />;
  return (
    <Page title={visit.title} lead={say.lead} actions={back}>
      <VisitCard visit={visit} sealed={sealed} schools={schools} />
    </Page>
  );
}
