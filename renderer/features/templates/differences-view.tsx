import type { ReactNode } from 'react';
import { Table } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { clauseName } from '#shared/domain/plan/clause-name.ts';
import {
  hasDifferences,
  type ItemDifference,
  type ItemPart,
  type TemplateDifferences,
} from '#shared/domain/template/differences.ts';
import type { DraftItem } from '#shared/schema/template-draft.ts';
import { isSameValue } from '#shared/util/canonical-json.ts';
import type { Fact } from '#renderer/parts/answer-facts.ts';
import { useAnswerFacts, useConditionText, type Numbered } from '#renderer/parts/item-words.ts';
import { templateTexts } from './texts.ts';

type DifferencesViewProps = {
  readonly differences: TemplateDifferences;
  /** What it is compared with, e.g. `与第 1 版相比`. */
  readonly lead: string;
  /** The items of both, by which conditions name an earlier one. */
  readonly before: readonly Numbered[];
  readonly after: readonly Numbered[];
};

/** What a version says otherwise than another one, part by part. */
export function DifferencesView({ differences, lead, before, after }: DifferencesViewProps): ReactNode {
  const say = useTexts(templateTexts).differences;
  const { isTitleChanged, areStagesChanged, isReordered, items } = differences;
  const whole = [
    isTitleChanged ? say.title : null,
    areStagesChanged ? say.stages : null,
    isReordered ? say.reordered : null,
  ].filter((it) => it !== null);
  if (!hasDifferences(differences)) return <p className="quiet">{say.none}</p>;
  return (
    <div className="stack">
      <span>{[lead, ...whole].join(' · ')}</span>
      {items.length === 0 ? null : (
        <Table<ItemDifference>
          size="small"
          rowKey="id"
          pagination={false}
          dataSource={items}
          columns={[
            { title: '', width: 80, render: (_, it) => say[it.kind] },
            {
              title: say.item,
              width: 320,
              render: (_, it) => (it.kind === 'removed' ? it.before : it.after).question,
            },
            {
              title: say.what,
              render: (_, it) => (it.kind === 'changed' ? <Changes of={it} before={before} after={after} /> : null),
            },
          ]}
        />
      )}
    </div>
  );
}

type ChangesProps = Pick<DifferencesViewProps, 'before' | 'after'> & {
  readonly of: Extract<ItemDifference, { kind: 'changed' }>;
};

function Changes({ of, before, after }: ChangesProps): ReactNode {
  const say = useTexts(templateTexts).differences;
  const factsOf = usePartFacts();
  return of.parts.map((part) => {
    const [was, is] = [factsOf(of.before, part, before), factsOf(of.after, part, after)];
    const labels = [...new Set([...was, ...is].map(({ label }) => label))];
    return labels
      .filter((label) => !isSameValue(textIn(was, label) ?? null, textIn(is, label) ?? null))
      .map((label) => (
        <div key={`${part} ${label}`}>
          <span className="quiet">{label || say.parts[part]}</span> <del>{textIn(was, label)}</del> →{' '}
          <ins>{textIn(is, label) ?? '—'}</ins>
        </div>
      ));
  });
}

const textIn = (facts: readonly Fact[], label: string): string | undefined =>
  facts.find((fact) => fact.label === label)?.text;

/** A part of an item in words; how it is answered is told piece by piece, under names of their own. */
function usePartFacts(): (item: DraftItem, part: ItemPart, entries: readonly Numbered[]) => readonly Fact[] {
  const say = useTexts(templateTexts);
  const word = useWord();
  const answerFacts = useAnswerFacts();
  const conditionText = useConditionText();
  const textOf = (item: DraftItem, part: Exclude<ItemPart, 'measure'>, entries: readonly Numbered[]): string => {
    switch (part) {
      case 'question':
      case 'group':
      case 'guide':
        return item[part];
      case 'methods':
      case 'evidence':
        return item[part].join('、');
      case 'evidenceRequired':
      case 'weight':
        return String(item[part]);
      case 'clauses':
        return item.clauses
          .map(({ planTitle, locator, subject }) => `${planTitle} ${clauseName(locator)}（${subject}）`)
          .join('、');
      case 'vetoBasis':
        return item.vetoBasis ?? '—';
      case 'stages':
        return item.stages.length === 0 ? say.combining.allStages : item.stages.map(word).join('、');
      case 'schoolKinds':
      case 'places':
        return item[part].length === 0 ? say.differences.everywhere : item[part].map(word).join('、');
      case 'showWhen':
        return conditionText(item.showWhen, entries);
    }
  };
  return (item, part, entries) =>
    part === 'measure' ? answerFacts(item) : [{ label: '', text: textOf(item, part, entries) }];
}
