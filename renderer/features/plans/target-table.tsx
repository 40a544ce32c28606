import { Popover, Table, Tag } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import { clauseName } from '#shared/domain/plan/clause-name.ts';
import type { PlanTarget } from '#shared/schema/plan-seed.ts';
import { targetText } from './target-text.ts';
import { plansTexts } from './texts.ts';

function Damage({ damage }: { readonly damage: NonNullable<PlanTarget['damage']> }) {
  const t = useTexts(plansTexts);
  const card = (
    <div style={{ maxWidth: 320 }}>
      <div>
        {t.damageFound}: <del>{damage.found}</del>
      </div>
      <div>
        {t.damageSuggested}: {damage.suggested}
      </div>
      <div className="quiet">{damage.reason}</div>
    </div>
  );
  return (
    <Popover trigger={['hover', 'focus']} content={card}>
      <button type="button" className="link">
        <Mark tone="warn">{t.damage}</Mark>
      </button>
    </Popover>
  );
}

export function TargetTable({ targets }: { readonly targets: readonly PlanTarget[] }) {
  const t = useTexts(plansTexts);
  return (
    <Table<PlanTarget>
      size="small"
      rowKey="id"
      pagination={false}
      sticky
      dataSource={targets}
      columns={[
        { title: t.locator, dataIndex: 'taskId', width: 110, render: clauseName },
        { title: t.indicator, dataIndex: 'indicator' },
        {
          title: t.value,
          width: 220,
          render: (_, target) => (
            <>
              <strong>{targetText(target, t.comparators)}</strong> {target.bestEffort && <Tag>{t.bestEffort}</Tag>}
              {target.damage !== null && <Damage damage={target.damage} />}
            </>
          ),
        },
        { title: t.level, width: 110, render: (_, { schoolLevel }) => schoolLevel ?? '' },
        {
          title: t.by,
          width: 130,
          sorter: (a, b) => ((a.by ?? '9') < (b.by ?? '9') ? -1 : 1),
          render: (_, { by, byImplied }) => (
            <>
              {by ?? t.always}
              {byImplied && <div className="quiet">{t.byImplied}</div>}
            </>
          ),
        },
        {
          title: t.checkable,
          width: 120,
          filters: Object.entries(t.checkables).map(([value, text]) => ({ value, text })),
          onFilter: (value, { checkable }) => checkable === value,
          render: (_, { checkable }) => t.checkables[checkable],
        },
      ]}
    />
  );
}
