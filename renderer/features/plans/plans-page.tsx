import { Tabs } from 'antd';
import { useState } from 'react';
import { ChecklistList } from '#renderer/features/templates/checklist-list.tsx';
import { ChecklistView } from '#renderer/features/templates/checklist-view.tsx';
import { OwnChecklists } from '#renderer/features/templates/own-checklists.tsx';
import { useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { Page } from '#renderer/ui/page.tsx';
import type { Template } from '#shared/schema/template.ts';
import { assertNever } from '#shared/util/must.ts';
import { CompareTab } from './compare/compare-tab.tsx';
import { PackList } from './pack-list.tsx';
import { PlanList } from './plan-list.tsx';
import './plans.css';
import { ReviewTab } from './review/review-tab.tsx';
import { plansTexts } from './texts.ts';

type Shown = { readonly kind: 'lists' } | { readonly kind: 'checklist'; readonly template: Template };

const tabs = ['plans', 'compare', 'checklists', 'packs', 'review'] as const;
type Tab = (typeof tabs)[number];

export function PlansPage({ initialTab }: { readonly initialTab: Tab }) {
  const t = useTexts(plansTexts);
  const [shown, setShown] = useState<Shown>({ kind: 'lists' });
  const [tab, setTab] = useState<Tab>(initialTab);
  const toLists = (): void => setShown({ kind: 'lists' });
  switch (shown.kind) {
    case 'checklist':
      return <ChecklistView template={shown.template} onBack={toLists} />;
    case 'lists':
      return (
        <Page title={null}>
          <Tabs
            activeKey={tab}
            onChange={(key) => setTab(tabs.find((it) => it === key) ?? 'plans')}
            items={[
              {
                key: 'plans',
                label: t.tabs.plans,
                children: <PlanList onOpen={({ id }) => goTo({ page: 'plan', planId: id, taskId: null })} />,
              },
              { key: 'compare', label: t.tabs.compare, children: <CompareTab /> },
              {
                key: 'checklists',
                label: t.tabs.checklists,
                children: (
                  <div className="stack">
                    <OwnChecklists />
                    <ChecklistList onOpen={(template) => setShown({ kind: 'checklist', template })} />
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
    default:
      return assertNever(shown);
  }
}
