import { BarChartOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { Section } from '#renderer/ui/page.tsx';
import { SaveTable } from '#renderer/ui/save-table.tsx';
import { tableContent } from '#renderer/ui/table-content.ts';
import type { StageResult } from '#shared/domain/indicators/evaluate-balance.ts';
import { CoefficientChart } from '../coefficient-chart.tsx';
import type { Evaluation } from '../evaluation.ts';
import { markOfBalance } from '../mark-of.ts';
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
  const { marks } = useTexts(indicatorTexts);
  const word = useWord();
  const [indicator, setIndicator] = useState<string | null>(null);
  const { standard } = evaluation;
  const items = standard.indicators
    .filter(({ id }) => Object.hasOwn(result.indicators, id))
    .map(({ id, name }) => ({ key: id, label: name, onClick: () => setIndicator(id) }));
  const content = () =>
    tableContent(Object.values(result.indicators), [
      [t.indicator, ({ indicator: id }) => standard.indicators.find((it) => it.id === id)?.name ?? id],
      [t.mean, ({ mean }) => mean ?? marks.unknown],
      [t.coefficient, ({ coefficient }) => coefficient ?? marks.unknown],
      [t.limit, ({ limit }) => limit],
      [t.verdict, (balance) => marks[markOfBalance(balance)]],
      [t.reason, ({ reason }) => reason],
    ]);
  return (
    <Section title={title}>
      <CoefficientChart
        result={result}
        standard={standard}
        onSelect={setIndicator}
        action={
          <>
            <Dropdown trigger={['click']} menu={{ items }}>
              <Button size="small" icon={<BarChartOutlined aria-hidden />}>
                {t.open}
              </Button>
            </Dropdown>
            <SaveTable name={`${title} ${word(result.stage)} ${standard.date.slice(0, 4)}`} content={content} />
          </>
        }
      />
      <SpreadDrawer evaluation={evaluation} result={result} indicator={indicator} onClose={() => setIndicator(null)} />
    </Section>
  );
}
