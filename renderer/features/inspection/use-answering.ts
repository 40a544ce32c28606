import { useCallback } from 'react';
import { useSave } from '#renderer/hooks/use-save.ts';
import { setFields } from '#renderer/stores/writing.ts';
import { isOverruled } from '#shared/domain/inspection/completeness.ts';
import { answerId, type Answer, type InspectionResult } from '#shared/schema/inspection.ts';
import { isSameValue } from '#shared/util/canonical-json.ts';
import type { ItemState } from './outline.ts';

type AnswerFields = Partial<Pick<Answer, 'result' | 'measured' | 'note' | 'overruleReason'>>;

/** Sets fields of the answer to one item; what stands already is not written again. */
export function useSetAnswer(inspectionId: string): (state: ItemState, fields: AnswerFields) => Promise<boolean> {
  const save = useSave();
  return useCallback(
    (state, fields) => {
      const { answer, item } = state;
      const identity = answer === null ? { inspectionId, itemId: item.id } : {};
      const edits = setFields('answer', answerId(inspectionId, item.id), { ...identity, ...fields }).filter(
        ({ field, value }) => answer === null || !isSameValue(value, Reflect.get(answer, field)),
      );
      return save(edits);
    },
    [inspectionId, save],
  );
}

/** The fields that record a result. A reason given for another result does not outlive it. */
export function resultFields({ item, answer }: ItemState, result: InspectionResult | null): AnswerFields {
  const threshold = item.kind === 'number' ? item.threshold : null;
  const measured = answer?.measured ?? null;
  return isOverruled({ threshold, measured, result }) ? { result } : { result, overruleReason: null };
}
