import type { ReactNode } from 'react';
import {
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  HomeOutlined,
  ProfileOutlined,
  ScheduleOutlined,
  SettingOutlined,
} from '@ant-design/icons';
import { assertNever } from '#shared/util/must.ts';
import { ConflictsPage } from './features/conflicts/conflicts-page.tsx';
import { ImportPage } from './features/import/import-page.tsx';
import { IndicatorsPage } from './features/indicators/indicators-page.tsx';
import { InspectionPage } from './features/inspection/inspection-page.tsx';
import { LedgerPage } from './features/ledger/ledger-page.tsx';
import { PlanPage } from './features/plans/plan-page.tsx';
import { PlansPage } from './features/plans/plans-page.tsx';
import { ReviewPlan } from './features/plans/review/review-plan.tsx';
import { SchoolPage } from './features/schools/school-page.tsx';
import { SchoolsPage } from './features/schools/schools-page.tsx';
import { SettingsPage } from './features/settings/settings-page.tsx';
import { SealGate } from './features/signing/seal-gate.tsx';
import { SigningPage } from './features/signing/signing-page.tsx';
import { ChecklistPage } from './features/templates/checklist-page.tsx';
import { CombinePage } from './features/templates/combine-page.tsx';
import { ScoresPage } from './features/templates/scores-page.tsx';
import { TemplatePage } from './features/templates/template-page.tsx';
import { EditVisitPage, NewVisitPage } from './features/visits/new-visit-page.tsx';
import { VisitPage } from './features/visits/visit-page.tsx';
import { VisitsPage } from './features/visits/visits-page.tsx';
import { WorkbenchPage } from './features/workbench/workbench-page.tsx';
import { hrefOf, type PageName, type Route } from './router/route.ts';

/** A place in the left rail, and the pages that belong under it. */
export type Place = {
  readonly route: Extract<
    Route,
    { page: 'workbench' | 'visits' | 'schools' | 'plans' | 'indicators' | 'ledger' | 'settings' }
  >;
  readonly icon: ReactNode;
  readonly pages: readonly PageName[];
};

export const places: readonly Place[] = [
  { route: { page: 'workbench' }, icon: <HomeOutlined aria-hidden />, pages: ['workbench', 'conflicts'] },
  {
    route: { page: 'visits' },
    icon: <ScheduleOutlined aria-hidden />,
    pages: ['visits', 'visit', 'newVisit', 'editVisit', 'inspection', 'signing'],
  },
  { route: { page: 'schools' }, icon: <BankOutlined aria-hidden />, pages: ['schools', 'school', 'import'] },
  {
    route: { page: 'plans' },
    icon: <ProfileOutlined aria-hidden />,
    pages: [
      'plans',
      'plan',
      'compare',
      'reviews',
      'review',
      'checklists',
      'checklist',
      'combine',
      'template',
      'scores',
    ],
  },
  { route: { page: 'indicators' }, icon: <BarChartOutlined aria-hidden />, pages: ['indicators'] },
  { route: { page: 'ledger' }, icon: <AuditOutlined aria-hidden />, pages: ['ledger'] },
  { route: { page: 'settings' }, icon: <SettingOutlined aria-hidden />, pages: ['settings'] },
];

export function pageOf(route: Route): ReactNode {
  switch (route.page) {
    case 'workbench':
      return <WorkbenchPage />;
    case 'visits':
      return <VisitsPage />;
    case 'visit':
      return <VisitPage key={route.visitId} visitId={route.visitId} />;
    case 'newVisit':
      return <NewVisitPage key={route.schoolCode} schoolCode={route.schoolCode} />;
    case 'editVisit':
      return <EditVisitPage key={route.visitId} visitId={route.visitId} />;
    case 'inspection':
      return (
        <SealGate key={route.inspectionId} inspectionId={route.inspectionId}>
          <InspectionPage inspectionId={route.inspectionId} itemId={route.itemId} />
        </SealGate>
      );
    case 'signing':
      return (
        <SealGate key={route.inspectionId} inspectionId={route.inspectionId}>
          <SigningPage inspectionId={route.inspectionId} />
        </SealGate>
      );
    case 'schools':
      return <SchoolsPage />;
    case 'school':
      return <SchoolPage key={route.code} code={route.code} />;
    case 'import':
      return <ImportPage />;
    case 'plans':
      return <PlansPage initialTab="plans" />;
    case 'compare':
      return <PlansPage initialTab="compare" />;
    case 'reviews':
      return <PlansPage initialTab="review" />;
    case 'plan':
      return <PlanPage planId={route.planId} taskId={route.taskId} />;
    case 'review':
      return <ReviewPlan key={hrefOf(route)} planId={route.planId} startAt={route.readingId} />;
    case 'checklists':
      return <PlansPage initialTab="checklists" />;
    case 'checklist':
      return <ChecklistPage key={hrefOf(route)} templateId={route.templateId} itemId={route.itemId} />;
    case 'combine':
      return <CombinePage />;
    case 'template':
      return <TemplatePage key={route.id} id={route.id} />;
    case 'scores':
      return <ScoresPage key={route.templateId} templateId={route.templateId} />;
    case 'indicators':
      return <IndicatorsPage />;
    case 'ledger':
      return <LedgerPage />;
    case 'settings':
      return <SettingsPage />;
    case 'conflicts':
      return <ConflictsPage />;
    default:
      return assertNever(route);
  }
}
