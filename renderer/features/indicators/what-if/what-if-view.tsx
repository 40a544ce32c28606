import { Alert, Button } from 'antd';
import { useMemo } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { Section } from '#renderer/ui/page.tsx';
import { SaveTable } from '#renderer/ui/save-table.tsx';
import { tableContent } from '#renderer/ui/table-content.ts';
import type { StageResult } from '#shared/domain/indicators/evaluate-balance.ts';
import type { CountyData } from '#shared/domain/indicators/unit.ts';
import type { WhatIf } from '#shared/domain/indicators/what-if.ts';
import type { Stage } from '#shared/schema/stage.ts';
import type { TableContent } from '#shared/schema/table-content.ts';
import { evaluate, type Evaluation } from '../evaluation.ts';
import { indicatorTexts } from '../texts.ts';
import { BalancingProposals } from './balancing-proposals.tsx';
import { CoefficientComparison } from './coefficient-comparison.tsx';
import { listChanges, type DepartmentChange } from './compare.ts';
import { SchoolComparison } from './school-comparison.tsx';
import { StepForms } from './step-forms.tsx';
import { StepList } from './step-list.tsx';
import { whatIfTexts } from './texts.ts';
import { useWhatIf, type Supposing } from './use-what-if.ts';
import { VerdictComparison } from './verdict-comparison.tsx';

interface WhatIfViewProps {
  readonly county: CountyData;
  readonly before: Evaluation;
  readonly stage: Stage;
}

interface ComparisonProps extends WhatIfViewProps {
  readonly after: Evaluation;
  readonly supposing: Supposing;
}

function useContents() {
  const t = useTexts(whatIfTexts);
  const { marks } = useTexts(indicatorTexts);
  return {
    ofCoefficients: (was: StageResult, now: StageResult, { standard }: Evaluation): TableContent =>
      tableContent(Object.values(now.indicators), [
        [t.indicator, ({ indicator }) => standard.indicators.find(({ id }) => id === indicator)?.name ?? indicator],
        [t.before, ({ indicator }) => was.indicators[indicator]?.coefficient ?? marks.unknown],
        [t.after, ({ coefficient }) => coefficient ?? marks.unknown],
        [t.limit, ({ limit }) => limit],
      ]),
    ofChanges: (changes: readonly DepartmentChange[]): TableContent =>
      tableContent(
        changes.flatMap(({ after, indicators }) => indicators.map((indicator) => ({ name: after.name, ...indicator }))),
        [
          [t.school, ({ name }) => name],
          [t.indicator, ({ definition }) => definition.name],
          [t.valueBefore, ({ before }) => before?.value ?? null],
          [t.valueAfter, ({ after }) => after.value],
        ],
      ),
  };
}

function Comparison({ county, before, after, stage, supposing }: ComparisonProps) {
  const t = useTexts(whatIfTexts);
  const word = useWord();
  const contents = useContents();
  const file = t.file(word(stage), county.year);
  const [was, now] = [before, after].map(({ stages }) => stages.find((it) => it.stage === stage));
  const changes = useMemo(() => listChanges(before, after, stage), [before, after, stage]);
  if (was === undefined || now === undefined) return null;
  return (
    <>
      <Section title={t.verdict}>
        <VerdictComparison before={was} after={now} />
      </Section>
      <BalancingProposals evaluation={after} result={now} onAdd={supposing.add} />
      <Section title={t.coefficients}>
        <div className="stack">
          <CoefficientComparison before={was} after={now} standard={after.standard} />
          <div>
            <SaveTable name={`${file} ${t.coefficients}`} content={() => contents.ofCoefficients(was, now, after)} />
          </div>
        </div>
      </Section>
      {supposing.steps.length > 0 && (
        <Section title={t.changed}>
          {changes.length === 0 ? (
            <div className="quiet">{t.none}</div>
          ) : (
            <div className="stack">
              <SchoolComparison changes={changes} />
              <div>
                <SaveTable name={`${file} ${t.changed}`} content={() => contents.ofChanges(changes)} />
              </div>
            </div>
          )}
        </Section>
      )}
    </>
  );
}

function Supposed({ supposed, ...props }: Omit<ComparisonProps, 'after'> & { readonly supposed: WhatIf }) {
  const { county, before, stage, supposing } = props;
  const t = useTexts(whatIfTexts);
  const { standard } = before;
  const after = useMemo(
    () => (supposed.steps.length === 0 ? before : evaluate(supposed.data, standard)),
    [supposed, before, standard],
  );
  return (
    <>
      <Section title={t.steps}>
        <div className="stack">
          <StepForms evaluation={after} county={county} data={supposed.data} stage={stage} onAdd={supposing.add} />
          <StepList supposing={supposing} county={county} standard={standard} />
        </div>
      </Section>
      <Comparison {...props} after={after} />
    </>
  );
}

/** 推演: what would be if. Computed over a copy by the same engine; nothing of it is stored. */
export function WhatIfView(props: WhatIfViewProps) {
  const t = useTexts(whatIfTexts);
  const supposing = useWhatIf(props.county);
  const { supposed, problemText, clear } = supposing;
  return (
    <div className="indicator-tab what-if">
      <Alert showIcon type="warning" title={t.title} description={t.hint} />
      {supposed.ok ? (
        <Supposed {...props} supposing={supposing} supposed={supposed.value} />
      ) : (
        <Alert
          showIcon
          type="error"
          title={problemText(supposed.error)}
          action={<Button onClick={clear}>{t.clear}</Button>}
        />
      )}
    </div>
  );
}
