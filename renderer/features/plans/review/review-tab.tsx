import { App, Button, Table } from 'antd';
import { useMemo } from 'react';
import type { Row } from '#renderer/db/rows.ts';
import { useRows } from '#renderer/hooks/use-rows.ts';
import { formatMoment } from '#renderer/i18n/moment-text.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { usePlanReadings } from '#renderer/stores/plan-reading.ts';
import { removePlan, restorePlan } from '#renderer/stores/plans.ts';
import { Section } from '#renderer/ui/page.tsx';
import { AddPlan } from './add-plan.tsx';
import { NotWhole } from './completeness-line.tsx';
import { planReviewTexts } from './texts.ts';

/** Plans brought in for review, and the way to bring one in. */
export function ReviewTab({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const t = useTexts(planReviewTexts);
  const { notification } = App.useApp();
  const rows = useRows('plan');
  const plans = useMemo(() => (rows ?? []).filter(({ deleted }) => deleted === false), [rows]);
  const readings = usePlanReadings(plans);

  async function remove({ id }: Row<'plan'>): Promise<void> {
    await removePlan(id);
    const undo = async (): Promise<void> => {
      notification.destroy(id);
      await restorePlan(id);
    };
    notification.success({
      key: id,
      title: t.removed,
      actions: (
        <Button size="small" onClick={() => void undo()}>
          {t.undo}
        </Button>
      ),
    });
  }

  return (
    <div className="stack">
      <AddPlan onOpen={onOpen} />
      {plans.length > 0 && (
        <Section title={t.plans}>
          <Table<Row<'plan'>>
            size="small"
            rowKey="id"
            pagination={false}
            dataSource={plans.toSorted((a, b) => ((a.addedAt ?? '') < (b.addedAt ?? '') ? 1 : -1))}
            columns={[
              {
                title: t.plan,
                render: (_, { id, title }) => (
                  <>
                    <button type="button" className="link" onClick={() => onOpen(id)}>
                      {title ?? t.untitled}
                    </button>
                    <NotWhole plans={readings.get(id)} />
                  </>
                ),
              },
              { title: t.addedAt, width: 190, render: (_, { addedAt }) => formatMoment(addedAt ?? '') },
              {
                width: 90,
                render: (_, plan) => (
                  <Button size="small" onClick={() => void remove(plan)}>
                    {t.remove}
                  </Button>
                ),
              },
            ]}
          />
        </Section>
      )}
    </div>
  );
}
