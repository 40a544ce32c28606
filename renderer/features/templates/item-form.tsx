import { useEffect, useRef, type ReactNode } from 'react';
import { AutoComplete } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { citedBy, type Draft, type DraftEntry, type DraftProblem } from '#shared/domain/template/draft.ts';
import { mendCondition } from '#shared/domain/template/mend-condition.ts';
import type { DraftForm, DraftItem } from '#shared/schema/template-draft.ts';
import { AnswerFields } from './answer-fields.tsx';
import { CheckFields } from './check-fields.tsx';
import { ClauseList } from './clause-list.tsx';
import { ConditionFields } from './condition-fields.tsx';
import { DraftText } from './draft-text.tsx';
import { FieldGroup, GROUP_NAMES, type GroupName } from './field-group.tsx';
import { groupOfProblem, useGroupSummaries } from './group-summaries.ts';
import { itemTexts } from '#renderer/parts/item-texts.ts';
import { SchoolTags } from './school-tags.tsx';
import { ScoreFields } from './score-fields.tsx';
import type { DraftActions } from './use-draft-actions.ts';

type Numbered = DraftEntry & { readonly no: string };

type ItemFormProps = {
  readonly entry: Numbered;
  readonly entries: readonly Numbered[];
  readonly draft: Draft;
  readonly problems: readonly DraftProblem[];
  readonly actions: DraftActions;
  readonly openGroups: ReadonlySet<GroupName>;
  readonly onToggle: (group: GroupName) => void;
  /** Where somebody wants to write next: the first field of it takes the cursor. */
  readonly wanted: GroupName | null;
};

/** Everything about one item, in groups that fold away. Each field is written by itself as it changes. */
export function ItemForm(props: ItemFormProps): ReactNode {
  const { entry, entries, problems, openGroups, onToggle, wanted } = props;
  const summaryOf = useGroupSummaries(entry, entries);
  const form = useRef<HTMLElement>(null);
  useEffect(() => {
    if (wanted === null) return;
    const group = form.current?.children[GROUP_NAMES.indexOf(wanted)];
    group?.scrollIntoView({ block: 'nearest' });
    group?.querySelector<HTMLElement>('input, textarea, [role="combobox"]')?.focus();
  }, [wanted]);
  const incomplete = new Set(problems.map(({ kind }) => groupOfProblem(kind)));
  return (
    <section className="section draft-item" ref={form} aria-label={`${entry.no} ${entry.item.question}`}>
      {GROUP_NAMES.map((name) => (
        <FieldGroup
          key={name}
          name={name}
          isOpen={openGroups.has(name)}
          summary={summaryOf(name)}
          isIncomplete={incomplete.has(name)}
          onToggle={() => onToggle(name)}
        >
          <GroupFields {...props} name={name} />
        </FieldGroup>
      ))}
    </section>
  );
}

function GroupFields({
  name,
  entry,
  entries,
  draft,
  actions,
}: ItemFormProps & { readonly name: GroupName }): ReactNode {
  const { id, item } = entry;
  const change = (work: (item: DraftItem) => Partial<DraftItem>): Promise<boolean> => actions.changeItem(id, work);
  const set = (fields: Partial<DraftItem>): Promise<boolean> => change(() => fields);
  const setForm = (work: (form: DraftForm) => Partial<DraftForm>): Promise<boolean> =>
    change(({ form }) => ({ form: { ...form, ...work(form) } }));
  const fields = { item, set, change, setForm };
  switch (name) {
    case 'question':
      return <QuestionFields item={item} set={set} draft={draft} />;
    case 'answer':
      return <AnswerFields {...fields} stages={draft.stages} />;
    case 'check':
      return <CheckFields {...fields} />;
    case 'when':
      return (
        <>
          <SchoolTags {...fields} stages={draft.stages} />
          <ConditionFields
            entry={entry}
            entries={entries}
            set={set}
            onMend={(mend) => actions.changeEntries((now) => mendCondition(now, id, mend))}
          />
        </>
      );
    case 'score':
      return <ScoreFields {...fields} />;
    case 'basis':
      return (
        <ClauseList
          clauses={item.clauses}
          documents={citedBy(draft)}
          onChange={(work) => change(({ clauses }) => ({ clauses: work(clauses) }))}
        />
      );
  }
}

type QuestionFieldsProps = {
  readonly item: DraftItem;
  readonly set: (fields: Partial<DraftItem>) => Promise<boolean>;
  readonly draft: Draft;
};

function QuestionFields({ item, set, draft }: QuestionFieldsProps): ReactNode {
  const say = useTexts(itemTexts);
  const groups = [...new Set(draft.entries.map((it) => it.item.group))];
  return (
    <>
      <DraftText
        label={say.question}
        stored={item.question}
        rows={2}
        maxLength={500}
        onCommit={(question) => set({ question })}
      />
      <label className="draft-short">
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
    </>
  );
}
