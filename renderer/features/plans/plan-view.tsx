import { Button, Descriptions, Table, Tabs } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Page, Section } from '#renderer/ui/page.tsx';
import type { PlanSeed } from '#shared/schema/plan-seed.ts';
import { periodText } from './plan-list.tsx';
import { TargetTable } from './target-table.tsx';
import { TaskList } from './task-list.tsx';
import { plansTexts } from './texts.ts';
import { Validity } from './validity.tsx';

type Doubt = PlanSeed['inconsistencies'][number];

function Doubts({ doubts }: { readonly doubts: readonly Doubt[] }) {
  const t = useTexts(plansTexts);
  return (
    <Table<Doubt>
      size="small"
      rowKey={({ locator, found }) => `${locator} ${found}`}
      pagination={false}
      dataSource={doubts}
      columns={[
        { title: t.locator, dataIndex: 'locator', width: 130 },
        { title: t.found, dataIndex: 'found', width: 320 },
        { title: t.note, dataIndex: 'note' },
      ]}
    />
  );
}

function PlanFacts({ plan }: { readonly plan: PlanSeed }) {
  const t = useTexts(plansTexts);
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, lg: 4 }}
      items={[
        { key: 'issuer', label: t.issuer, children: plan.issuer ?? t.unknown },
        { key: 'jurisdiction', label: t.jurisdiction, children: plan.jurisdiction },
        { key: 'period', label: t.period, children: periodText(plan) || t.unknown },
        { key: 'validity', label: t.validity, children: <Validity expiresOn={plan.expiresOn} /> },
      ]}
    />
  );
}

interface PlanViewProps {
  readonly plan: PlanSeed;
  /** The clause one came to see. */
  readonly taskId: string | null;
  readonly onBack: () => void;
}

export function PlanView({ plan, taskId, onBack }: PlanViewProps) {
  const t = useTexts(plansTexts);
  const { tasks, targets, inconsistencies } = plan;
  return (
    <Page title={plan.title} actions={<Button onClick={onBack}>{t.back}</Button>}>
      <Section title={t.plan}>
        <PlanFacts plan={plan} />
      </Section>
      <Tabs
        items={[
          { key: 'tasks', label: `${t.tasks} ${tasks.length}`, children: <TaskList plan={plan} lit={taskId} /> },
          {
            key: 'targets',
            label: `${t.targets} ${targets.length}`,
            children: targets.length === 0 ? t.noTargets : <TargetTable targets={targets} />,
          },
          {
            key: 'doubts',
            label: `${t.doubts} ${inconsistencies.length}`,
            disabled: inconsistencies.length === 0,
            children: <Doubts doubts={inconsistencies} />,
          },
        ]}
      />
    </Page>
  );
}
