import { Alert } from 'antd';
import { useMemo } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { Section } from '#renderer/ui/page.tsx';
import { SaveTable } from '#renderer/ui/save-table.tsx';
import { tableContent } from '#renderer/ui/table-content.ts';
import type { DepartmentResult } from '#shared/domain/indicators/evaluate-schools.ts';
import type { Standard } from '#shared/domain/indicators/standard.ts';
import type { Stage } from '#shared/schema/stage.ts';
import type { TableContent } from '#shared/schema/table-content.ts';
import { indicatorTexts } from '../texts.ts';
import { MissingTable } from './missing-table.tsx';
import {
  listMissing,
  listNeeds,
  listTotals,
  wholeAmount,
  type MissingLine,
  type NeedLine,
  type NeedTotal,
} from './need-lines.ts';
import { NeedTable } from './need-table.tsx';
import { needTexts } from './texts.ts';
import { TotalTable } from './total-table.tsx';

interface NeedsViewProps {
  readonly departments: readonly DepartmentResult[];
  readonly standard: Standard;
  readonly stage: Stage;
  readonly year: string;
}

function useContents(floor: string, stage: string) {
  const t = useTexts(needTexts);
  const { states } = useTexts(indicatorTexts).cell;
  return {
    ofTotals: (totals: readonly NeedTotal[]): TableContent =>
      tableContent(totals, [
        [t.indicator, ({ definition }) => definition.name],
        [t.schools, ({ schools }) => schools],
        [t.stageAmount(stage), ({ stageAmount }) => wholeAmount(stageAmount)],
        [t.amount(stage), ({ amount }) => wholeAmount(amount)],
        [t.county, ({ countyAmount }) => wholeAmount(countyAmount)],
        [t.unit, ({ unit }) => unit],
      ]),
    ofLines: (lines: readonly NeedLine[]): TableContent =>
      tableContent(lines, [
        [t.school, ({ name }) => name],
        [t.indicator, ({ definition }) => definition.name],
        [t.value, ({ value }) => value],
        [t.threshold, ({ threshold }) => threshold],
        [t.lacking, ({ lacking }) => wholeAmount(lacking)],
        [t.toFloor(floor), ({ lackingToFloor }) => wholeAmount(lackingToFloor)],
        [t.wholeSchool, ({ schoolLacking }) => wholeAmount(schoolLacking)],
        [t.unit, ({ unit }) => unit],
      ]),
    ofMissing: (lines: readonly MissingLine[]): TableContent =>
      tableContent(lines, [
        [t.school, ({ name }) => name],
        [t.figure, ({ figure }) => figure.label],
        [t.why, ({ figure }) => states[figure.state]],
        [t.affects, ({ indicators }) => indicators.map(({ name }) => name).join('、')],
      ]),
  };
}

/** What is missing, in what can be hired, built or bought: in all, school by school, and what can't be told. */
export function NeedsView({ departments, standard, stage, year }: NeedsViewProps) {
  const t = useTexts(needTexts);
  const stageWord = useWord()(stage);
  const floor = `${standard.schoolRule.floor * 100}%`;
  const contents = useContents(floor, stageWord);
  const all = useMemo(() => listNeeds(departments, standard), [departments, standard]);
  const totals = useMemo(() => listTotals(all, stage, standard), [all, stage, standard]);
  const missing = useMemo(() => listMissing(departments, stage, standard), [departments, stage, standard]);
  const lines = all.filter((line) => line.stage === stage);
  const nameOf = (what: string): string => t.file(what, stageWord, year);
  return (
    <>
      {lines.length === 0 ? (
        <Alert showIcon type="success" title={t.nothing} />
      ) : (
        <>
          <Section title={t.totals}>
            <div className="stack">
              <TotalTable totals={totals} stage={stage} />
              <div>
                <SaveTable name={nameOf(t.totals)} content={() => contents.ofTotals(totals)} />
              </div>
            </div>
          </Section>
          <Section title={t.lines}>
            <div className="stack">
              {lines.some(({ isShared }) => isShared) && <div className="quiet">{t.sharedHint}</div>}
              <NeedTable lines={lines} floor={floor} />
              <div>
                <SaveTable name={nameOf(t.lines)} content={() => contents.ofLines(lines)} />
              </div>
            </div>
          </Section>
        </>
      )}
      {missing.length > 0 && (
        <Section title={t.missing}>
          <div className="stack">
            <MissingTable lines={missing} />
            <div>
              <SaveTable name={nameOf(t.missing)} content={() => contents.ofMissing(missing)} />
            </div>
          </div>
        </Section>
      )}
    </>
  );
}
