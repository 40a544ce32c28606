import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page, Section } from '#renderer/ui/page.tsx';
import { DueList } from './due-list.tsx';
import { workbenchTexts } from './texts.ts';
import { UnsignedList } from './unsigned-list.tsx';
import { UpcomingList } from './upcoming-list.tsx';
import { useAgenda } from './use-agenda.ts';
import './workbench.css';

/** 工作台: what needs me today; each row leads straight to the act. */
export function WorkbenchPage(): ReactNode {
  const say = useTexts(workbenchTexts);
  const agenda = useAgenda();
  if (agenda === undefined) return <Loading />;
  const { upcoming, unsigned, due, conflicts, hasSchools, hasVisits } = agenda;
  const isQuiet = upcoming.length === 0 && unsigned.length === 0 && due.length === 0 && conflicts === 0;
  return (
    <Page title={say.title}>
      {isQuiet ? <FirstSteps hasSchools={hasSchools} hasVisits={hasVisits} /> : null}
      {conflicts > 0 ? (
        <Section title={say.conflicts}>
          <div className="agenda-row">
            <span className="agenda-main">{say.conflictCount(conflicts)}</span>
            <Button onClick={() => goTo({ page: 'conflicts' })}>{say.check}</Button>
          </div>
        </Section>
      ) : null}
      {upcoming.length > 0 ? (
        <Section title={say.visits}>
          <UpcomingList upcoming={upcoming} />
        </Section>
      ) : null}
      {unsigned.length > 0 ? (
        <Section title={say.unsigned}>
          <UnsignedList unsigned={unsigned} />
        </Section>
      ) : null}
      {due.length > 0 ? (
        <Section title={say.due}>
          <DueList due={due} />
        </Section>
      ) : null}
    </Page>
  );
}

function FirstSteps({
  hasSchools,
  hasVisits,
}: {
  readonly hasSchools: boolean;
  readonly hasVisits: boolean;
}): ReactNode {
  const say = useTexts(workbenchTexts);
  const newVisit = (
    <Button type="primary" onClick={() => goTo({ page: 'newVisit', schoolCode: null })}>
      {say.newVisit}
    </Button>
  );
  if (!hasSchools)
    return (
      <EmptyState
        title={say.noSchoolsTitle}
        next={say.noSchoolsNext}
        action={
          <Button type="primary" onClick={() => goTo({ page: 'import' })}>
            {say.importSheet}
          </Button>
        }
      />
    );
  return hasVisits ? (
    <EmptyState title={say.nothingTitle} next={say.nothingNext} action={newVisit} />
  ) : (
    <EmptyState title={say.noVisitsTitle} next={say.noVisitsNext} action={newVisit} />
  );
}
