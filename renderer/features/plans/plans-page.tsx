import { Tabs } from 'antd';
import { useState } from 'react';
import { ChecklistList } from '#renderer/features/templates/checklist-list.tsx';
import { OwnChecklists } from '#renderer/features/templates/own-checklists.tsx';
import { useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { Page } from '#renderer/ui/page.tsx';
import { CompareTab } from './compare/compare-tab.tsx';
import { PackList } from './pack-list.tsx';
import { OwnPlanList, PlanList } from './plan-list.tsx';
import './plans.css';
import { ReviewTab } from './review/review-tab.tsx';
import { plansTexts } from './texts.ts';

const tabs = ['plans', 'compare', 'checklists', 'packs', 'review'] as const;
type Tab = (typeof tabs)[number];

export function PlansPage({ initialTab }: { readonly initialTab: Tab }) {
  const t = useTexts(plansTexts);
  const [tab, setTab] = useState<Tab>(initialTab);
  return (
    <Page title={null}>
      <Tabs
        activeKey={tab}
        onChange={(key) => setTab(tabs.find((it) => it === key) ?? 'plans')}
        items={[
          {
            key: 'plans',
            label: t.tabs.plans,
            children: (
              <div className="stack">
                <OwnPlanList />
                <PlanList onOpen={({ id }) => goTo({ page: 'plan', planId: id, taskId: null })} />
              </div>
            ),
          },
          { key: 'compare', label: t.tabs.compare, children: <CompareTab /> },
          {
            key: 'checklists',
            label: t.tabs.checklists,
            children: (
              <div className="stack">
                <OwnChecklists />
                <ChecklistList onOpen={({ id }) => goTo({ page: 'checklist', templateId: id, itemId: null })} />
              </div>
            ),
          },
          { key: 'packs', label: t.tabs.packs, children: <PackList /> },
          {
            key: 'review',
            label: t.tabs.review,
            children: <ReviewTab onOpen={(planId) => goTo({ page: 'review', planId, readingId: null })} />,
          },
        ]}
      />
    </Page>
  );
}
