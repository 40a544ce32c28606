import { useCallback, useMemo } from 'react';
import { App } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { updateDraft } from '#renderer/stores/templates.ts';
import { newId } from '#renderer/stores/writing.ts';
import { insertAfter, moveBefore, moveStep } from '#shared/domain/template/arrange.ts';
import { changeItem } from '#shared/domain/template/change-item.ts';
import { BLANK_ITEM, type Draft, type DraftEntry } from '#shared/domain/template/draft.ts';
import type { DraftItem } from '#shared/schema/template-draft.ts';
import { templateTexts } from './texts.ts';

/** Each answers false when it could not be written now, and may be tried again. */
export type DraftActions = {
  readonly change: (change: (draft: Draft) => Draft) => Promise<boolean>;
  readonly changeEntries: (work: (entries: readonly DraftEntry[]) => readonly DraftEntry[]) => Promise<boolean>;
  /** From what is stored, so that one edit does not undo another made right before it. */
  readonly changeItem: (itemId: string, change: (item: DraftItem) => Partial<DraftItem>) => Promise<boolean>;
  /** Answers the id of the new item, which stands right after the given one. */
  readonly add: (afterId: string | null) => Promise<string>;
  readonly duplicate: (itemId: string) => Promise<string>;
  readonly remove: (itemId: string) => Promise<boolean>;
  readonly move: (itemId: string, step: -1 | 1) => Promise<boolean>;
  readonly moveBefore: (itemId: string, beforeId: string | null) => Promise<boolean>;
};

/** What can be done to a draft. Each is one write, so that each is one step to take back. */
export function useDraftActions(id: string): DraftActions {
  const say = useTexts(templateTexts);
  const { message } = App.useApp();
  const change = useCallback(
    async (work: (draft: Draft) => Draft): Promise<boolean> => {
      try {
        const done = await updateDraft(id, work);
        if (!done.ok) message.warning(done.error.kind === 'published' ? say.refused : say.notFoundTitle);
        return true;
      } catch (cause) {
        console.error('writing a draft failed', cause);
        message.error(say.failed);
        return false;
      }
    },
    [id, message, say],
  );
  return useMemo(() => {
    const changeEntries = (work: (entries: readonly DraftEntry[]) => readonly DraftEntry[]): Promise<boolean> =>
      change((draft) => ({ ...draft, entries: work(draft.entries) }));
    return {
      change,
      changeEntries,
      changeItem: (itemId, work) =>
        changeEntries((entries) => {
          const entry = entries.find(({ id: known }) => known === itemId);
          return entry === undefined ? entries : changeItem(entries, itemId, work(entry.item));
        }),
      add: async (afterId) => {
        const added = newId();
        await changeEntries((entries) => {
          const beside = entries.find((entry) => entry.id === afterId) ?? entries.at(-1);
          return insertAfter(entries, afterId, {
            id: added,
            item: { ...BLANK_ITEM, group: beside?.item.group ?? say.newGroup },
          });
        });
        return added;
      },
      duplicate: async (itemId) => {
        const added = newId();
        await changeEntries((entries) => {
          const source = entries.find((entry) => entry.id === itemId);
          return source === undefined ? entries : insertAfter(entries, itemId, { ...source, id: added });
        });
        return added;
      },
      remove: (itemId) => changeEntries((entries) => entries.filter((entry) => entry.id !== itemId)),
      move: (itemId, step) => changeEntries((entries) => moveStep(entries, itemId, step)),
      moveBefore: (itemId, beforeId) => changeEntries((entries) => moveBefore(entries, itemId, beforeId)),
    };
  }, [change, say]);
}
