import { Checkbox, Input, Select, Space, Table, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { figureName } from '#renderer/features/figures/figure-names.ts';
import { openFigure } from '#renderer/features/figures/opened-figure.ts';
import { useSourceText, useTypedBy } from '#renderer/features/figures/origin.tsx';
import { figureTexts } from '#renderer/features/figures/texts.ts';
import { useToday } from '#renderer/hooks/use-today.ts';
import { useFigureText } from '#renderer/i18n/figure-text.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { figureDictionary } from '#renderer/stores/figure-dictionary.ts';
import type { YearFigures } from '#renderer/stores/schools.ts';
import { useAuthorship, type Authorship } from '#renderer/stores/typed-figures.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Provenance } from '#renderer/ui/provenance.tsx';
import { SaveTable } from '#renderer/ui/save-table.tsx';
import { findSchoolYear, yearBefore } from '#shared/domain/workbook/school-year.ts';
import type { FigureValue } from '#shared/schema/school-facts.ts';
import { stageSchema, type Stage } from '#shared/schema/stage.ts';
import type { TableCell, TableContent } from '#shared/schema/table-content.ts';
import { figureTable, keysOfStages, yearsOf, type FigureGroup, type FigureLine } from './figure-table.ts';
import './schools.css';
import { schoolsTexts } from './texts.ts';

type TableRow = { readonly key: string; readonly group: string } | ({ readonly group: null } & FigureLine);

const rowsOf = (groups: readonly FigureGroup[], text: string): readonly TableRow[] =>
  groups.flatMap(({ group, lines }) => {
    const found = lines.filter((line) => line.label.includes(text.trim()));
    return found.length === 0
      ? []
      : [{ key: `group:${group}`, group }, ...found.map((line) => ({ ...line, group: null }))];
  });

interface FigureCellProps {
  readonly figure: FigureValue | undefined;
  readonly label: string;
  readonly by: Authorship | undefined;
  readonly onOpen: () => void;
}

/** A figure with where it comes from; a click corrects it, or fills in what is not there. */
function FigureCell({ figure, label, by, onOpen }: FigureCellProps) {
  const figureText = useFigureText();
  const t = useTexts(figureTexts);
  const typedBy = useTypedBy();
  if (figure === undefined)
    return (
      <button type="button" className="link" aria-label={t.fillInOf(label)} onClick={onOpen}>
        {t.fillIn}
      </button>
    );
  return (
    <>
      <span className="figure-cell">
        <Provenance source={figure.source} note={figure.note}>
          {figureText(figure)}
        </Provenance>
        <button type="button" className="link on-row" aria-label={t.correctOf(label)} onClick={onOpen}>
          {t.correct}
        </button>
      </span>
      {figure.source === null && <div className="quiet">{typedBy(by)}</div>}
    </>
  );
}

function useLineName(): (line: FigureLine) => string {
  const word = useWord();
  return (line) => {
    const stage = stageSchema.safeParse(line.stage);
    return stage.success ? `${line.label} · ${word(stage.data)}` : line.label;
  };
}

/** The figures as a table for other programs: numbers as numbers, each followed by where it came from. */
function useFiguresContent(code: string, years: readonly string[]): (groups: readonly FigureGroup[]) => TableContent {
  const t = useTexts(schoolsTexts);
  const figureText = useFigureText();
  const nameOf = useLineName();
  const valueOf = (figure: FigureValue): TableCell =>
    typeof figure.value === 'number' ? figure.value : figureText(figure);
  const authorOf = useAuthorship(years.map((year) => ({ code, year })));
  const sourceText = useSourceText();
  return (groups) => ({
    columns: [t.group, t.figure, t.unit, ...years.flatMap((year) => [year, `${year} ${t.source}`])],
    rows: groups.flatMap(({ group, lines }) =>
      lines.map((line) => [
        group,
        nameOf(line),
        line.unit,
        ...years.flatMap((year): TableCell[] => {
          const figure = line.byYear[year];
          if (figure === undefined) return [null, null];
          return [valueOf(figure), sourceText(figure, authorOf({ code, year }, line.key))];
        }),
      ]),
    ),
  });
}

/** Widths at which three to five years fit beside the names on a small laptop. */
const NAME_PX = 280;
const YEAR_PX = 150;

function useColumns({ code, name }: SchoolOfFigures, years: readonly string[]): TableColumnsType<TableRow> {
  const t = useTexts(schoolsTexts);
  const nameOf = useLineName();
  const authorOf = useAuthorship(years.map((year) => ({ code, year })));
  return [
    {
      title: t.figure,
      width: NAME_PX,
      fixed: 'left',
      onCell: (row) => ({ colSpan: row.group === null ? 1 : years.length + 1 }),
      render: (_, row) => (row.group === null ? nameOf(row) : <strong>{row.group}</strong>),
    },
    ...years.map((year) => ({
      title: year,
      width: YEAR_PX,
      align: 'right' as const,
      onCell: (row: TableRow) => ({ colSpan: row.group === null ? 1 : 0 }),
      render: (_: unknown, row: TableRow) =>
        row.group === null && (
          <FigureCell
            figure={row.byYear[year]}
            label={`${figureName(row.key)} ${year}`}
            by={authorOf({ code, year }, row.key)}
            onOpen={() => openFigure({ code, year, key: row.key, owner: name })}
          />
        ),
    })),
  ];
}

/** What else can be shown than what was given: other years to be filled in, and figures nobody has given. */
function useBlanks(known: readonly string[]) {
  const [added, setAdded] = useState<readonly string[]>([]);
  const [isAll, setAll] = useState(false);
  const now = findSchoolYear(useToday());
  const years = now === undefined ? [] : recentYears(now);
  return {
    years: [...new Set([...known, ...added])].toSorted().toReversed(),
    addable: years.filter((year) => !known.includes(year) && !added.includes(year)),
    isAll,
    setAll,
    add: (year: string): void => {
      setAdded([...added, year]);
      setAll(true);
    },
  };
}

const YEARS_BACK = 5;

/** A school year and those before it. */
const recentYears = (latest: string): readonly string[] =>
  Array.from({ length: YEARS_BACK }).reduce<readonly string[]>(
    (years) => [...years, yearBefore(years.at(-1) ?? latest)],
    [latest],
  );

interface SchoolOfFigures {
  readonly code: string;
  readonly name: string;
  /** Those it teaches. */
  readonly stages: readonly Stage[];
}

interface SchoolFiguresProps {
  readonly years: readonly YearFigures[];
  readonly school: SchoolOfFigures;
}

/** The figures of one school, a column a school year, each telling where it came from and open to correction. */
export function SchoolFigures({ years: given, school }: SchoolFiguresProps) {
  const t = useTexts(schoolsTexts);
  const [text, setText] = useState('');
  const { years, addable, isAll, setAll, add } = useBlanks(yearsOf(given));
  const groups = useMemo(() => {
    const also = isAll ? keysOfStages(figureDictionary, school.stages) : [];
    return figureTable(given, { dictionary: figureDictionary, others: t.others, also });
  }, [given, school.stages, isAll, t]);
  const columns = useColumns(school, years);
  const contentOf = useFiguresContent(school.code, years);
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
        <Checkbox checked={isAll} onChange={(event) => setAll(event.target.checked)}>
          {t.withBlanks}
        </Checkbox>
        <Select<string>
          aria-label={t.addYear}
          placeholder={t.addYear}
          style={{ minWidth: 160 }}
          value={null}
          options={addable.map((value) => ({ value, label: value }))}
          onChange={add}
        />
        <SaveTable name={t.figuresFile(school.name)} content={() => contentOf(groups)} />
      </Space>
      <Table<TableRow>
        className="school-figures"
        size="small"
        rowKey="key"
        columns={columns}
        dataSource={rowsOf(groups, text)}
        pagination={false}
        scroll={{ x: NAME_PX + years.length * YEAR_PX }}
        locale={{ emptyText: <EmptyState title={t.figuresEmpty} next={t.figuresEmptyHint} /> }}
      />
    </>
  );
}
