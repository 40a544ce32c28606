import { Table } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { PlanValidity } from '#renderer/parts/validity.tsx';
import { goTo } from '#renderer/router/use-route.ts';
import { listPlans } from '#renderer/stores/library.ts';
import { useOwnPlans, type OwnPlanPart } from '#renderer/stores/own-plans.ts';
import { Section } from '#renderer/ui/page.tsx';
import type { PlanSeed } from '#shared/schema/plan-seed.ts';
import { plansTexts } from './texts.ts';

export const periodText = ({ period }: Pick<PlanSeed, 'period'>): string =>
  period === null ? '' : period.from === period.to ? period.from : `${period.from}—${period.to}`;

export function PlanList({ onOpen }: { readonly onOpen: (plan: PlanSeed) => void }) {
  const t = useTexts(plansTexts);
  return (
    <Table<PlanSeed>
      size="small"
      rowKey="id"
      pagination={false}
      scroll={{ x: 860 }}
      dataSource={listPlans()}
      columns={[
        {
          title: t.plan,
          render: (_, plan) => (
            <button type="button" className="link" onClick={() => onOpen(plan)}>
              {plan.title}
            </button>
          ),
        },
        { title: t.jurisdiction, dataIndex: 'jurisdiction', width: 140 },
        {
          title: t.period,
          width: 120,
          defaultSortOrder: 'descend',
          sorter: (a, b) => (periodText(a) < periodText(b) ? -1 : 1),
          render: (_, plan) => periodText(plan),
        },
        { title: t.validity, width: 230, render: (_, plan) => <PlanValidity plan={plan} /> },
        { title: t.tasks, width: 80, align: 'right', render: (_, { tasks }) => tasks.length },
        { title: t.targets, width: 90, align: 'right', render: (_, { targets }) => targets.length },
      ]}
    />
  );
}

/** Plans that were brought in and reviewed here, each leading to its review; nothing while there are none. */
export function OwnPlanList() {
  const t = useTexts(plansTexts);
  const plans = useOwnPlans();
  if (plans.length === 0) return null;
  return (
    <Section title={t.ownPlans}>
      <Table<OwnPlanPart>
        size="small"
        rowKey="id"
        pagination={false}
        scroll={{ x: 860 }}
        dataSource={[...plans]}
        columns={[
          {
            title: t.plan,
            render: (_, { planId, id, title }) => (
              <button type="button" className="link" onClick={() => goTo({ page: 'review', planId, readingId: id })}>
                {title}
              </button>
            ),
          },
          { title: t.jurisdiction, width: 140, render: (_, { basis }) => basis?.jurisdiction },
          { title: t.period, width: 120, render: (_, { basis }) => basis !== null && periodText(basis) },
          {
            title: t.validity,
            width: 230,
            render: (_, { basis }) =>
              basis === null ? <span className="quiet">{t.basisUnsaid}</span> : <PlanValidity plan={basis} />,
          },
          { title: t.waiting, width: 80, align: 'right', dataIndex: 'waiting' },
          { title: t.tasks, width: 80, align: 'right', dataIndex: 'tasks' },
          { title: t.targets, width: 90, align: 'right', dataIndex: 'targets' },
        ]}
      />
    </Section>
  );
}
