import { Button } from 'antd';
import { useMemo } from 'react';
import { formatNumber } from '#renderer/i18n/format-number.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { stepsOfPlan } from '#shared/domain/indicators/balancing-steps.ts';
import type { StageResult } from '#shared/domain/indicators/evaluate-balance.ts';
import { planBalancing, type BalancingPlan } from '#shared/domain/indicators/least-additions.ts';
import type { WhatIfStep } from '#shared/domain/indicators/what-if.ts';
import type { Indicator } from '#shared/schema/indicator.ts';
import { Section } from '#renderer/ui/page.tsx';
import type { Evaluation } from '../evaluation.ts';
import { wholeAmount } from '../needs/need-lines.ts';
import { whatIfTexts } from './texts.ts';

interface Proposal {
  readonly definition: Indicator;
  readonly plan: BalancingPlan;
  readonly steps: readonly WhatIfStep[];
}

/** For every coefficient above its limit the least that has to be added. */
function listProposals({ schools, standard }: Evaluation, result: StageResult): readonly Proposal[] {
  const { stage } = result;
  return standard.indicators.flatMap((definition) => {
    const balance = result.indicators[definition.id];
    if (balance === undefined || balance.passes !== false || balance.limit === null) return [];
    const question = { stage, indicator: definition.id, limit: balance.limit };
    const plan = planBalancing(schools.departments, standard, question);
    const steps = plan === null ? [] : stepsOfPlan(plan, schools.departments, question);
    return plan === null || steps.length === 0 ? [] : [{ definition, plan, steps }];
  });
}

const sumsOf = ({ total, schoolTotal, unit }: BalancingPlan) => ({
  total: `${formatNumber(wholeAmount(total))} ${unit}`,
  schoolTotal: `${formatNumber(wholeAmount(schoolTotal))} ${unit}`,
});

interface BalancingProposalsProps {
  readonly evaluation: Evaluation;
  readonly result: StageResult;
  readonly onAdd: (steps: readonly WhatIfStep[]) => void;
}

/** Proposals that go into the what-if with one click. */
export function BalancingProposals({ evaluation, result, onAdd }: BalancingProposalsProps) {
  const t = useTexts(whatIfTexts);
  const proposals = useMemo(() => listProposals(evaluation, result), [evaluation, result]);
  if (proposals.length === 0) return null;
  return (
    <Section title={t.balance}>
      <div className="stack">
        {proposals.map(({ definition, plan, steps }) => (
          <div key={definition.id} className="what-if-proposal">
            <strong>{definition.name}</strong>
            <span>{t.proposal(steps.length, sumsOf(plan))}</span>
            <Button size="small" aria-label={`${t.propose} ${definition.name}`} onClick={() => onAdd(steps)}>
              {t.propose}
            </Button>
          </div>
        ))}
      </div>
    </Section>
  );
}
