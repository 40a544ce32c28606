import { useCallback, useRef } from 'react';
import { useSave } from '#renderer/hooks/use-save.ts';
import { setFields, writeChanged } from '#renderer/stores/writing.ts';
import type { AnswerEdit } from '#shared/domain/inspection/answering.ts';
import { answerId, type Answer } from '#shared/schema/inspection.ts';

type AnswerFields = AnswerEdit & Partial<Pick<Answer, 'note'>>;

/**
 * Sets fields of the answer to one item. What stands already is not written again; that is looked up in the store, as the
 * screen may be a moment behind, and one set follows another.
 */
export function useSetAnswer(inspectionId: string): (itemId: string, fields: AnswerFields) => Promise<boolean> {
  const save = useSave(writeChanged);
  const last = useRef<Promise<boolean>>(Promise.resolve(true));
  const set = useCallback(
    (itemId: string, fields: AnswerFields) =>
      save(setFields('answer', answerId(inspectionId, itemId), { inspectionId, itemId, ...fields })),
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
