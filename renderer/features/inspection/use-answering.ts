import { useCallback, useRef } from 'react';
import { useSave } from '#renderer/hooks/use-save.ts';
import { findRow } from '#renderer/stores/rows.ts';
import { setFields } from '#renderer/stores/writing.ts';
import type { AnswerEdit } from '#shared/domain/inspection/answering.ts';
import { answerId, type Answer } from '#shared/schema/inspection.ts';
import { isSameValue } from '#shared/util/canonical-json.ts';

type AnswerFields = AnswerEdit & Partial<Pick<Answer, 'note'>>;

/**
 * Sets fields of the answer to one item. What stands already is not written again; it is looked up rather than taken from
 * the screen, which may be a moment behind, and one set follows another.
 */
export function useSetAnswer(inspectionId: string): (itemId: string, fields: AnswerFields) => Promise<boolean> {
  const save = useSave();
  const last = useRef<Promise<boolean>>(Promise.resolve(true));
  const set = useCallback(
    async (itemId: string, fields: AnswerFields) => {
      const id = answerId(inspectionId, itemId);
      const stored = await findRow('answer', id);
      const edits = setFields('answer', id, { inspectionId, itemId, ...fields }).filter(
        // A field that was never set is empty: emptying it is no change.
        ({ field, value }) => !isSameValue(value, stored === null ? null : (Reflect.get(stored, field) ?? null)),
      );
      return save(edits);
    },
    [inspectionId, save],
  );
  return useCallback(
    (itemId, fields) => {
      last.current = last.current.then(() => set(itemId, fields));
      return last.current;
    },
    [set],
  );
}
