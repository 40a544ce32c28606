import { Space, Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { useCounties, type County } from '#renderer/stores/county.ts';
import { useStandardOf } from '#renderer/stores/worded-standard.ts';
import { Section } from '#renderer/ui/page.tsx';
import { Sparkline } from '#renderer/ui/sparkline.tsx';
import { SaveTable } from '#renderer/ui/save-table.tsx';
import type { IndicatorResult } from '#shared/domain/indicators/evaluate-schools.ts';
import { indicatorsByYear, type IndicatorYears } from '#shared/domain/indicators/indicators-by-year.ts';
import type { Indicator } from '#shared/schema/indicator.ts';
import type { TableContent } from '#shared/schema/table-content.ts';
import { SelfAssessmentButton } from '../exports/forms-button.tsx';
import '../indicators.css';
import { FillMissing } from '#renderer/features/figures/missing-figures.tsx';
import { MarkedValue } from '../marked-value.tsx';
import { markOf } from '../mark-of.ts';
import { indicatorTexts } from '../texts.ts';
import { yearsTexts } from './texts.ts';

interface Line extends IndicatorYears {
  readonly definition: Indicator;
  /** In the latest year. */
  readonly threshold: number | null;
}

interface SchoolHistory {
  readonly lines: readonly Line[];
  readonly years: readonly string[];
  /** Those the school stands in, the latest first. */
  readonly counties: readonly County[];
}

/** Undefined while the figures are being read. */
function useHistory(code: string): SchoolHistory | undefined {
  const counties = useCounties();
  const standardOf = useStandardOf();
  return useMemo(() => {
    if (counties === undefined) return undefined;
    const own = counties.filter(({ schools }) => schools.some((school) => school.code === code));
    const years = own.map(({ year }) => year).toReversed();
    const [latest] = own;
    if (latest === undefined) return { lines: [], years, counties: own };
    const { indicators } = standardOf(latest);
    const lines = indicatorsByYear(code, own, standardOf).flatMap((line): readonly Line[] => {
      const definition = indicators.find(({ id }) => id === line.indicator);
      return definition === undefined
        ? []
        : [{ ...line, definition, threshold: line.byYear.get(latest.year)?.threshold ?? null }];
    });
    return { lines, years, counties: own };
  }, [counties, code, standardOf]);
}

function YearCell({
  result,
  definition,
}: {
  readonly result: IndicatorResult | undefined;
  readonly definition: Indicator;
}) {
  const { none, lacks } = useTexts(yearsTexts);
  const { marks } = useTexts(indicatorTexts);
  if (result === undefined) return none;
  const mark = markOf(result);
  return (
    <span title={result.reason ?? marks[mark]}>
      <MarkedValue value={result.value} asPrinted={result.asPrinted} decimals={definition.decimals} mark={mark} />
      {result.missing.map((figure) => (
        <div key={`${figure.year} ${figure.key}`} className="lacks">
          <FillMissing missing={[figure]} text={lacks(figure.label)} />
        </div>
      ))}
    </span>
  );
}

/** Of the name, the standard and the trend; of a year. */
const FIXED_PX = 500;
const YEAR_PX = 130;

function useColumns(years: readonly string[]): TableColumnsType<Line> {
  const t = useTexts(yearsTexts);
  const word = useWord();
  return [
    {
      title: t.indicator,
      render: (_, { definition, stage }) => (
        <>
          {definition.name} <span className="quiet">{word(stage)}</span>
        </>
      ),
    },
    {
      title: t.threshold,
      align: 'right',
      width: 130,
      render: (_, { threshold, definition }) => (threshold === null ? t.none : `≥ ${threshold} ${definition.unit}`),
    },
    ...years.map((year) => ({
      title: year,
      key: year,
      align: 'right' as const,
      width: YEAR_PX,
      render: (_: unknown, { byYear, definition }: Line) => (
        <YearCell result={byYear.get(year)} definition={definition} />
      ),
    })),
    {
      title: t.trend,
      width: 120,
      render: (_, { byYear, threshold }) => (
        <Sparkline values={years.map((year) => byYear.get(year)?.value ?? null)} level={threshold} />
      ),
    },
  ];
}

interface SchoolYearsProps {
  readonly code: string;
  readonly name: string;
}

/** A school's indicators, years side by side. Nothing is shown where nothing can be judged. */
export function SchoolYears({ code, name }: SchoolYearsProps) {
  const t = useTexts(yearsTexts);
  const word = useWord();
  const { marks } = useTexts(indicatorTexts);
  const { lines, years, counties } = useHistory(code) ?? { lines: [], years: [], counties: [] };
  const [latest] = counties;
  const columns = useColumns(years);
  if (lines.length === 0) return null;
  const content = (): TableContent => ({
    columns: [t.indicator, t.threshold, ...years],
    rows: lines.map(({ definition, stage, threshold, byYear }) => [
      `${definition.name} ${word(stage)}`,
      threshold,
      ...years.map((year) => {
        const result = byYear.get(year);
        return result === undefined ? null : (result.value ?? marks.unknown);
      }),
    ]),
  });
  return (
    <Section title={t.title}>
      <div className="stack">
        <Table<Line>
          size="small"
          pagination={false}
          rowKey={({ stage, indicator }) => `${stage} ${indicator}`}
          columns={columns}
          dataSource={lines}
          scroll={{ x: FIXED_PX + years.length * YEAR_PX }}
        />
        <div className="quiet">{t.hint}</div>
        <Space wrap>
          <SaveTable name={t.file(name)} content={content} />
          {latest !== undefined && <SelfAssessmentButton county={latest} counties={counties} code={code} name={name} />}
        </Space>
      </div>
    </Section>
  );
}
