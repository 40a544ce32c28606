import type { ReactNode } from 'react';
import { Table } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { thresholdText } from '#renderer/i18n/threshold-text.ts';
import { Section } from '#renderer/ui/page.tsx';
import { clauseName } from '#shared/domain/plan/clause-name.ts';
import type { ClauseRef } from '#shared/schema/template.ts';
import type { Threshold } from '#shared/schema/threshold.ts';
import type { LimitChoice } from '#shared/schema/template-draft.ts';
import { templateTexts } from './texts.ts';

type LimitsTableProps = {
  readonly limits: readonly LimitChoice[];
  readonly questionOf: ReadonlyMap<string, string>;
};

/** Where joined checklists asked for different limits: what was taken, what was not, and the clauses of both. */
export function LimitsTable({ limits, questionOf }: LimitsTableProps): ReactNode {
  const say = useTexts(templateTexts).limits;
  return (
    <Section title={say.title(limits.length)}>
      <Table<LimitChoice>
        size="small"
        rowKey={(limit) => `${limit.itemId} ${limits.indexOf(limit)}`}
        pagination={false}
        dataSource={limits}
        columns={[
          { title: say.item, render: (_, { itemId }) => questionOf.get(itemId) ?? itemId },
          { title: say.taken, width: 340, render: (_, { taken, takenFrom }) => <Limit of={taken} from={takenFrom} /> },
          {
            title: say.dropped,
            width: 340,
            render: (_, { dropped, droppedFrom }) => <Limit of={dropped} from={droppedFrom} />,
          },
        ]}
      />
    </Section>
  );
}

const Limit = ({ of, from }: { readonly of: Threshold; readonly from: readonly ClauseRef[] }): ReactNode => (
  <>
    {thresholdText(of)}
    {from.map(({ planId, planTitle, locator }) => (
      <div key={`${planId} ${locator}`} className="quiet">
        {planTitle} {clauseName(locator)}
      </div>
    ))}
  </>
);
