import { useState, type ReactNode } from 'react';
import { App, Button, Segmented, Select, Space } from 'antd';
import { validityTexts } from '#renderer/parts/validity-texts.ts';
import { ExpiredBases, expiredBases } from '#renderer/parts/validity.tsx';
import { flushDrafts } from '#renderer/hooks/use-draft.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { goTo } from '#renderer/router/use-route.ts';
import type { OwnTemplate } from '#renderer/stores/draft-edits.ts';
import { useFindTemplate } from '#renderer/stores/library.ts';
import { publishDraft } from '#renderer/stores/templates.ts';
import { undo } from '#renderer/stores/undo.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { today } from '#renderer/ui/today.ts';
import { useConfirm } from '#renderer/ui/use-confirm.ts';
import { draftDifferences } from '#shared/domain/template/differences.ts';
import {
  assemble,
  citedBases,
  draftOf,
  numbered,
  wholeItems,
  type Draft,
  type DraftProblem,
} from '#shared/domain/template/draft.ts';
import { stageSchema, type Stage } from '#shared/schema/stage.ts';
import { ChecklistPreview } from './checklist-preview.tsx';
import { DifferencesView } from './differences-view.tsx';
import { DraftText } from './draft-text.tsx';
import { groupOfProblem } from './group-summaries.ts';
import { ItemForm } from './item-form.tsx';
import { LimitsTable } from './limits-table.tsx';
import { OutlineList } from './outline-list.tsx';
import { ProblemList } from './problem-list.tsx';
import { templateTexts } from './texts.ts';
import { useDraftActions } from './use-draft-actions.ts';
import { useFormPlace } from './use-form-place.ts';
import { useSheetExport } from './use-sheet-export.ts';

type View = 'edit' | 'preview' | 'differences' | 'limits';

/** A version while it is being written: outline on the left, one item at a time on the right. */
export function DraftEditor({ own }: { readonly own: OwnTemplate }): ReactNode {
  const texts = useTexts(templateTexts);
  const say = texts.editor;
  const word = useWord();
  const { draft } = own;
  const actions = useDraftActions(own.id);
  const [view, setView] = useState<View>('edit');
  const place = useFormPlace();
  const goToProblem = (itemId: string, kind: DraftProblem['kind']): void => {
    setView('edit');
    place.lead(itemId, groupOfProblem(kind));
  };
  const entries = numbered(draft.entries);
  const chosen = entries.find(({ id }) => id === place.chosenId) ?? entries[0] ?? null;
  const whole = assemble(draft, today());
  const problems = whole.ok ? [] : whole.error;
  const before = useFindTemplate()(draft.templateId, draft.version - 1);
  const questionOf = new Map(entries.map(({ id, item }) => [id, item.question]));
  return (
    <Page
      title={draft.title || texts.untitled}
      lead={[texts.versionOf(draft.version), texts.draft, texts.items(entries.length)].join(' · ')}
      actions={<EditorActions own={own} />}
    >
      <div className="draft-head">
        <DraftText
          label={say.title}
          stored={draft.title}
          rows={1}
          maxLength={100}
          onCommit={(title) => actions.change((it) => ({ ...it, title }))}
        />
        <label>
          {say.stages}
          <Select<Stage[]>
            mode="multiple"
            aria-label={say.stages}
            value={[...draft.stages]}
            options={stageSchema.options.map((stage) => ({ value: stage, label: word(stage) }))}
            onChange={(stages) => void actions.change((it) => ({ ...it, stages }))}
          />
        </label>
      </div>
      <ExpiredBases basis={citedBases(draft)} day={today()} />
      <ProblemList problems={problems} entries={entries} onOpen={goToProblem} />
      <Segmented<View>
        style={{ alignSelf: 'flex-start' }}
        value={view}
        options={[
          { value: 'edit', label: say.views.edit },
          { value: 'preview', label: say.views.preview },
          ...(before === undefined ? [] : [{ value: 'differences' as const, label: say.views.differences }]),
          ...(draft.limits.length === 0 ? [] : [{ value: 'limits' as const, label: say.views.limits }]),
        ]}
        onChange={setView}
      />
      {view === 'edit' && (
        <div className="draft">
          <OutlineList
            entries={entries}
            chosenId={chosen?.id ?? null}
            incomplete={new Set(problems.flatMap(({ itemId }) => itemId ?? []))}
            actions={actions}
            onChoose={place.choose}
          />
          {chosen === null ? (
            <p className="quiet">{say.empty}</p>
          ) : (
            <ItemForm
              key={chosen.id}
              entry={chosen}
              entries={entries}
              draft={draft}
              problems={problems.filter(({ itemId }) => itemId === chosen.id)}
              actions={actions}
              openGroups={place.openGroups}
              onToggle={place.toggle}
              wanted={place.wanted}
            />
          )}
        </div>
      )}
      {view === 'preview' && <DraftPreview draft={draft} />}
      {view === 'differences' && before !== undefined && (
        <DifferencesView
          differences={draftDifferences(draftOf(before), draft)}
          lead={texts.differences.from(before.version)}
          before={numbered(draftOf(before).entries)}
          after={entries}
        />
      )}
      {view === 'limits' && <LimitsTable limits={draft.limits} questionOf={questionOf} />}
    </Page>
  );
}

/** What is written so far, without the items that are not complete. */
function DraftPreview({ draft }: { readonly draft: Draft }): ReactNode {
  const say = useTexts(templateTexts).editor;
  const items = wholeItems(draft);
  const left = draft.entries.length - items.length;
  return (
    <>
      {left === 0 ? null : <Mark tone="warn">{say.leftOut(left)}</Mark>}
      <ChecklistPreview items={items} stages={draft.stages} />
    </>
  );
}

function EditorActions({ own }: { readonly own: OwnTemplate }): ReactNode {
  const say = useTexts(templateTexts);
  const { message } = App.useApp();
  const confirm = useConfirm();
  const exportSheet = useSheetExport();
  const { basisExpired } = useTexts(validityTexts);
  const { id, draft } = own;
  const expired = expiredBases(citedBases(draft), today());
  const publish = async (): Promise<void> => {
    await flushDrafts();
    const isSure = await confirm({
      title: say.editor.publishTitle,
      consequence: [...expired.map(({ title, on }) => basisExpired(title, on)), say.editor.publishConsequence].join(
        '。',
      ),
      act: say.editor.publish,
      isDestructive: false,
    });
    if (!isSure) return;
    const done = await publishDraft(id, today());
    if (done.ok) message.success(say.editor.publishedNow(done.value.title, done.value.version));
    else if (done.error.kind === 'incomplete') message.warning(say.editor.problems(done.error.problems.length));
    else message.warning(say.refused);
  };
  return (
    <Space wrap>
      <Button onClick={() => void undo()}>{say.undo}</Button>
      <Button onClick={() => void exportSheet(draft)}>{say.exportSheet}</Button>
      <Button type="primary" disabled={!assemble(draft, today()).ok} onClick={() => void publish()}>
        {say.editor.publish}
      </Button>
      <Button onClick={() => goTo({ page: 'checklists' })}>{say.back}</Button>
    </Space>
  );
}
