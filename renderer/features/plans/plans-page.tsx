import { Tabs } from 'antd';
import { useState } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Page } from '#renderer/ui/page.tsx';
import type { PlanSeed } from '#shared/schema/plan-seed.ts';
import type { Template } from '#shared/schema/template.ts';
import { assertNever } from '#shared/util/must.ts';
import { ChecklistList } from './checklist-list.tsx';
import { ChecklistView } from './checklist-view.tsx';
import { PlanList } from './plan-list.tsx';
import { PlanView } from './plan-view.tsx';
import './plans.css';
import { plansTexts } from './texts.ts';

type Shown =
  | { readonly kind: 'lists' }
  | { readonly kind: 'plan'; readonly plan: PlanSeed }
  | { readonly kind: 'checklist'; readonly template: Template };

type Tab = 'plans' | 'checklists';

export function PlansPage() {
  const t = useTexts(plansTexts);
  const [shown, setShown] = useState<Shown>({ kind: 'lists' });
  const [tab, setTab] = useState<Tab>('plans');
  const toLists = (): void => setShown({ kind: 'lists' });
  switch (shown.kind) {
    case 'plan':
      return <PlanView plan={shown.plan} onBack={toLists} />;
    case 'checklist':
      return <ChecklistView template={shown.template} onBack={toLists} />;
    case 'lists':
      return (
        <Page title={t.title}>
          <Tabs
            activeKey={tab}
            onChange={(key) => setTab(key === 'checklists' ? 'checklists' : 'plans')}
            items={[
              {
                key: 'plans',
                label: t.tabs.plans,
                children: <PlanList onOpen={(plan) => setShown({ kind: 'plan', plan })} />,
              },
              {
                key: 'checklists',
                label: t.tabs.checklists,
                children: <ChecklistList onOpen={(template) => setShown({ kind: 'checklist', template })} />,
              },
            ]}
          />
        </Page>
      );
    default:
      return assertNever(shown);
  }
}
