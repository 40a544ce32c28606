import { Alert, Button, Segmented, Select, Space, Tabs } from 'antd';
import { useMemo, useState } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { standardOf, useCounties, type County } from '#renderer/stores/county.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page, Section } from '#renderer/ui/page.tsx';
import type { SchoolsResult } from '#shared/domain/indicators/evaluate-schools.ts';
import type { Stage } from '#shared/schema/stage.ts';
import { evaluate } from './evaluation.ts';
import { FormsButton } from './exports/forms-button.tsx';
import './indicators.css';
import { NeedsView } from './needs/needs-view.tsx';
import { BalanceSection } from './spread/balance-section.tsx';
import { StageVerdict } from './stage-verdict.tsx';
import { indicatorTexts } from './texts.ts';
import { WallSection } from './wall-section.tsx';
import { WhatIfView } from './what-if/what-if-view.tsx';

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

function CountyView({ county }: { readonly county: County }) {
  const t = useTexts(indicatorTexts);
  const word = useWord();
  const evaluation = useMemo(() => evaluate(county, standardOf(county)), [county]);
  const [stage, setStage] = useState<Stage | null>(null);
  const { stages, standard, schools } = evaluation;
  const result = stages.find((it) => it.stage === stage) ?? stages[0];
  if (result === undefined) return <Excluded excluded={schools.excluded} />;
  const tabs = [
    {
      key: 'overview',
      label: t.tabs.overview,
      children: (
        <div className="indicator-tab">
          <StageVerdict result={result} standard={standard} />
          <BalanceSection evaluation={evaluation} result={result} />
          <WallSection key={result.stage} county={county} evaluation={evaluation} result={result} />
          <Excluded excluded={schools.excluded} />
        </div>
      ),
    },
    {
      key: 'needs',
      label: t.tabs.needs,
      children: (
        <div className="indicator-tab">
          <NeedsView departments={schools.departments} standard={standard} stage={result.stage} year={county.year} />
        </div>
      ),
    },
    {
      key: 'what-if',
      label: t.tabs.whatIf,
      children: <WhatIfView key={county.year} county={county} before={evaluation} stage={result.stage} />,
    },
  ];
  return (
    <>
      <Tabs
        items={tabs}
        tabBarExtraContent={
          <Segmented<Stage>
            aria-label={t.stage}
            value={result.stage}
            options={stages.map((it) => ({ value: it.stage, label: word(it.stage) }))}
            onChange={setStage}
          />
        }
      />
      <div className="quiet">
        {t.standard}: {standard.name}
      </div>
    </>
  );
}

const keyOf = ({ year, district }: County): string => `${year} ${district ?? ''}`;

export function IndicatorsPage() {
  const t = useTexts(indicatorTexts);
  const counties = useCounties();
  const [chosen, setChosen] = useState<string | null>(null);
  if (counties === undefined) return <Loading />;
  const county = counties.find((it) => keyOf(it) === chosen) ?? counties[0];
  if (county === undefined)
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
              label: it.district === null ? it.year : `${it.district} · ${it.year}`,
            }))}
            onChange={setChosen}
          />
          <FormsButton county={county} counties={counties} />
        </Space>
      }
    >
      {county.isSample && <Alert type="info" showIcon title={t.sample} />}
      <CountyView key={county.district} county={county} />
    </Page>
  );
}
