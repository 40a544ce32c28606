import { useMemo } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { useCounties, type County } from '#renderer/stores/county.ts';
import { useStandardOf } from '#renderer/stores/worded-standard.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { SaveTable } from '#renderer/ui/save-table.tsx';
import type { Stage } from '#shared/schema/stage.ts';
import type { TableContent } from '#shared/schema/table-content.ts';
import { indicatorTexts } from '../texts.ts';
import { BalanceTable } from './balance-table.tsx';
import { BalanceTrend } from './balance-trend.tsx';
import { balanceYears, type BalanceYears } from './balance-years.ts';
import { yearsTexts } from './texts.ts';

function useBalanceContent(): (balance: BalanceYears) => TableContent {
  const t = useTexts(yearsTexts);
  const { marks } = useTexts(indicatorTexts);
  return ({ years, lines }) => ({
    columns: [
      t.indicator,
      ...years.flatMap(({ year }) => [t.mean, t.coefficient, t.limit, t.change].map((title) => `${year} ${title}`)),
    ],
    rows: lines.map(({ definition, byYear }) => [
      definition.name,
      ...years.flatMap(({ year }) => {
        const own = byYear.get(year);
        if (own === undefined) return [null, null, null, null];
        const { mean, coefficient, limit } = own.result;
        return [mean ?? marks.unknown, coefficient ?? marks.unknown, limit, own.change];
      }),
    ]),
  });
}

interface BalanceYearsViewProps {
  readonly county: County;
  readonly stage: Stage;
}

/** A county's means and coefficients, years side by side. */
export function BalanceYearsView({ county: { code }, stage }: BalanceYearsViewProps) {
  const t = useTexts(yearsTexts);
  const word = useWord();
  const contentOf = useBalanceContent();
  const counties = useCounties();
  const standardOf = useStandardOf();
  const balance = useMemo(
    () =>
      counties &&
      balanceYears(
        counties.filter((county) => county.code === code),
        stage,
        standardOf,
      ),
    [counties, code, stage, standardOf],
  );
  if (balance === undefined) return <Loading />;
  if (balance.years.length < 2) return <EmptyState title={t.oneYear} next={t.oneYearHint} />;
  const name = t.balanceFile(code, word(stage));
  return (
    <div className="indicator-tab">
      <Section title={t.balance}>
        <div className="stack">
          <BalanceTable balance={balance} />
          <div className="quiet">{t.balanceHint}</div>
          <div>
            <SaveTable name={name} content={() => contentOf(balance)} />
          </div>
        </div>
      </Section>
      <Section title={t.chart}>
        <BalanceTrend balance={balance} label={t.chartLabel(word(stage))} name={`${t.chart} ${word(stage)}`} />
      </Section>
    </div>
  );
}
