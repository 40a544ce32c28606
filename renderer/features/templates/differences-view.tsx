import type { ReactNode } from 'react';
import { Table } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { thresholdText } from '#renderer/i18n/threshold-text.ts';
import { useWord } from '#renderer/i18n/words.ts';
import type { ItemDifference, ItemPart, TemplateDifferences } from '#shared/domain/template/differences.ts';
import type { Item } from '#shared/schema/template.ts';
import { templateTexts } from './texts.ts';

type DifferencesViewProps = { readonly differences: TemplateDifferences; readonly since: number };

/** What a version says otherwise than the one before it. */
export function DifferencesView({ differences, since }: DifferencesViewProps): ReactNode {
  const say = useTexts(templateTexts).differences;
  const { isTitleChanged, areStagesChanged, isReordered, items } = differences;
  const whole = [
    isTitleChanged ? say.title : null,
    areStagesChanged ? say.stages : null,
    isReordered ? say.reordered : null,
  ].filter((it) => it !== null);
  if (whole.length === 0 && items.length === 0) return <p className="quiet">{say.none}</p>;
  return (
    <div className="stack">
      <span>{[say.from(since), ...whole].join(' · ')}</span>
      <Table<ItemDifference>
        size="small"
        rowKey={(it) => (it.kind === 'changed' ? it.after.id : it.item.id)}
        pagination={false}
        dataSource={items}
        columns={[
          { title: '', width: 80, render: (_, it) => say[it.kind] },
          { title: say.item, width: 320, render: (_, it) => (it.kind === 'changed' ? it.after : it.item).question },
          { title: say.what, render: (_, it) => (it.kind === 'changed' ? <Changes of={it} /> : null) },
        ]}
      />
    </div>
  );
}

function Changes({ of }: { readonly of: Extract<ItemDifference, { kind: 'changed' }> }): ReactNode {
  const say = useTexts(templateTexts).differences;
  const textOf = usePartText();
  return of.parts.map((part) => (
    <div key={part}>
      <span className="quiet">{say.parts[part]}</span> <del>{textOf(of.before, part)}</del> →{' '}
      <ins>{textOf(of.after, part)}</ins>
    </div>
  ));
}

function usePartText(): (item: Item, part: ItemPart) => string {
  const say = useTexts(templateTexts);
  const word = useWord();
  return (item, part) => {
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
        return item.clauses.map(({ planTitle, locator }) => `${planTitle} ${locator}`).join('、');
      case 'measure':
        return item.kind === 'number' ? thresholdText(item.threshold) : say.item.kinds[item.kind];
      case 'vetoBasis':
        return item.vetoBasis ?? '—';
      case 'stages':
        return item.stages.length === 0 ? say.combining.allStages : item.stages.map(word).join('、');
      case 'schoolKinds':
      case 'places':
        return item[part].map(word).join('、') || '—';
      case 'showWhen':
        return item.showWhen === null
          ? '—'
          : (item.showWhen.kind === 'result' ? item.showWhen.results : item.showWhen.labels).join('、');
    }
  };
}
