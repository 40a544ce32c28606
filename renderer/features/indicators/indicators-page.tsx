import { Alert, Button, Segmented, Select, Space, Tabs } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { countyName, useCounties, type County } from '#renderer/stores/county.ts';
import { useStandardOf } from '#renderer/stores/worded-standard.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ExportOriginContext } from '#renderer/ui/export-origin.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page, Section } from '#renderer/ui/page.tsx';
import type { StageResult } from '#shared/domain/indicators/evaluate-balance.ts';
import type { SchoolsResult } from '#shared/domain/indicators/evaluate-schools.ts';
import type { Stage } from '#shared/schema/stage.ts';
import { assertNever } from '#shared/util/must.ts';
import { CountyFigures } from './county/county-figures.tsx';
import { CountyName } from './county/county-name.tsx';
import { CountyVerdict } from './county/county-verdict.tsx';
import { RivalNotice } from './county/rival-figures.tsx';
import { evaluate, type Evaluation } from './evaluation.ts';
import { FormsButton } from './exports/forms-button.tsx';
import { FigureDialog } from '#renderer/features/figures/figure-dialog.tsx';
import { CountyQuestionsNotice } from '#renderer/parts/county-questions.tsx';
import './indicators.css';
import { NeedsView } from './needs/needs-view.tsx';
import { BalanceSection } from './spread/balance-section.tsx';
import { StageVerdict } from './stage-verdict.tsx';
import { StandardLine } from './standards/standard-line.tsx';
import { StandardsView } from './standards/standards-view.tsx';
import { indicatorTexts } from './texts.ts';
import { wallFor, type WallAsked } from './wall-asked.ts';
import { WallSection } from './wall-section.tsx';
import { WhatIfView } from './what-if/what-if-view.tsx';
import { BalanceYearsView } from './years/balance-years-view.tsx';

function Excluded({ excluded }: { readonly excluded: SchoolsResult['excluded'] }) {
  const t = useTexts(indicatorTexts);
  if (excluded.length === 0) return null;
  return (
    <Section title={t.excluded(excluded.length)}>
      {excluded.map(({ code, name, stage, reason }) => (
        <div key={`${code} ${stage}`}>
          {name} <span className="quiet">{reason}</span>
        </div>
      ))}
    </Section>
  );
}

type Tab = 'overview' | 'county' | 'years' | 'needs' | 'whatIf' | 'figures' | 'standards';

interface StageTabProps {
  readonly tab: 'overview' | 'years' | 'needs' | 'whatIf';
  readonly county: County;
  readonly evaluation: Evaluation;
  readonly result: StageResult;
  readonly asked: WallAsked | null;
  /** Opens 缺什么. */
  readonly onNeeds: () => void;
}

/** What is about one stage. */
function StageTab({ tab, county, evaluation, result, asked, onNeeds }: StageTabProps) {
  const { standard, schools } = evaluation;
  const { stage } = result;
  switch (tab) {
    case 'overview':
      return (
        <div className="indicator-tab">
          <StageVerdict result={result} standard={standard} departments={schools.departments} onNeeds={onNeeds} />
          <BalanceSection evaluation={evaluation} result={result} />
          <WallSection
            // What was asked for is shown anew, whatever the user has filtered by since.
            key={`${stage} ${asked?.overall ?? ''} ${asked?.short ?? ''}`}
            county={county}
            evaluation={evaluation}
            result={result}
            asked={asked}
          />
          <Excluded excluded={schools.excluded.filter((it) => it.stage === stage)} />
        </div>
      );
    case 'years':
      return <BalanceYearsView county={county} stage={stage} />;
    case 'needs':
      return (
        <div className="indicator-tab">
          <NeedsView departments={schools.departments} standard={standard} stage={stage} year={county.year} />
        </div>
      );
    case 'whatIf':
      return <WhatIfView key={county.year} county={county} before={evaluation} stage={stage} />;
    default:
      return assertNever(tab);
  }
}

interface CountyViewProps {
  readonly county: County;
  /** The same county's years up to this one, which is the last. */
  readonly years: readonly County[];
}

function CountyView({ county, years }: CountyViewProps) {
  const t = useTexts(indicatorTexts);
  const word = useWord();
  const standardOf = useStandardOf();
  const evaluation = useMemo(() => evaluate(county, standardOf(county)), [county, standardOf]);
  const [stage, setStage] = useState<Stage | null>(null);
  const [tab, setTab] = useState<Tab>('overview');
  const [figure, setFigure] = useState<string | null>(null);
  const [asked, setAsked] = useState<WallAsked | null>(null);
  const { stages, standard, schools } = evaluation;
  const result = stages.find((it) => it.stage === stage) ?? stages[0];
  const fill = (key: string | null): void => {
    setFigure(key);
    setTab('figures');
  };
  const openWall = (indicator: string | null): void => {
    const wall = wallFor(evaluation, indicator);
    setStage(wall.stage ?? null);
    setAsked(wall);
    setTab('overview');
  };
  const ofStage = (name: StageTabProps['tab']) =>
    result === undefined ? (
      <Excluded excluded={schools.excluded} />
    ) : (
      <StageTab
        tab={name}
        county={county}
        evaluation={evaluation}
        result={result}
        asked={asked}
        onNeeds={() => setTab('needs')}
      />
    );
  const openStandards = (): void => setTab('standards');
  const contents: Readonly<Record<Tab, ReactNode>> = {
    overview: ofStage('overview'),
    county: <CountyVerdict county={county} years={years} onWall={openWall} onFill={fill} onStandard={openStandards} />,
    years: ofStage('years'),
    needs: ofStage('needs'),
    whatIf: ofStage('whatIf'),
    figures: <CountyFigures key={county.year} county={county} before={years.at(-2)} focused={figure} />,
    standards: (
      // Limits are the state's, of whichever county they are read.
      <ExportOriginContext value={null}>
        <StandardsView county={county} standard={standard} />
      </ExportOriginContext>
    ),
  };
  const isOfStage = tab === 'overview' || tab === 'years' || tab === 'needs' || tab === 'whatIf';
  return (
    <>
      {!county.isSample && <CountyName county={county} />}
      <StandardLine standard={standard} onOpen={openStandards} />
      {tab !== 'figures' && <RivalNotice county={county} onOpen={() => fill(null)} />}
      <Tabs
        activeKey={tab}
        items={TABS.map((key) => ({ key, label: t.tabs[key], children: contents[key] }))}
        onChange={(key) => {
          setAsked(null);
          setTab(TABS.find((it) => it === key) ?? 'overview');
        }}
        tabBarExtraContent={
          isOfStage &&
          result !== undefined && (
            <Segmented<Stage>
              aria-label={t.stage}
              value={result.stage}
              options={stages.map((it) => ({ value: it.stage, label: word(it.stage) }))}
              onChange={setStage}
            />
          )
        }
      />
    </>
  );
}

const TABS: readonly Tab[] = ['overview', 'county', 'years', 'needs', 'whatIf', 'figures', 'standards'];

const keyOf = ({ year, district }: County): string => `${year} ${district ?? ''}`;

export function IndicatorsPage() {
  const t = useTexts(indicatorTexts);
  const counties = useCounties();
  const [chosen, setChosen] = useState<string | null>(null);
  const county = counties?.find((it) => keyOf(it) === chosen) ?? counties?.[0];
  const years = useMemo(
    () =>
      (counties ?? [])
        .filter((it) => county !== undefined && it.district === county.district && it.year <= county.year)
        .toReversed(),
    [counties, county],
  );
  const origin = useMemo(
    () => county && { owner: countyName(county), year: county.year, isSample: county.isSample },
    [county],
  );
  if (counties === undefined) return <Loading />;
  if (county === undefined || origin === undefined)
    return (
      <Page title={null}>
        <EmptyState
          title={t.emptyTitle}
          next={t.emptyHint}
          action={
            <Button type="primary" onClick={() => goTo({ page: 'import' })}>
              {t.importSheet}
            </Button>
          }
        />
      </Page>
    );
  return (
    <Page
      title={t.title}
      actions={
        <Space wrap>
          <Select
            aria-label={`${t.district} ${t.year}`}
            style={{ minWidth: 240 }}
            value={keyOf(county)}
            options={counties.map((it) => ({
              value: keyOf(it),
              label: `${it.district ?? (counties.some(({ district }) => district !== null) ? t.stray : countyName(it))} · ${it.year}`,
            }))}
            onChange={setChosen}
          />
          <FormsButton county={county} counties={counties} />
        </Space>
      }
    >
      <CountyQuestionsNotice />
      {county.isSample && <Alert type="info" showIcon title={t.sample} />}
      <ExportOriginContext value={origin}>
        <CountyView key={county.district} county={county} years={years} />
      </ExportOriginContext>
      <FigureDialog />
    </Page>
  );
}
