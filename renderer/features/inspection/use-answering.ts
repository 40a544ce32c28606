import { useCallback, useState } from 'react';
import { useSave } from '#renderer/hooks/use-save.ts';
import { setFields, writeChanged } from '#renderer/stores/writing.ts';
import type { AnswerEdit } from '#shared/domain/inspection/answering.ts';
import { answerId, type Answer } from '#shared/schema/inspection.ts';
import { createTurns } from '#shared/util/in-turn.ts';

type AnswerFields = AnswerEdit & Partial<Pick<Answer, 'note'>>;

/**
 * Sets fields of the answer to one item. What stands already is not written again; that is looked up in the store, as the
 * screen may be a moment behind, and one set follows another.
 */
export function useSetAnswer(inspectionId: string): (itemId: string, fields: AnswerFields) => Promise<boolean> {
  const save = useSave(writeChanged);
  const [inTurn] = useState(createTurns);
  return useCallback(
    (itemId, fields) =>
      inTurn(() => save(setFields('answer', answerId(inspectionId, itemId), { inspectionId, itemId, ...fields }))),
    [inTurn, inspectionId, save],
  );
}
