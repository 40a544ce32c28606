import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { County } from '#renderer/stores/county.ts';
import { useStandardOf } from '#renderer/stores/worded-standard.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { SaveTable } from '#renderer/ui/save-table.tsx';
import { tableContent, type ContentColumn } from '#renderer/ui/table-content.ts';
import { evaluateOutcomes, type IndicatorOutcome } from '#shared/domain/indicators/evaluate-outcomes.ts';
import { summariseTests } from '#shared/domain/indicators/summarise.ts';
import type { Standard } from '#shared/domain/indicators/standard.ts';
import type { Indicator } from '#shared/schema/indicator.ts';
import type { TableContent } from '#shared/schema/table-content.ts';
import { indicatorTexts } from '../texts.ts';
import { countWord } from '#shared/domain/indicators/count-word.ts';
import { countyTexts } from './texts.ts';
import { useResultText, useThresholdText } from './verdict-lines.ts';
import { MetMark, useVerdictWord } from './verdict-mark.tsx';

interface TargetLine {
  readonly indicator: Indicator;
  /** By school year; a year its plan was not in force in is not there. */
  readonly byYear: ReadonlyMap<string, IndicatorOutcome>;
}

/** The targets of the plans in use, each year judged by the plans that were in force in it. */
function listTargets(years: readonly County[], standardOf: (county: County) => Standard): readonly TargetLine[] {
  const lines = new Map<string, { indicator: Indicator; byYear: Map<string, IndicatorOutcome> }>();
  for (const [i, county] of years.entries())
    for (const outcome of evaluateOutcomes(years.slice(0, i + 1), standardOf(county))) {
      const { indicator } = outcome;
      if (indicator.group !== '计划目标') continue;
      const line = lines.get(indicator.id) ?? { indicator, byYear: new Map() };
      line.byYear.set(county.year, outcome);
      lines.set(indicator.id, line);
    }
  return [...lines.values()];
}

/** What a target came to, of the county or school by school. */
function useOutcomeText(): (outcome: IndicatorOutcome) => string {
  const t = useTexts(countyTexts);
  const resultText = useResultText();
  return (outcome) => {
    const [summary] = summariseTests(outcome);
    if (summary === undefined) return t.noUnits;
    return summary.of === 'county'
      ? resultText(summary.units[0].result, outcome.indicator)
      : t.counts(summary.tally, countWord(summary.units));
  };
}

/** What a target asks for in the latest year it is in force. */
function useTargetText(): (line: TargetLine) => string {
  const thresholdOf = useThresholdText();
  return ({ indicator, byYear }) => {
    const latest = [...byYear.values()].at(-1);
    const summary = latest && summariseTests(latest)[0];
    return summary === undefined ? '' : thresholdOf(indicator, summary.units[0].result, summary.limit);
  };
}

function useContent(): (lines: readonly TargetLine[], years: readonly County[]) => TableContent {
  const t = useTexts(countyTexts);
  const { verifications } = useTexts(indicatorTexts);
  const outcomeText = useOutcomeText();
  const targetText = useTargetText();
  const verdict = useVerdictWord();
  return (lines, years) =>
    tableContent(lines, [
      [t.targets.target, ({ indicator }) => indicator.name],
      [t.threshold, targetText],
      [t.targets.veto, ({ indicator }) => (indicator.veto ? t.yes : t.no)],
      [t.targets.source, ({ indicator: { source } }) => [source.document, source.locator].filter(Boolean).join(' ')],
      [t.targets.verification, ({ indicator: { source } }) => verifications[source.verification]],
      ...years.flatMap(({ year }): readonly ContentColumn<TargetLine>[] => [
        [
          year,
          ({ byYear }) => {
            const outcome = byYear.get(year);
            return outcome === undefined ? t.targets.notInForce : outcomeText(outcome);
          },
        ],
        [
          `${year} ${t.met}`,
          ({ byYear }) => {
            const outcome = byYear.get(year);
            return outcome === undefined ? null : verdict(outcome.met);
          },
        ],
      ]),
    ]);
}

function YearVerdict({ outcome, onOpen }: { readonly outcome: IndicatorOutcome; readonly onOpen: () => void }) {
  const t = useTexts(countyTexts);
  const outcomeText = useOutcomeText();
  const { indicator, units, met } = outcome;
  const [summary] = summariseTests(outcome);
  const failed = units.filter((unit) => unit.met === false).length;
  return (
    <>
      <button type="button" className="link" onClick={onOpen}>
        {outcomeText(outcome)}
      </button>
      <div>
        {indicator.veto && failed > 0 ? <Mark tone="bad">{t.targets.vetoed(failed)}</Mark> : <MetMark met={met} />}
      </div>
      {met === null && summary?.of === 'county' && <div className="quiet">{summary.units[0].result.reason}</div>}
    </>
  );
}

function useColumns(
  years: readonly County[],
  onOpen: (outcome: IndicatorOutcome) => void,
): TableColumnsType<TargetLine> {
  const t = useTexts(countyTexts);
  const { verifications } = useTexts(indicatorTexts);
  const targetText = useTargetText();
  return [
    {
      title: t.targets.target,
      width: 260,
      render: (_, line) => (
        <>
          {line.indicator.veto && <Mark tone="warn">{t.targets.veto}</Mark>} {line.indicator.name}
          <div className="quiet">{targetText(line)}</div>
        </>
      ),
    },
    {
      title: t.targets.source,
      width: 260,
      render: (_, { indicator: { source } }) => (
        <>
          {source.document} {source.locator}
          <div className="quiet">{[verifications[source.verification], source.note].filter(Boolean).join(' · ')}</div>
        </>
      ),
    },
    ...years.map(({ year }) => ({
      title: year,
      key: year,
      render: (_: unknown, { byYear }: TargetLine) => {
        const outcome = byYear.get(year);
        return outcome === undefined ? (
          <span className="quiet">{t.targets.notInForce}</span>
        ) : (
          <YearVerdict outcome={outcome} onOpen={() => onOpen(outcome)} />
        );
      },
    })),
  ];
}

interface PlanTargetsProps {
  readonly years: readonly County[];
  readonly onOpen: (outcome: IndicatorOutcome) => void;
  readonly onChoose: () => void;
}

/** What plans have promised in figures, year by year; it stands apart from the verdict of the standard. */
export function PlanTargets({ years, onOpen, onChoose }: PlanTargetsProps) {
  const t = useTexts(countyTexts);
  const standardOf = useStandardOf();
  const lines = useMemo(() => listTargets(years, standardOf), [years, standardOf]);
  const columns = useColumns(years, onOpen);
  const contentOf = useContent();
  const latest = years.at(-1);
  return (
    <Section title={t.targets.title}>
      {lines.length === 0 ? (
        <span className="quiet">
          {t.targets.none}{' '}
          <button type="button" className="link" onClick={onChoose}>
            {t.targets.choose}
          </button>
        </span>
      ) : (
        <div className="stack">
          <div className="quiet">{t.targets.lead}</div>
          <Table<TargetLine>
            size="small"
            bordered
            pagination={false}
            rowKey={({ indicator }) => indicator.id}
            columns={columns}
            dataSource={lines}
          />
          {latest !== undefined && (
            <div>
              <SaveTable
                name={`${t.targets.title} ${latest.code} ${latest.year}`}
                content={() => contentOf(lines, years)}
              />
            </div>
          )}
        </div>
      )}
    </Section>
  );
}
