import { Drawer, Table, type TableColumnsType } from 'antd';
import { useCodeText } from '#renderer/hooks/use-official-code.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { hrefOf } from '#renderer/router/route.ts';
import { Provenance } from '#renderer/ui/provenance.tsx';
import { SaveTable } from '#renderer/ui/save-table.tsx';
import { tableContent } from '#renderer/ui/table-content.ts';
import type { IndicatorOutcome, UnitOutcome } from '#shared/domain/indicators/evaluate-outcomes.ts';
import type { TestResult } from '#shared/domain/indicators/run-test.ts';
import { summariseTests } from '#shared/domain/indicators/summarise.ts';
import type { TableContent } from '#shared/schema/table-content.ts';
import { Inputs } from '../cell-drawer.tsx';
import { indicatorTexts } from '../texts.ts';
import { LackedFigures } from './lacked-figures.tsx';
import { countyTexts } from './texts.ts';
import { useResultText, useThresholdText } from './verdict-lines.ts';
import { MetMark, useVerdictWord } from './verdict-mark.tsx';

interface UnitTest {
  readonly key: string;
  readonly unit: UnitOutcome;
  readonly result: TestResult;
}

const URGENCY: Readonly<Record<string, number>> = { false: 0, null: 1, true: 2 };
const urgencyOf = ({ result: { met } }: UnitTest): number => URGENCY[String(met)] ?? 0;

/** Not met first, then what can't be told: what there is to do. */
const inOrder = ({ units }: IndicatorOutcome): readonly UnitTest[] =>
  units
    .flatMap((unit) =>
      unit.tests.map((result) => ({ key: `${unit.code} ${unit.stage ?? ''} ${result.label}`, unit, result })),
    )
    .toSorted((a, b) => urgencyOf(a) - urgencyOf(b));

function useColumns({ indicator }: IndicatorOutcome): TableColumnsType<UnitTest> {
  const t = useTexts(countyTexts);
  const { school } = useTexts(indicatorTexts);
  const word = useWord();
  const resultText = useResultText();
  const thresholdOf = useThresholdText();
  return [
    {
      title: school,
      render: (_, { unit }) => (
        <>
          {unit.of === 'county' ? unit.name : <a href={hrefOf({ page: 'school', code: unit.code })}>{unit.name}</a>}
          {unit.stage !== null && <div className="quiet">{word(unit.stage)}</div>}
        </>
      ),
    },
    { title: t.test, render: (_, { result }) => result.label },
    {
      title: t.value,
      align: 'right',
      render: (_, { result }) =>
        result.statedAt === null ? (
          resultText(result, indicator)
        ) : (
          <Provenance source={result.statedAt} note={null}>
            {resultText(result, indicator)}
          </Provenance>
        ),
    },
    {
      title: t.threshold,
      align: 'right',
      render: (_, { result }) => thresholdOf(indicator, result, result.limit),
    },
    {
      title: t.met,
      width: 120,
      render: (_, { result }) => (
        <>
          <MetMark met={result.met} />
          {result.asPrinted !== null && (
            <div className="quiet">
              {t.doubt(String(result.asPrinted.value), result.asPrinted.met ? t.passed : t.failed)}
            </div>
          )}
        </>
      ),
    },
  ];
}

function useContent(): (outcome: IndicatorOutcome) => TableContent {
  const t = useTexts(countyTexts);
  const { school, code, stage } = useTexts(indicatorTexts);
  const word = useWord();
  const resultText = useResultText();
  const thresholdOf = useThresholdText();
  const verdict = useVerdictWord();
  const codeText = useCodeText();
  return (outcome) =>
    tableContent(inOrder(outcome), [
      [school, ({ unit }) => unit.name],
      [code, ({ unit }) => (unit.of === 'county' ? null : codeText(unit.code))],
      [stage, ({ unit }) => unit.stage && word(unit.stage)],
      [t.test, ({ result }) => result.label],
      [
        t.value,
        ({ result }) => (typeof result.value === 'number' ? result.value : resultText(result, outcome.indicator)),
      ],
      [t.unit, () => outcome.indicator.unit],
      [t.threshold, ({ result }) => thresholdOf(outcome.indicator, result, result.limit)],
      [t.met, ({ result }) => verdict(result.met)],
      [t.why, ({ result }) => result.reason],
    ]);
}

const renderBasis = ({ result: { reason, inputs } }: UnitTest) => (
  <>
    {reason}
    {inputs.length > 0 && <Inputs inputs={inputs} />}
  </>
);

function Details({ outcome }: { readonly outcome: IndicatorOutcome }) {
  const t = useTexts(countyTexts);
  const { verifications } = useTexts(indicatorTexts);
  const { document, locator, verification, note } = outcome.indicator.source;
  const columns = useColumns(outcome);
  const contentOf = useContent();
  const { id, name } = outcome.indicator;
  return (
    <div className="stack">
      <div className="quiet">
        {t.basis}: {[document, locator, verifications[verification], note].filter(Boolean).join(' · ')}
      </div>
      <div>
        <SaveTable name={`${id} ${name}`} content={() => contentOf(outcome)} />
      </div>
      <Table<UnitTest>
        size="small"
        pagination={outcome.units.length > 50 ? { pageSize: 50 } : false}
        rowKey="key"
        columns={columns}
        dataSource={inOrder(outcome)}
        expandable={{
          rowExpandable: ({ result }) => result.inputs.length > 0 || result.reason !== null,
          expandedRowRender: renderBasis,
        }}
      />
    </div>
  );
}

interface UnitsDrawerProps {
  readonly outcome: IndicatorOutcome | null;
  readonly onFill: (key: string) => void;
  readonly onClose: () => void;
}

/** What an indicator was judged from, school by school, down to the cells. */
export function UnitsDrawer({ outcome, onFill, onClose }: UnitsDrawerProps) {
  const lacking = outcome === null ? [] : summariseTests(outcome).filter(({ lacked }) => lacked.length > 0);
  return (
    <Drawer
      open={outcome !== null}
      onClose={onClose}
      size={760}
      title={outcome && `${outcome.indicator.id} ${outcome.indicator.name}`}
    >
      {lacking.map(({ label, lacked }) => (
        <LackedFigures key={label} lacked={lacked} onFill={onFill} />
      ))}
      {outcome !== null && <Details outcome={outcome} />}
    </Drawer>
  );
}
