import { Alert, Descriptions, Drawer } from 'antd';
import { useMemo } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { Section } from '#renderer/ui/page.tsx';
import { lorenzCurve, rankHoldings, shareOfLeast } from '#shared/domain/indicators/distribution.ts';
import type { BalanceResult, StageResult } from '#shared/domain/indicators/evaluate-balance.ts';
import type { Indicator } from '#shared/schema/indicator.ts';
import type { Evaluation } from '../evaluation.ts';
import { markOfBalance, WALL_SIGNS } from '../mark-of.ts';
import { printed } from '#shared/domain/indicators/printed-text.ts';
import { LorenzChart } from './lorenz-chart.tsx';
import { PartTable } from './part-table.tsx';
import { RankingChart } from './ranking-chart.tsx';
import { listHoldings } from './school-holding.ts';
import { spreadTexts } from './texts.ts';

interface SpreadDrawerProps {
  readonly evaluation: Evaluation;
  readonly result: StageResult;
  /** Id of the indicator; null: closed. */
  readonly indicator: string | null;
  readonly onClose: () => void;
}

interface SpreadProps extends Pick<SpreadDrawerProps, 'evaluation' | 'result'> {
  readonly definition: Indicator;
  readonly balance: BalanceResult;
}

function Spread({ evaluation, result, definition, balance }: SpreadProps) {
  const t = useTexts(spreadTexts);
  const word = useWord();
  const { schools, standard } = evaluation;
  const name = `${definition.name} ${word(result.stage)}`;
  const holdings = useMemo(
    () => listHoldings(schools.departments, result.stage, definition.id),
    [schools, result, definition],
  );
  const ranked = useMemo(() => rankHoldings(holdings), [holdings]);
  // A curve without some of the schools would show other shares than there are.
  const curve = useMemo(() => (balance.coefficient === null ? [] : lorenzCurve(holdings)), [balance, holdings]);
  const half = shareOfLeast(curve, 0.5);
  const coefficient =
    balance.coefficient === null ? '' : ` ${printed(balance.coefficient, standard.coefficientDecimals)}`;
  const lines: readonly (readonly [string, string | null])[] = [
    [t.coefficient, `${WALL_SIGNS[markOfBalance(balance)]}${coefficient}`],
    [t.limit, balance.limit === null ? null : String(balance.limit)],
    [t.mean, balance.mean === null ? null : `${printed(balance.mean, definition.decimals)} ${definition.unit}`],
    [t.half, half === null ? null : t.halfText(`${printed(half * 100, 1)}%`)],
  ];
  return (
    <div className="stack">
      {balance.reason !== null && <Alert showIcon type="warning" title={balance.reason} />}
      <Descriptions
        bordered
        size="small"
        column={1}
        items={lines.flatMap(([label, children]) => (children === null ? [] : [{ key: label, label, children }]))}
      />
      <Section title={t.ranking}>
        <RankingChart ranked={ranked} definition={definition} mean={balance.mean} name={name} />
      </Section>
      {curve.length > 0 && (
        <>
          <Section title={t.lorenz}>
            <LorenzChart curve={curve} name={name} />
          </Section>
          <div className="quiet">{t.partHint}</div>
          <PartTable ranked={ranked} definition={definition} />
        </>
      )}
    </div>
  );
}

/** What lies behind a coefficient: the schools from least to most, the Lorenz curve, and where the difference comes from. */
export function SpreadDrawer({ evaluation, result, indicator, onClose }: SpreadDrawerProps) {
  const t = useTexts(spreadTexts);
  const word = useWord();
  const definition = evaluation.standard.indicators.find(({ id }) => id === indicator);
  const balance = result.indicators[definition?.id ?? ''];
  return (
    <Drawer
      open={definition !== undefined}
      onClose={onClose}
      size={720}
      title={definition && t.title(definition.name, word(result.stage))}
    >
      {definition !== undefined && balance !== undefined && (
        <Spread key={definition.id} evaluation={evaluation} result={result} definition={definition} balance={balance} />
      )}
    </Drawer>
  );
}
