import { App, Button, Table } from 'antd';
import { useMemo } from 'react';
import type { Row } from '#renderer/db/rows.ts';
import { useRows } from '#renderer/hooks/use-rows.ts';
import { formatMoment } from '#renderer/i18n/moment-text.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { useOwnPlans, type OwnPlanPart } from '#renderer/stores/own-plans.ts';
import { usePlanReadings } from '#renderer/stores/plan-reading.ts';
import { removePlan, restorePlan } from '#renderer/stores/plans.ts';
import { Section } from '#renderer/ui/page.tsx';
import { groupBy } from '#shared/util/group-by.ts';
import { AddPlan } from './add-plan.tsx';
import { NotWhole } from './completeness-line.tsx';
import { planReviewTexts } from './texts.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

interface PlanNamesProps {
  /** The name of the text, while it has not been read. */
  readonly title: string;
  readonly parts: readonly OwnPlanPart[];
  readonly onOpen: () => void;
}

/** A text by its document, or by its name with each of its documents below. */
function PlanNames({ title, parts, onOpen }: PlanNamesProps) {
  const t = useTexts(planReviewTexts);
  const [only, second] = parts;
  return (
    <>
      <button type="button" className="link" onClick={onOpen}>
        {second === undefined ? (only?.title ?? title) : title}
      </button>
      {second !== undefined && (
        <ol className="plan-parts">
          {parts.map((part) => (
            <li key={part.id}>
              <button
                type="button"
                className="link"
                onClick={() => goTo({ page: 'review', planId: part.planId, readingId: part.id })}
              >
                {part.title}
              </button>{' '}
              <span className="quiet">{t.waitingCount(part.waiting)}</span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** Plans brought in for review, and the way to bring one in. */
export function ReviewTab({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const t = useTexts(planReviewTexts);
  const { notification } = App.useApp();
  const rows = useRows('plan');
  const plans = useMemo(() => (rows ?? []).filter(({ deleted }) => deleted === false), [rows]);
  const readings = usePlanReadings(plans);
  const byPlan = groupBy(useOwnPlans(), ({ planId }) => planId);

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
                    <PlanNames title={title || t.untitled} parts={byPlan.get(id) ?? []} onOpen={() => onOpen(id)} />
                    <NotWhole plans={readings.get(id)} />
                  </>
                ),
              },
              {
                title: t.waiting,
                width: 150,
                render: (_, { id }) => {
                  const parts = byPlan.get(id);
                  return parts === undefined ? '…' : t.waitingCount(sum(parts.map(({ waiting }) => waiting)));
                },
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
