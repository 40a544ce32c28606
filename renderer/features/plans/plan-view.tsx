import { Button, Descriptions, Table, Tabs } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { PlanValidity } from '#renderer/parts/validity.tsx';
import { Page, Section } from '#renderer/ui/page.tsx';
import { SaveTable } from '#renderer/ui/save-table.tsx';
import { clauseName } from '#shared/domain/plan/clause-name.ts';
import type { PlanSeed } from '#shared/schema/plan-seed.ts';
import type { TableContent } from '#shared/schema/table-content.ts';
import { usePlanContent } from './plan-content.ts';
import { periodText } from './plan-list.tsx';
import { TargetTable } from './target-table.tsx';
import { TaskList } from './task-list.tsx';
import { plansTexts } from './texts.ts';

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
        { title: t.locator, dataIndex: 'locator', width: 130, render: clauseName },
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
        { key: 'validity', label: t.validity, children: <PlanValidity plan={plan} /> },
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
  const contents = usePlanContent();
  const save = (what: string, contentOf: (plan: PlanSeed) => TableContent) => (
    <div>
      <SaveTable name={`${what} ${plan.title}`} content={() => contentOf(plan)} />
    </div>
  );
  return (
    <Page title={plan.title} actions={<Button onClick={onBack}>{t.back}</Button>}>
      <Section title={t.plan}>
        <PlanFacts plan={plan} />
      </Section>
      <Tabs
        items={[
          {
            key: 'tasks',
            label: `${t.tasks} ${tasks.length}`,
            children: (
              <div className="stack">
                {save(t.tasks, contents.ofTasks)}
                <TaskList plan={plan} lit={taskId} />
              </div>
            ),
          },
          {
            key: 'targets',
            label: `${t.targets} ${targets.length}`,
            children:
              targets.length === 0 ? (
                t.noTargets
              ) : (
                <div className="stack">
                  {save(t.targets, contents.ofTargets)}
                  <TargetTable targets={targets} />
                </div>
              ),
          },
          {
            key: 'doubts',
            label: `${t.doubts} ${inconsistencies.length}`,
            disabled: inconsistencies.length === 0,
            children: (
              <div className="stack">
                {save(t.doubts, contents.ofDoubts)}
                <Doubts doubts={inconsistencies} />
              </div>
            ),
          },
        ]}
      />
    </Page>
  );
}
