import type { ReactNode } from 'react';
import { Space, Table } from 'antd';
import { resultTexts } from '#renderer/i18n/result-texts.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { SaveTable } from '#renderer/ui/save-table.tsx';
import { tableContent, type ContentColumn } from '#renderer/ui/table-content.ts';
import {
  compareScores,
  shareOfItem,
  type Answered as AnsweredChecklist,
  type Score,
  type ScoredItem,
  type ScoreLine,
} from '#shared/domain/template/scores.ts';
import { rounded, useGivenText } from './given-text.ts';
import { templateTexts } from './texts.ts';

type ScoreComparisonProps = { readonly left: AnsweredChecklist; readonly right: AnsweredChecklist };

/** The scores of two inspections, over all items and over those that may be compared, and item by item. */
export function ScoreComparison({ left, right }: ScoreComparisonProps): ReactNode {
  const say = useTexts(templateTexts).scores;
  const results = useTexts(resultTexts);
  const givenText = useGivenText();
  const comparison = compareScores(left, right);
  const sideOf = (side: 'left' | 'right'): ContentColumn<ScoreLine>[] => [
    [say[side], (line) => (line[side] === null ? null : results[line[side].given.result ?? 'none'])],
    [
      `${say[side]} ${say.answer}`,
      (line) => (line[side] === null ? null : givenText(line[side].item, line[side].given)),
    ],
    [`${say[side]} ${say.weight}`, (line) => line[side]?.item.weight ?? null],
    [`${say[side]} ${say.earned}`, (line) => (line[side] === null ? null : earnedOf(line[side]))],
  ];
  const content = () =>
    tableContent(comparison.lines, [
      [say.item, (line) => (line.right ?? line.left)?.item.question ?? null],
      ...sideOf('left'),
      ...sideOf('right'),
      [say.relation, ({ relation }) => say.relations[relation]],
    ]);
  return (
    <>
      <Section title={say.title}>
        <Space size={48} wrap>
          <ScoreText label={say.left} of={comparison.left} />
          <ScoreText label={say.right} of={comparison.right} />
        </Space>
        <h4>{say.common(comparison.common.items)}</h4>
        <Space size={48} wrap>
          <ScoreText label={say.left} of={comparison.common.left} />
          <ScoreText label={say.right} of={comparison.common.right} />
        </Space>
      </Section>
      <div>
        <SaveTable name={say.title} content={content} />
      </div>
      <Table<ScoreLine>
        size="small"
        rowKey="itemId"
        pagination={false}
        dataSource={comparison.lines}
        columns={[
          { title: say.item, render: (_, { left: was, right: is }) => (is ?? was)?.item.question },
          { title: say.left, width: 200, render: (_, { left: was }) => <Answered of={was} /> },
          { title: say.right, width: 200, render: (_, { right: is }) => <Answered of={is} /> },
          { title: say.change, width: 100, align: 'right', render: (_, line) => <Change of={line} /> },
          { title: say.relation, width: 190, render: (_, { relation }) => say.relations[relation] },
        ]}
      />
    </>
  );
}

/** Of its weight; null when it is not asked. */
function earnedOf(of: ScoredItem): number | null {
  const share = shareOfItem(of);
  return share === null ? null : Math.round(share * of.item.weight * 100) / 100;
}

/** The result, what was answered, and what it earned of the weight. */
function Answered({ of }: { readonly of: ScoredItem | null }): ReactNode {
  const say = useTexts(templateTexts).scores;
  const results = useTexts(resultTexts);
  const givenText = useGivenText();
  if (of === null) return '—';
  const earned = earnedOf(of);
  const told = givenText(of.item, of.given);
  return (
    <>
      {of.given.result === null && told !== null ? say.recorded : results[of.given.result ?? 'none']}
      {earned === null ? null : ` ${earned} / ${of.item.weight}`}
      {told === null ? null : <div className="quiet given-text">{told}</div>}
    </>
  );
}

/** How much more or less of its weight a comparable item earned, in percent points. */
function Change({ of: { left, right, relation } }: { readonly of: ScoreLine }): ReactNode {
  const [was, is] = [left, right].map((it) => (it === null ? null : shareOfItem(it)));
  if (relation !== 'same' || was === null || was === undefined || is === null || is === undefined) return null;
  const points = Math.round((is - was) * 1000) / 10;
  return points === 0 ? '0' : `${points > 0 ? '+' : '−'}${Math.abs(points)}%`;
}

function ScoreText({ label, of }: { readonly label: string; readonly of: Score }): ReactNode {
  const say = useTexts(templateTexts).scores;
  return (
    <span>
      <span className="quiet">{label}</span>{' '}
      {of.percent === null ? say.noScore : say.score(of.percent.toFixed(1), rounded(of.reached), rounded(of.asked))}{' '}
      {of.isVetoed ? <Mark tone="bad">{say.vetoed}</Mark> : null}
    </span>
  );
}
