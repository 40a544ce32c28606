import { Table } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { listPlans } from '#renderer/stores/library.ts';
import type { PlanSeed } from '#shared/schema/plan-seed.ts';
import { plansTexts } from './texts.ts';
import { PlanValidity } from './validity.tsx';

export const periodText = ({ period }: PlanSeed): string =>
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
