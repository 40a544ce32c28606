import { Alert, Descriptions, Drawer, Table } from 'antd';
import { formatNumber } from '#renderer/i18n/format-number.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { figureDictionary } from '#renderer/stores/figure-dictionary.ts';
import { useAuthorship } from '#renderer/stores/typed-figures.ts';
import { Provenance } from '#renderer/ui/provenance.tsx';
import { NATIONAL_STANDARD } from '#seeds/standards/standards.ts';
import type { IndicatorResult } from '#shared/domain/indicators/evaluate-schools.ts';
import type { Input, MissingFigure } from '#shared/domain/indicators/reading.ts';
import type { Indicator } from '#shared/schema/indicator.ts';
import { schoolCodeSchema } from '#shared/schema/school.ts';
import { FillMissing } from '#renderer/features/figures/missing-figures.tsx';
import { openFigure } from '#renderer/features/figures/opened-figure.ts';
import { Origin } from '#renderer/features/figures/origin.tsx';
import { figureTexts } from '#renderer/features/figures/texts.ts';
import { findVariant, formulaText } from './formula-text.ts';
import { markOf, WALL_SIGNS } from './mark-of.ts';
import { printed, tellingText } from '#shared/domain/indicators/printed-text.ts';
import { indicatorTexts } from './texts.ts';
import type { WallRow } from './wall-filter.ts';

export interface OpenCell {
  readonly row: WallRow;
  readonly indicator: Indicator;
}

const labels = new Map(figureDictionary.figures.map(({ id, label }) => [id, label]));
const figureLabel = (id: string): string => labels.get(id) ?? id;

function calculationOf({ amount, base, factor, value }: IndicatorResult, { unit }: Indicator): string | null {
  if (amount === null || base === null || value === null) return null;
  const times = factor === 1 ? '' : ` × ${formatNumber(factor)}`;
  return `${formatNumber(amount)} ÷ ${formatNumber(base)}${times} = ${formatNumber(value)} ${unit}`;
}

/** The figures a value was computed from, each with its cell. */
export function Inputs({ inputs }: { readonly inputs: readonly Input[] }) {
  const t = useTexts(indicatorTexts);
  const { correct, correctOf } = useTexts(figureTexts);
  const authorOf = useAuthorship(inputs);
  const isOfYears = new Set(inputs.map(({ year }) => year)).size > 1;
  return (
    <Table<Input & { readonly at: number }>
      size="small"
      pagination={false}
      rowKey="at"
      dataSource={inputs.map((input, at) => ({ ...input, at }))}
      title={() => t.cell.inputs}
      columns={[
        {
          title: t.cell.figure,
          render: (_, { label, year }) => (
            <>
              {label} {isOfYears && <span className="quiet">{year}</span>}
            </>
          ),
        },
        {
          title: t.cell.number,
          align: 'right',
          render: (_, { value, source, share }) => (
            <>
              <Provenance source={source} note={null}>
                {formatNumber(value)}
              </Provenance>
              {share !== null && (
                <div className="quiet">
                  {t.cell.share} {formatNumber(share * 100)}%
                </div>
              )}
            </>
          ),
        },
        {
          title: t.cell.source,
          render: (_, input) => <Origin source={input.source} by={authorOf(input, input.key)} />,
        },
        {
          width: 60,
          render: (_, { code, owner, year, key, label }) =>
            // A county's own figures have a page of their own.
            schoolCodeSchema.safeParse(code).success && (
              <button
                type="button"
                className="link"
                aria-label={correctOf(label)}
                onClick={() => openFigure({ code, owner, year, key })}
              >
                {correct}
              </button>
            ),
        },
      ]}
    />
  );
}

/** What a value can't be computed without, each with the way to its field. */
function MissingInputs({ missing }: { readonly missing: readonly MissingFigure[] }) {
  const t = useTexts(figureTexts);
  const { states } = useTexts(indicatorTexts).cell;
  return missing.map((figure) => (
    <div key={`${figure.code} ${figure.year} ${figure.key}`}>
      {figure.label} <span className="quiet">{states[figure.state]}</span>{' '}
      <FillMissing missing={[figure]} text={t.fillIn} />
    </div>
  ));
}

function CellFacts({ row, indicator, result }: OpenCell & { readonly result: IndicatorResult }) {
  const t = useTexts(indicatorTexts);
  const mark = markOf(result);
  const { limit } = result;
  const source = limit?.source ?? indicator.source;
  const setBy = limit === null || limit.setBy === NATIONAL_STANDARD.jurisdiction ? null : t.cell.setBy(limit.setBy);
  const relaxations = NATIONAL_STANDARD.relaxations.filter(({ id }) => result.relaxations.includes(id));
  const variant = findVariant(indicator, row.stage, result.note);
  const shown = result.value === null ? '' : tellingText(result.value, indicator.decimals, result.asPrinted);
  const value = result.value === null ? '' : `${shown} ${indicator.unit}`;
  const lines: readonly (readonly [string, string | null])[] = [
    [t.cell.value, `${WALL_SIGNS[mark]} ${t.marks[mark]} ${value}`],
    [
      t.cell.threshold,
      result.threshold === null ? null : [`${result.threshold} ${indicator.unit}`, setBy].filter(Boolean).join(' · '),
    ],
    [t.cell.floor, result.floor === null ? null : `${result.floor} ${indicator.unit}`],
    [t.cell.formula, variant === undefined ? null : formulaText(variant, figureLabel)],
    [t.cell.calculation, calculationOf(result, indicator)],
    [t.cell.note, result.note],
    [t.cell.relaxed, relaxations.length === 0 ? null : relaxations.map(({ name }) => name).join('；')],
    [t.cell.basis, [source.document, source.locator, t.verifications[source.verification]].filter(Boolean).join(' · ')],
  ];
  return (
    <>
      {result.reason !== null && (
        <Alert type="warning" showIcon title={result.reason} description={<MissingInputs missing={result.missing} />} />
      )}
      {result.asPrinted !== null && (
        <Alert type="info" showIcon title={t.asPrinted(printed(result.asPrinted.value, indicator.decimals))} />
      )}
      <Descriptions
        bordered
        size="small"
        column={1}
        items={lines.flatMap(([label, text]) => (text === null ? [] : [{ key: label, label, children: text }]))}
      />
      <Inputs key={row.code} inputs={result.inputs} />
    </>
  );
}

/** What one cell of the wall chart was computed from, down to file, sheet and cell. */
export function CellDrawer({ cell, onClose }: { readonly cell: OpenCell | null; readonly onClose: () => void }) {
  const word = useWord();
  const result = cell?.row.indicators[cell.indicator.id];
  return (
    <Drawer
      open={cell !== null}
      onClose={onClose}
      size={560}
      title={cell && `${cell.row.name} · ${word(cell.row.stage)} · ${cell.indicator.name}`}
    >
      {cell !== null && result !== undefined && (
        <div className="stack">
          <CellFacts {...cell} result={result} />
        </div>
      )}
    </Drawer>
  );
}
