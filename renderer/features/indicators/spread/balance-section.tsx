import { BarChartOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Section } from '#renderer/ui/page.tsx';
import type { StageResult } from '#shared/domain/indicators/evaluate-balance.ts';
import { CoefficientChart } from '../coefficient-chart.tsx';
import type { Evaluation } from '../evaluation.ts';
import { indicatorTexts } from '../texts.ts';
import { SpreadDrawer } from './spread-drawer.tsx';
import { spreadTexts } from './texts.ts';

interface BalanceSectionProps {
  readonly evaluation: Evaluation;
  readonly result: StageResult;
}

/** The coefficients; each bar, and from the keyboard each entry of the menu, opens what lies behind it. */
export function BalanceSection({ evaluation, result }: BalanceSectionProps) {
  const title = useTexts(indicatorTexts).chart;
  const t = useTexts(spreadTexts);
  const [indicator, setIndicator] = useState<string | null>(null);
  const { standard } = evaluation;
  const items = standard.indicators
    .filter(({ id }) => Object.hasOwn(result.indicators, id))
    .map(({ id, name }) => ({ key: id, label: name, onClick: () => setIndicator(id) }));
  return (
    <Section title={title}>
      <CoefficientChart
        result={result}
        standard={standard}
        onSelect={setIndicator}
        action={
          <Dropdown trigger={['click']} menu={{ items }}>
            <Button size="small" icon={<BarChartOutlined aria-hidden />}>
              {t.open}
            </Button>
          </Dropdown>
        }
      />
      <SpreadDrawer evaluation={evaluation} result={result} indicator={indicator} onClose={() => setIndicator(null)} />
    </Section>
  );
}
