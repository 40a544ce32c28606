import type { ReactNode } from 'react';
import { Checkbox, Radio, Select, Space, Button } from 'antd';
import { resultTexts } from '#renderer/i18n/result-texts.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import type { DraftEntry } from '#shared/domain/template/draft.ts';
import { mendsOf, type Mend } from '#shared/domain/template/mend-condition.ts';
import {
  canHaveResult,
  findConditionFault,
  labelsOf,
  type ConditionFault,
} from '#shared/domain/template/sound-condition.ts';
import type { Condition } from '#shared/schema/condition.ts';
import { resultSchema, type InspectionResult } from '#shared/schema/inspection.ts';
import type { DraftItem } from '#shared/schema/template-draft.ts';
import { itemTexts } from '#renderer/parts/item-texts.ts';
import { useConditionText } from '#renderer/parts/item-words.ts';

type Numbered = DraftEntry & { readonly no: string };

type ConditionFieldsProps = {
  readonly entry: Numbered;
  readonly entries: readonly Numbered[];
  readonly set: (fields: Partial<DraftItem>) => Promise<boolean>;
  readonly onMend: (mend: Mend) => Promise<boolean>;
};

/** Asked always, or only after certain answers to an earlier item; says in words what it comes to. */
export function ConditionFields({ entry, entries, set, onMend }: ConditionFieldsProps): ReactNode {
  const say = useTexts(itemTexts);
  const conditionText = useConditionText();
  const at = entries.findIndex(({ id }) => id === entry.id);
  const { showWhen } = entry.item;
  const fault = findConditionFault(entries, at);
  const offered = entries.slice(0, at).filter(({ item }) => canHaveResult(item) || labelsOf(item).length > 0);
  const nearest = offered.at(-1);
  return (
    <div className="draft-field" role="group" aria-label={say.showWhen}>
      <span>{say.showWhen}</span>
      <Radio.Group
        value={showWhen === null ? 'always' : 'when'}
        options={[
          { value: 'always', label: say.askAlways },
          { value: 'when', label: say.askWhen, disabled: nearest === undefined && showWhen === null },
        ]}
        onChange={({ target }) =>
          void set({
            showWhen: target.value === 'when' && nearest !== undefined ? firstCondition(nearest) : null,
          })
        }
      />
      {nearest === undefined && showWhen === null ? <span className="quiet">{say.noEarlier}</span> : null}
      {showWhen === null ? null : (
        <>
          {fault?.kind === 'gone' || fault?.kind === 'later' ? null : (
            <Asked condition={showWhen} offered={offered} onChange={(condition) => set({ showWhen: condition })} />
          )}
          <p className="condition-text">{conditionText(showWhen, entries)}</p>
          {fault === null ? null : (
            <Fault fault={fault} asked={entries.find(({ id }) => id === showWhen.itemId)} onMend={onMend} />
          )}
        </>
      )}
    </div>
  );
}

const firstCondition = ({ id, item }: DraftEntry): Condition => {
  const label = labelsOf(item).find((it) => it !== '');
  return label === undefined || canHaveResult(item)
    ? { kind: 'result', itemId: id, results: ['unmet'] }
    : { kind: 'option', itemId: id, labels: [label] };
};

type AskedProps = {
  readonly condition: Condition;
  readonly offered: readonly Numbered[];
  readonly onChange: (condition: Condition) => Promise<boolean>;
};

/** Which item, and which of its results or labels; at least one stays chosen. */
function Asked({ condition, offered, onChange }: AskedProps): ReactNode {
  const say = useTexts(itemTexts);
  const results = useTexts(resultTexts);
  const asked = offered.find(({ id }) => id === condition.itemId);
  const { itemId } = condition;
  return (
    <div className="draft-line">
      <label className="condition-item">
        {say.askedItem}
        <Select<string>
          aria-label={say.askedItem}
          showSearch={{ optionFilterProp: 'label' }}
          value={itemId}
          options={offered.map(({ id, no, item }) => ({ value: id, label: `${no} ${item.question}` }))}
          onChange={(id) => {
            const chosen = offered.find((entry) => entry.id === id);
            if (chosen !== undefined) void onChange(firstCondition(chosen));
          }}
        />
      </label>
      {asked === undefined ? null : (
        <div className="draft-field" role="group" aria-label={say.answers}>
          {say.answers}
          <Space wrap>
            {canHaveResult(asked.item) ? (
              <Checkbox.Group<InspectionResult>
                value={condition.kind === 'result' ? condition.results : []}
                options={resultSchema.options.map((value) => ({ value, label: results[value] }))}
                onChange={(chosen) =>
                  chosen.length > 0 ? void onChange({ kind: 'result', itemId, results: chosen }) : undefined
                }
              />
            ) : null}
            <Checkbox.Group<string>
              value={condition.kind === 'option' ? condition.labels : []}
              options={labelsOf(asked.item).filter((label) => label !== '')}
              onChange={(chosen) =>
                chosen.length > 0 ? void onChange({ kind: 'option', itemId, labels: chosen }) : undefined
              }
            />
          </Space>
        </div>
      )}
    </div>
  );
}

type FaultProps = {
  readonly fault: ConditionFault;
  readonly asked: Numbered | undefined;
  readonly onMend: (mend: Mend) => Promise<boolean>;
};

function Fault({ fault, asked, onMend }: FaultProps): ReactNode {
  const say = useTexts(itemTexts);
  const no = asked?.no ?? '';
  const text =
    fault.kind === 'gone'
      ? say.faults.gone
      : fault.kind === 'lostLabels'
        ? say.faults.lostLabels(no, fault.lost.map((label) => `“${label}”`).join('、'))
        : say.faults[fault.kind](no);
  return (
    <Space wrap>
      <Mark tone="bad">{text}</Mark>
      {mendsOf(fault).map((mend) => (
        <Button key={mend} size="small" onClick={() => void onMend(mend)}>
          {say.mends[mend](no)}
        </Button>
      ))}
    </Space>
  );
}
