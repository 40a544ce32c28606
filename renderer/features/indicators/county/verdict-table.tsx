import { Segmented, Space, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Section } from '#renderer/ui/page.tsx';
import { SaveTable } from '#renderer/ui/save-table.tsx';
import type { IndicatorGroup } from '#shared/schema/indicator.ts';
import type { TableContent } from '#shared/schema/table-content.ts';
import { indicatorTexts } from '../texts.ts';
import { LackedFigures } from './lacked-figures.tsx';
import { countyTexts } from './texts.ts';
import { countRows, SCHOOLS_ROW } from './verdict-counts.ts';
import type { VerdictLine, VerdictRow } from './verdict-lines.ts';
import { MetMark, useVerdictWord } from './verdict-mark.tsx';

type TableRow =
  | { readonly key: string; readonly kind: 'group'; readonly group: IndicatorGroup }
  | {
      readonly key: string;
      readonly kind: 'line';
      readonly row: VerdictRow;
      readonly line: VerdictLine | null;
      /** How many lines the row has, on its first; 0 on the others. */
      readonly span: number;
    };

const toTableRows = (rows: readonly VerdictRow[]): readonly TableRow[] =>
  rows.flatMap((row, at): readonly TableRow[] => {
    const lines: readonly (VerdictLine | null)[] = row.lines.length === 0 ? [null] : row.lines;
    const isFirstOfGroup = rows[at - 1]?.group !== row.group;
    return [
      ...(isFirstOfGroup ? [{ key: row.group, kind: 'group' as const, group: row.group }] : []),
      ...lines.map((line, i) => ({
        key: `${row.id} ${i}`,
        kind: 'line' as const,
        row,
        line,
        span: i === 0 ? lines.length : 0,
      })),
    ];
  });

type Shown = 'all' | 'unmet' | 'unknown';

const isShown = ({ met }: VerdictRow, shown: Shown): boolean =>
  shown === 'all' || (shown === 'unmet' ? met === false : met === null);

interface VerdictTableProps {
  readonly rows: readonly VerdictRow[];
  readonly fileName: string;
  readonly onOpen: (row: VerdictRow) => void;
  readonly onFill: (key: string) => void;
}

const COLUMNS = 6;

function useColumns({ onOpen, onFill }: Pick<VerdictTableProps, 'onOpen' | 'onFill'>): TableColumnsType<TableRow> {
  const t = useTexts(countyTexts);
  const spanned = (row: TableRow) => ({ colSpan: row.kind === 'group' ? 0 : 1 });
  return [
    {
      title: t.indicator,
      width: 240,
      onCell: (row) => (row.kind === 'group' ? { colSpan: COLUMNS } : { rowSpan: row.span }),
      render: (_, row) =>
        row.kind === 'group' ? (
          <strong>{t.groups[row.group]}</strong>
        ) : (
          <>
            {row.row.id === SCHOOLS_ROW ? '' : `${row.row.id} `}
            {row.row.name}{' '}
            <button type="button" className="link" onClick={() => onOpen(row.row)}>
              {row.row.outcome === null ? t.toWall : t.toUnits}
            </button>
          </>
        ),
    },
    {
      title: t.test,
      width: 160,
      onCell: spanned,
      render: (_, row) => row.kind === 'line' && (row.line?.label ?? t.noUnits),
    },
    { title: t.value, width: 180, onCell: spanned, render: (_, row) => row.kind === 'line' && row.line?.value },
    { title: t.threshold, width: 110, onCell: spanned, render: (_, row) => row.kind === 'line' && row.line?.threshold },
    {
      title: t.met,
      width: 132,
      onCell: spanned,
      render: (_, row) => row.kind === 'line' && <MetMark met={row.line === null ? row.row.met : row.line.met} />,
    },
    {
      title: t.why,
      onCell: spanned,
      render: (_, row) =>
        row.kind === 'line' &&
        row.line !== null && (
          <>
            {row.line.remarks.map((remark) => (
              <div key={remark} className="two-lines" title={remark}>
                {remark}
              </div>
            ))}
            <LackedFigures lacked={row.line.lacked} onFill={onFill} />
          </>
        ),
    },
  ];
}

function useContent(): (rows: readonly VerdictRow[]) => TableContent {
  const t = useTexts(countyTexts);
  const { cell } = useTexts(indicatorTexts);
  const verdict = useVerdictWord();
  return (rows) => ({
    columns: [t.number, t.indicator, t.test, t.value, t.threshold, t.met, t.why],
    rows: rows.flatMap((row) =>
      row.lines.map((line) => [
        row.id === SCHOOLS_ROW ? null : row.id,
        row.name,
        line.label,
        line.value,
        line.threshold,
        verdict(line.met),
        [...line.remarks, ...line.lacked.map(({ label, state }) => t.lackedCounty(label, cell.states[state]))].join(
          '；',
        ),
      ]),
    ),
  });
}

/** Every indicator in its official group, with what it came to, what was asked, and why nothing can be said. */
export function VerdictTable({ rows, fileName, onOpen, onFill }: VerdictTableProps) {
  const t = useTexts(countyTexts);
  const [shown, setShown] = useState<Shown>('all');
  const columns = useColumns({ onOpen, onFill });
  const content = useContent();
  return (
    <Section title={t.title}>
      <div className="stack">
        <div className="quiet">{t.counted(countRows(rows))}</div>
        <Space wrap style={{ justifyContent: 'space-between' }}>
          <Segmented<Shown>
            aria-label={t.met}
            value={shown}
            options={(['all', 'unmet', 'unknown'] as const).map((value) => ({
              value,
              label: `${t.show[value]} ${rows.filter((row) => isShown(row, value)).length}`,
            }))}
            onChange={setShown}
          />
          <SaveTable name={fileName} content={() => content(rows)} />
        </Space>
        <Table<TableRow>
          size="small"
          bordered
          sticky
          pagination={false}
          rowKey="key"
          columns={columns}
          dataSource={toTableRows(rows.filter((row) => isShown(row, shown)))}
          locale={{ emptyText: t.nothing }}
        />
      </div>
    </Section>
  );
}
