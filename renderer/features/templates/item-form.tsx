import type { ReactNode } from 'react';
import { AutoComplete, Checkbox, InputNumber, Radio, Select, Switch } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { figureDictionary } from '#renderer/stores/figure-dictionary.ts';
import type { Draft, DraftEntry } from '#shared/domain/template/draft.ts';
import { figureName } from '#shared/domain/template/figure-name.ts';
import type { Stage } from '#shared/schema/stage.ts';
import { methodSchema, type Method } from '#shared/schema/template.ts';
import type { DraftItem } from '#shared/schema/template-draft.ts';
import { ClauseList } from './clause-list.tsx';
import { DraftText } from './draft-text.tsx';
import { templateTexts } from './texts.ts';
import { ThresholdFields } from './threshold-fields.tsx';
import type { DraftActions } from './use-draft-actions.ts';

type ItemFormProps = {
  readonly entry: DraftEntry & { readonly no: string };
  readonly draft: Draft;
  readonly actions: DraftActions;
};

/** Everything about one item. Each field is written by itself as it changes. */
export function ItemForm({ entry, draft, actions }: ItemFormProps): ReactNode {
  const say = useTexts(templateTexts).item;
  const { item } = entry;
  const set = (fields: Partial<DraftItem>): Promise<void> => actions.changeItem(entry.id, fields);
  const groups = [...new Set(draft.entries.map((it) => it.item.group))];
  return (
    <section className="section draft-item" aria-label={`${entry.no} ${item.question}`}>
      <DraftText
        label={say.question}
        stored={item.question}
        rows={2}
        maxLength={500}
        onCommit={(question) => set({ question })}
      />
      <label>
        {say.group}
        <AutoComplete
          aria-label={say.group}
          key={item.group}
          defaultValue={item.group}
          options={groups.map((group) => ({ value: group }))}
          onSelect={(group: string) => void set({ group })}
          onBlur={(event) => {
            const group = event.target instanceof HTMLInputElement ? event.target.value.trim() : item.group;
            if (group !== item.group) void set({ group: group.slice(0, 60) });
          }}
        />
      </label>
      <div className="draft-wide">
        {say.methods}
        <Checkbox.Group<Method>
          value={item.methods}
          options={methodSchema.options.map((method) => ({ value: method, label: method }))}
          onChange={(methods) => void set({ methods })}
        />
      </div>
      <DraftText label={say.guide} stored={item.guide} rows={2} maxLength={2000} onCommit={(guide) => set({ guide })} />
      <label>
        {say.evidence}
        <Select<string[]>
          mode="tags"
          open={false}
          suffixIcon={null}
          aria-label={say.evidence}
          placeholder={say.evidenceHint}
          value={item.evidence}
          onChange={(evidence) => void set({ evidence: evidence.map((it) => it.trim()).filter((it) => it !== '') })}
        />
      </label>
      <div className="draft-line">
        <label>
          {say.evidenceRequired}
          <InputNumber
            aria-label={say.evidenceRequired}
            min={0}
            max={50}
            precision={0}
            value={item.evidenceRequired}
            onChange={(count) => void set({ evidenceRequired: count ?? 0 })}
          />
        </label>
        <label>
          {say.weight}
          <InputNumber
            aria-label={say.weight}
            min={0}
            max={1000}
            value={item.weight}
            onChange={(weight) => void set({ weight: weight ?? 0 })}
          />
        </label>
      </div>
      <MeasureFields item={item} stages={draft.stages} set={set} />
      <VetoFields item={item} set={set} />
      <StageFields item={item} stages={draft.stages} set={set} />
      <ClauseList clauses={item.clauses} onChange={(clauses) => set({ clauses })} />
    </section>
  );
}

type FieldsProps = { readonly item: DraftItem; readonly set: (fields: Partial<DraftItem>) => Promise<void> };

function MeasureFields({ item, stages, set }: FieldsProps & { readonly stages: readonly Stage[] }): ReactNode {
  const say = useTexts(templateTexts).item;
  return (
    <div className="draft-wide">
      <Radio.Group
        aria-label={say.kind}
        value={item.kind}
        options={[
          { value: 'verdict', label: say.kinds.verdict },
          { value: 'number', label: say.kinds.number },
        ]}
        onChange={({ target }) => void set({ kind: target.value === 'number' ? 'number' : 'verdict' })}
      />
      {item.kind === 'number' && (
        <>
          <ThresholdFields threshold={item.threshold} onChange={(threshold) => set({ threshold })} />
          <label>
            {say.figure}
            <Select<string | null>
              aria-label={say.figure}
              showSearch={{ optionFilterProp: 'label' }}
              value={item.figure}
              options={[
                { value: null, label: say.noFigure },
                ...[...new Set([...figureKeys(stages), ...(item.figure === null ? [] : [item.figure])])].map((key) => ({
                  value: key,
                  label: figureName(key, figureDictionary) ?? key,
                })),
              ]}
              onChange={(figure) => void set({ figure })}
            />
          </label>
        </>
      )}
    </div>
  );
}

/** What schools report, of each stage where it is reported by stage. */
const figureKeys = (stages: readonly Stage[]): readonly string[] =>
  figureDictionary.figures
    .filter(({ scope }) => scope === 'school')
    .flatMap(({ id, perStage }) => (perStage ? stages.map((stage) => `${id}@${stage}`) : [id]));

function VetoFields({ item, set }: FieldsProps): ReactNode {
  const say = useTexts(templateTexts).item;
  return (
    <div className="draft-wide">
      <label className="draft-switch">
        <Switch
          aria-label={say.veto}
          checked={item.vetoBasis !== null}
          onChange={(isVeto) => void set({ vetoBasis: isVeto ? '' : null })}
        />
        {say.veto}
      </label>
      {item.vetoBasis !== null && (
        <DraftText
          label={say.vetoBasis}
          stored={item.vetoBasis}
          rows={2}
          maxLength={500}
          onCommit={(vetoBasis) => set({ vetoBasis })}
        />
      )}
    </div>
  );
}

function StageFields({ item, stages, set }: FieldsProps & { readonly stages: readonly Stage[] }): ReactNode {
  const say = useTexts(templateTexts).item;
  const word = useWord();
  // Stages that the checklist has lost since are shown too, so that they can be taken away.
  const offered = [...new Set([...stages, ...item.stages])];
  if (offered.length < 2) return null;
  return (
    <div className="draft-wide">
      <span>
        {say.stages} <span className="quiet">{say.stagesHint}</span>
      </span>
      <Checkbox.Group<Stage>
        value={item.stages}
        options={offered.map((stage) => ({ value: stage, label: word(stage) }))}
        onChange={(chosen) => void set({ stages: chosen })}
      />
    </div>
  );
}
