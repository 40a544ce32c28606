import type { ReactNode } from 'react';
import { Button, Space } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page, Section } from '#renderer/ui/page.tsx';
import { DueList } from './due-list.tsx';
import { workbenchTexts } from './texts.ts';
import { UnsignedList } from './unsigned-list.tsx';
import { UpcomingList } from './upcoming-list.tsx';
import { useAgenda, type Agenda } from './use-agenda.ts';
import { useWaitingPlans } from './use-waiting-plans.ts';
import { WaitingPlanList } from './waiting-plan-list.tsx';
import './workbench.css';

/** 工作台: what needs me today; each row leads straight to the act. */
export function WorkbenchPage(): ReactNode {
  const say = useTexts(workbenchTexts);
  const agenda = useAgenda();
  const plans = useWaitingPlans();
  if (agenda === undefined) return <Loading />;
  const { upcoming, unsigned, due, conflicts } = agenda;
  const isQuiet = conflicts === 0 && [upcoming, unsigned, due, plans].every(({ length }) => length === 0);
  return (
    <Page title={say.title}>
      {isQuiet ? <FirstSteps {...agenda} /> : null}
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
      {plans.length > 0 ? (
        <Section title={say.plans}>
          <WaitingPlanList plans={plans} />
        </Section>
      ) : null}
    </Page>
  );
}

type FirstStepsProps = Pick<Agenda, 'hasSchools' | 'hasOwnSchools' | 'hasVisits'>;

function FirstSteps({ hasSchools, hasOwnSchools, hasVisits }: FirstStepsProps): ReactNode {
  const say = useTexts(workbenchTexts);
  const newVisit = (
    <Button type="primary" onClick={() => goTo({ page: 'newVisit', schoolCode: null })}>
      {say.newVisit}
    </Button>
  );
  const importSheet = (
    <Button type={hasSchools ? 'default' : 'primary'} onClick={() => goTo({ page: 'import' })}>
      {say.importSheet}
    </Button>
  );
  if (!hasSchools) return <EmptyState title={say.noSchoolsTitle} next={say.noSchoolsNext} action={importSheet} />;
  if (hasVisits) return <EmptyState title={say.nothingTitle} next={say.nothingNext} action={newVisit} />;
  if (hasOwnSchools) return <EmptyState title={say.noVisitsTitle} next={say.noVisitsNext} action={newVisit} />;
  const both = (
    <Space wrap>
      {newVisit}
      {importSheet}
    </Space>
  );
  return <EmptyState title={say.onlySamplesTitle} next={say.onlySamplesNext} action={both} />;
}
