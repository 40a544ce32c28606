import { Alert, Drawer, Table } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Mark, type Tone } from '#renderer/ui/mark.tsx';
import type { Binding, Standing } from '#shared/domain/plan-compare/binding-target.ts';
import { clauseName } from '#shared/domain/plan/clause-name.ts';
import { plansTexts } from '../texts.ts';
import { BasisTime } from './basis-time.tsx';
import { CommitmentText } from './binding-cell.tsx';
import { bindingReason } from './binding-reason.ts';
import { compareTexts } from './texts.ts';

type Judged = Binding['judged'][number];

const toneOf = (standing: Standing): Tone =>
  standing === 'binds'
    ? 'good'
    : standing === 'ended' || standing === 'unlike' || standing === 'hidden'
      ? 'warn'
      : 'plain';

interface BindingDrawerProps {
  readonly indicator: string;
  readonly binding: Binding;
  /** From the city down to the school's district. */
  readonly places: readonly string[];
  readonly onClose: () => void;
}

/** Why one value binds, and what became of the others. */
export function BindingDrawer({ indicator, binding, places, onClose }: BindingDrawerProps) {
  const t = useTexts(compareTexts);
  const plans = useTexts(plansTexts);
  const reason = bindingReason(binding, places);
  return (
    <Drawer open size={640} title={indicator} onClose={onClose}>
      <div className="stack">
        {binding.warnings.map((warning) => (
          <Alert key={warning} showIcon type="warning" title={t.warnings[warning]} />
        ))}
        {reason !== null && (
          <p>
            {t.because[reason.kind](reason.count)}
            {reason.cityOver !== null && t.because.city(reason.cityOver, places.at(-1) ?? '')}
          </p>
        )}
        <Table<Judged>
          size="small"
          pagination={false}
          rowKey={({ commitment }) => `${commitment.basis.id} ${commitment.target.id}`}
          title={() => t.others}
          dataSource={binding.judged}
          columns={[
            {
              title: plans.plan,
              render: (_, { commitment: { basis, clauses } }) => (
                <>
                  {basis.title}
                  <div className="quiet">
                    {t.clause} {clauses.map(clauseName).join('、')}
                  </div>
                  <BasisTime basis={basis} />
                </>
              ),
            },
            {
              title: plans.value,
              width: 150,
              render: (_, { commitment }) => <CommitmentText commitment={commitment} />,
            },
            {
              title: t.why,
              width: 170,
              render: (_, { standing }) => (
                <span className="compare-standing">
                  <Mark tone={toneOf(standing)}>{t.standings[standing]}</Mark>
                </span>
              ),
            },
          ]}
        />
      </div>
    </Drawer>
  );
}
