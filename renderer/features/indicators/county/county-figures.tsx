import { Checkbox, Space, Table, type TableColumnsType } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useSave } from '#renderer/hooks/use-save.ts';
import { useFigureText } from '#renderer/i18n/figure-text.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { countyPlace, type County } from '#renderer/stores/county.ts';
import { useStandardOf } from '#renderer/stores/worded-standard.ts';
import { figureEdits, useAuthorship } from '#renderer/stores/typed-figures.ts';
import { Section } from '#renderer/ui/page.tsx';
import { SaveTable } from '#renderer/ui/save-table.tsx';
import { tableContent } from '#renderer/ui/table-content.ts';
import type { Figure } from '#shared/schema/figure.ts';
import type { FigureValue } from '#shared/schema/school-facts.ts';
import type { TableCell, TableContent } from '#shared/schema/table-content.ts';
import { FigureField, focusField } from '#renderer/features/figures/figure-field.tsx';
import { openFigure } from '#renderer/features/figures/opened-figure.ts';
import { Origin, useSourceText } from '#renderer/features/figures/origin.tsx';
import { figureTexts } from '#renderer/features/figures/texts.ts';
import { doubtsAbout, useCountyChecks } from './county-checks.ts';
import { listCountyFigures, type FigureUse } from './figure-uses.ts';
import { RivalFigures } from './rival-figures.tsx';
import { countyTexts } from './texts.ts';

interface CountyFiguresProps {
  readonly county: County;
  /** The same county a year earlier, when there are figures of it. */
  readonly before: County | undefined;
  /** The figure that somebody came here to fill in. */
  readonly focused: string | null;
}

type TableRow = { readonly key: string } & (
  { readonly kind: 'group'; readonly group: string } | ({ readonly kind: 'figure' } & FigureUse)
);

/** Of a figure's field in the page. */
const fieldId = (figure: string): string => `county-figure-${figure}`;

function useColumns({ county, before }: CountyFiguresProps): TableColumnsType<TableRow> {
  const t = useTexts(countyTexts).figures;
  const { historyOf } = useTexts(figureTexts);
  const save = useSave();
  const figureText = useFigureText();
  const authorOf = useAuthorship(county.ownRows);
  const valueOf = ({ id }: Figure) => county.county?.figures[id];
  const findings = useCountyChecks(county, before);
  const inGroup = (row: TableRow) => ({ colSpan: row.kind === 'group' ? 0 : 1 });
  return [
    {
      title: t.figure,
      width: 300,
      onCell: (row) => ({ colSpan: row.kind === 'group' ? 5 : 1 }),
      render: (_, row) => (row.kind === 'group' ? <strong>{row.group}</strong> : row.figure.label),
    },
    {
      title: t.value,
      width: 190,
      onCell: inGroup,
      render: (_, row) =>
        row.kind === 'figure' && (
          <>
            <FigureField
              id={fieldId(row.figure.id)}
              figure={row.figure}
              label={row.figure.label}
              value={valueOf(row.figure)}
              onChange={async (value) =>
                save(await figureEdits(countyPlace(county, row.figure.id), row.figure.id, value))
              }
            />
            {doubtsAbout(findings, [row.figure.id]).map((doubt) => (
              <div key={doubt} role="alert" className="field-refused">
                {doubt}
              </div>
            ))}
          </>
        ),
    },
    {
      title: t.before,
      width: 120,
      align: 'right',
      onCell: inGroup,
      render: (_, row) => {
        const value = row.kind === 'figure' ? before?.county?.figures[row.figure.id] : undefined;
        return <span className="quiet">{value === undefined ? '' : figureText(value)}</span>;
      },
    },
    {
      title: t.usedFor,
      width: 220,
      onCell: inGroup,
      render: (_, row) =>
        row.kind === 'figure' && <span className="quiet">{row.indicators.map(({ id }) => id).join('、')}</span>,
    },
    {
      title: t.source,
      onCell: inGroup,
      render: (_, row) => {
        const value = row.kind === 'figure' ? valueOf(row.figure) : undefined;
        if (value === undefined || row.kind !== 'figure') return null;
        const { id, label } = row.figure;
        const place = countyPlace(county, id);
        return (
          <>
            <Origin source={value.source} by={authorOf(place, id)} />{' '}
            <button
              type="button"
              className="link"
              aria-label={historyOf(label)}
              onClick={() => openFigure({ ...place, key: id, owner: county.code })}
            >
              {t.history}
            </button>
          </>
        );
      },
    },
  ];
}

function useContent({ county, before }: CountyFiguresProps): (uses: readonly FigureUse[]) => TableContent {
  const t = useTexts(countyTexts);
  const figureText = useFigureText();
  const authorOf = useAuthorship(county.ownRows);
  const sourceText = useSourceText();
  const cellOf = (value: FigureValue | undefined): TableCell =>
    value === undefined ? null : typeof value.value === 'number' ? value.value : figureText(value);
  return (uses) =>
    tableContent(uses, [
      [t.figures.figure, ({ figure }) => figure.label],
      [t.unit, ({ figure }) => figure.unit],
      [county.year, ({ figure }) => cellOf(county.county?.figures[figure.id])],
      [before?.year ?? t.figures.before, ({ figure }) => cellOf(before?.county?.figures[figure.id])],
      [t.figures.usedFor, ({ indicators }) => indicators.map(({ id }) => id).join('、')],
      [
        t.figures.source,
        ({ figure: { id } }) => sourceText(county.county?.figures[id], authorOf(countyPlace(county, id), id)),
      ],
    ]);
}

/** 县级数据: what the county and the state say for a year, to be typed in; every figure tells where it comes from. */
export function CountyFigures(props: CountyFiguresProps) {
  const t = useTexts(countyTexts);
  const { county, focused } = props;
  const [isOnlyMissing, setOnlyMissing] = useState(false);
  const columns = useColumns(props);
  const contentOf = useContent(props);
  const standardOf = useStandardOf();
  const groups = useMemo(() => listCountyFigures(standardOf(county).indicators), [county, standardOf]);
  useEffect(() => {
    if (focused === null) return undefined;
    const frame = requestAnimationFrame(() => focusField(fieldId(focused)));
    return () => cancelAnimationFrame(frame);
  }, [focused]);
  const isFilled = ({ id }: Figure): boolean => county.county?.figures[id] !== undefined;
  const all = groups.flatMap(({ uses }) => uses);
  const rows = groups.flatMap(({ group, uses }): readonly TableRow[] => {
    const shown = uses.filter(({ figure }) => !isOnlyMissing || !isFilled(figure));
    const name = group === null ? t.figures.basics : t.groups[group];
    return shown.length === 0
      ? []
      : [
          { key: name, kind: 'group', group: name },
          ...shown.map((use) => ({ ...use, key: use.figure.id, kind: 'figure' as const })),
        ];
  });
  return (
    <Section title={t.figures.title(county.year)}>
      <div className="stack">
        <div className="quiet">
          {t.figures.lead} {t.figures.hint}
        </div>
        <RivalFigures county={county} />
        <Space>
          <span>{t.figures.filled(all.filter(({ figure }) => isFilled(figure)).length, all.length)}</span>
          <Checkbox checked={isOnlyMissing} onChange={(event) => setOnlyMissing(event.target.checked)}>
            {t.figures.onlyMissing}
          </Checkbox>
          <SaveTable name={t.figures.file(county.code, county.year)} content={() => contentOf(all)} />
        </Space>
        <Table<TableRow>
          size="small"
          pagination={false}
          rowKey="key"
          columns={columns}
          dataSource={rows}
          locale={{ emptyText: t.figures.none }}
        />
      </div>
    </Section>
  );
}
