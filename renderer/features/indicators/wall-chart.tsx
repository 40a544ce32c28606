import { Table, type TableColumnsType } from 'antd';
import { useNameWithUnit } from '#renderer/i18n/english-names.ts';
import { useLanguage } from '#renderer/i18n/language.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { formatNumber } from '#renderer/i18n/format-number.ts';
import { hrefOf } from '#renderer/router/route.ts';
import { Mark, type Tone } from '#renderer/ui/mark.tsx';
import type { IndicatorResult } from '#shared/domain/indicators/evaluate-schools.ts';
import type { Indicator } from '#shared/schema/indicator.ts';
import { markOf, WALL_SIGNS } from './mark-of.ts';
import { printed, tellingText } from '#shared/domain/indicators/printed-text.ts';
import { indicatorTexts } from './texts.ts';
import { byValue, overallOf, type Overall, type WallRow } from './wall-filter.ts';

interface WallCellProps {
  readonly result: IndicatorResult;
  readonly indicator: Indicator;
  readonly onOpen: () => void;
}

function WallCell({ result, indicator, onOpen }: WallCellProps) {
  const t = useTexts(indicatorTexts);
  const mark = markOf(result);
  const { asPrinted } = result;
  const value = result.value === null ? '' : tellingText(result.value, indicator.decimals, asPrinted);
  return (
    <button
      type="button"
      className={`wall-cell wall-${mark}`}
      aria-label={`${indicator.name} ${value} ${t.marks[mark]}`}
      onClick={onOpen}
    >
      <span>{WALL_SIGNS[mark]}</span> {value}
      {asPrinted !== null && (
        <div className="quiet" title={t.asPrinted(printed(asPrinted.value, indicator.decimals))}>
          {t.printedAs(printed(asPrinted.value, indicator.decimals), WALL_SIGNS[markOf(asPrinted)])}
        </div>
      )}
    </button>
  );
}

const overallTones: Readonly<Record<Overall, Tone>> = { passes: 'good', fails: 'bad', unknown: 'warn' };

interface WallChartProps {
  readonly rows: readonly WallRow[];
  /** The indicators across, in order. */
  readonly indicators: readonly Indicator[];
  readonly onOpen: (row: WallRow, indicator: Indicator) => void;
}

function useColumns({ indicators, onOpen }: Omit<WallChartProps, 'rows'>): TableColumnsType<WallRow> {
  const t = useTexts(indicatorTexts);
  const word = useWord();
  const nameWithUnit = useNameWithUnit();
  const width = WIDTHS[useLanguage()];
  const overall: Readonly<Record<Overall, string>> = { passes: t.passes, fails: t.failsSchool, unknown: t.unknown };
  return [
    {
      title: t.school,
      width: 160,
      fixed: 'left',
      sorter: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
      render: (_, { code, name, urbanRural }) => (
        <>
          <a href={hrefOf({ page: 'school', code })}>{name}</a>
          <div className="quiet">{urbanRural && word(urbanRural)}</div>
        </>
      ),
    },
    {
      title: t.overall,
      width: width.overall,
      fixed: 'left',
      sorter: (a, b) => a.metCount - b.metCount,
      render: (_, row) => <Mark tone={overallTones[overallOf(row)]}>{overall[overallOf(row)]}</Mark>,
    },
    {
      title: t.pupils,
      width: 84,
      align: 'right',
      sorter: (a, b) => (a.pupils ?? -1) - (b.pupils ?? -1),
      render: (_, { pupils }) => (pupils === null ? WALL_SIGNS.unknown : formatNumber(pupils)),
    },
    { title: t.metCount, width: 64, align: 'right', render: (_, { metCount }) => `${metCount}/${indicators.length}` },
    ...indicators.map((indicator) => ({
      title: nameWithUnit(indicator),
      key: indicator.id,
      width: width.indicator,
      sorter: byValue(indicator.id),
      render: (_: unknown, row: WallRow) => {
        const result = row.indicators[indicator.id];
        return result && <WallCell result={result} indicator={indicator} onOpen={() => onOpen(row, indicator)} />;
      },
    })),
  ];
}

/** From here on only the rows in sight are drawn. */
const MANY = 200;
/** English names have long words; the table is wider then, and the school stays in sight when it is scrolled. */
const WIDTHS = {
  zh: { overall: 112, indicator: 100, all: 1120 },
  en: { overall: 132, indicator: 124, all: 1308 },
} as const;

/** 挂图作战: schools down, indicators across; every cell opens what it was computed from. */
export function WallChart({ rows, ...rest }: WallChartProps) {
  const x = WIDTHS[useLanguage()].all;
  return (
    <Table<WallRow>
      size="small"
      bordered
      className="wall"
      rowKey={({ code, stage }) => `${code} ${stage}`}
      columns={useColumns(rest)}
      dataSource={rows}
      pagination={false}
      {...(rows.length > MANY ? { virtual: true, scroll: { x, y: 560 } } : { sticky: true, scroll: { x } })}
    />
  );
}
