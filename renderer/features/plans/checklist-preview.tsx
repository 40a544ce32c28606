import { Button, Radio, Space } from 'antd';
import { useState } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { thresholdText } from '#renderer/i18n/threshold-text.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import type { Item } from '#shared/schema/template.ts';
import { groupBy } from '#shared/util/group-by.ts';
import { must } from '#shared/util/must.ts';

import { plansTexts } from './texts.ts';

function ItemCard({ item }: { readonly item: Item }) {
  const t = useTexts(plansTexts);
  return (
    <div className="stack">
      <h3>
        {item.no} {item.question}
      </h3>
      <div>
        <span className="quiet">{t.methods}</span> {item.methods.join('、')}
      </div>
      <div>
        <span className="quiet">{t.guide}</span> {item.guide}
      </div>
      <div>
        <span className="quiet">{t.evidence}</span> {item.evidence.join('、')}
      </div>
      {item.kind === 'number' && (
        <div>
          <span className="quiet">{t.threshold}</span> {thresholdText(item.threshold)}
        </div>
      )}
      {item.vetoBasis !== null && (
        <div>
          <Mark tone="bad">{t.veto}</Mark> {item.vetoBasis}
        </div>
      )}
      <Radio.Group optionType="button" size="large" options={[...t.results]} />
      {item.clauses.map(({ planId, planTitle, locator }) => (
        <div key={`${planId} ${locator}`} className="quiet">
          {planTitle} {locator}
        </div>
      ))}
    </div>
  );
}

/** How an inspector will meet the items: outline on the left, one question at a time. Nothing is stored. */
export function ChecklistPreview({ items }: { readonly items: readonly Item[] }) {
  const t = useTexts(plansTexts);
  const [at, setAt] = useState(0);
  const item = must(items[at], 'a checklist has at least one item, and the position stays within it');
  return (
    <div className="preview">
      <nav className="preview-outline">
        {[...groupBy(items, ({ group }) => group)].map(([group, ofGroup]) => (
          <div key={group}>
            <h4>{group}</h4>
            {ofGroup.map((it) => (
              <button
                key={it.id}
                type="button"
                className="link"
                aria-current={it.id === item.id}
                onClick={() => setAt(items.indexOf(it))}
              >
                {it.no} {it.question}
              </button>
            ))}
          </div>
        ))}
      </nav>
      <div className="stack">
        <p className="quiet">{t.previewNote}</p>
        <ItemCard key={item.id} item={item} />
        <Space>
          <Button disabled={at === 0} onClick={() => setAt(at - 1)}>
            {t.previous}
          </Button>
          <Button disabled={at === items.length - 1} onClick={() => setAt(at + 1)}>
            {t.next}
          </Button>
        </Space>
      </div>
    </div>
  );
}
