import { Input, Space, Table, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { useFigureText } from '#renderer/i18n/figure-text.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { figureDictionary } from '#renderer/stores/figure-dictionary.ts';
import type { YearFigures } from '#renderer/stores/schools.ts';
import { Provenance } from '#renderer/ui/provenance.tsx';
import { SaveTable } from '#renderer/ui/save-table.tsx';
import { stageSchema } from '#shared/schema/stage.ts';
import type { FigureValue } from '#shared/schema/school-facts.ts';
import type { TableCell, TableContent } from '#shared/schema/table-content.ts';
import { figureTable, yearsOf, type FigureGroup, type FigureLine } from './figure-table.ts';
import { schoolsTexts } from './texts.ts';

type TableRow = { readonly key: string; readonly group: string } | ({ readonly group: null } & FigureLine);

const rowsOf = (groups: readonly FigureGroup[], text: string): readonly TableRow[] =>
  groups.flatMap(({ group, lines }) => {
    const found = lines.filter((line) => line.label.includes(text.trim()));
    return found.length === 0
      ? []
      : [{ key: `group:${group}`, group }, ...found.map((line) => ({ ...line, group: null }))];
  });

function FigureCell({ figure }: { readonly figure: FigureValue | undefined }) {
  const figureText = useFigureText();
  if (figure === undefined) return null;
  return (
    <Provenance source={figure.source} note={figure.note}>
      {figureText(figure)}
    </Provenance>
  );
}

function useLineName(): (line: FigureLine) => string {
  const word = useWord();
  return (line) => {
    const stage = stageSchema.safeParse(line.stage);
    return stage.success ? `${line.label} · ${word(stage.data)}` : line.label;
  };
}

/** The figures as a table for other programs: numbers as numbers, each followed by the cell it came from. */
function useFiguresContent(): (groups: readonly FigureGroup[], years: readonly string[]) => TableContent {
  const t = useTexts(schoolsTexts);
  const figureText = useFigureText();
  const nameOf = useLineName();
  const valueOf = (figure: FigureValue): TableCell =>
    typeof figure.value === 'number' ? figure.value : figureText(figure);
  return (groups, years) => ({
    columns: [t.group, t.figure, t.unit, ...years.flatMap((year) => [year, `${year} ${t.source}`])],
    rows: groups.flatMap(({ group, lines }) =>
      lines.map((line) => [
        group,
        nameOf(line),
        line.unit,
        ...years.flatMap((year): TableCell[] => {
          const figure = line.byYear[year];
          if (figure === undefined) return [null, null];
          const { source } = figure;
          return [valueOf(figure), source && `${source.file} ${source.sheet}!${source.cell}`];
        }),
      ]),
    ),
  });
}

function useColumns(years: readonly string[]): TableColumnsType<TableRow> {
  const t = useTexts(schoolsTexts);
  const nameOf = useLineName();
  return [
    {
      title: t.figure,
      width: 320,
      fixed: 'left',
      onCell: (row) => ({ colSpan: row.group === null ? 1 : years.length + 1 }),
      render: (_, row) => (row.group === null ? nameOf(row) : <strong>{row.group}</strong>),
    },
    ...years.map((year) => ({
      title: year,
      width: 170,
      align: 'right' as const,
      onCell: (row: TableRow) => ({ colSpan: row.group === null ? 1 : 0 }),
      render: (_: unknown, row: TableRow) => (row.group === null ? <FigureCell figure={row.byYear[year]} /> : null),
    })),
  ];
}

interface SchoolFiguresProps {
  readonly years: readonly YearFigures[];
  /** Of the school. */
  readonly name: string;
}

/** The figures of one school, a column a school year, each telling which cell it came from. */
export function SchoolFigures({ years, name }: SchoolFiguresProps) {
  const t = useTexts(schoolsTexts);
  const [text, setText] = useState('');
  const groups = useMemo(() => figureTable(years, figureDictionary, t.others), [years, t]);
  const columns = useColumns(yearsOf(years));
  const contentOf = useFiguresContent();
  return (
    <>
      <Space wrap style={{ marginBottom: 8 }}>
        <Input.Search
          allowClear
          aria-label={t.searchFigure}
          placeholder={t.searchFigure}
          style={{ width: 260 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <SaveTable name={t.figuresFile(name)} content={() => contentOf(groups, yearsOf(years))} />
      </Space>
      <Table<TableRow>
        size="small"
        rowKey="key"
        columns={columns}
        dataSource={rowsOf(groups, text)}
        pagination={false}
        scroll={{ x: 'max-content' }}
      />
    </>
  );
}
