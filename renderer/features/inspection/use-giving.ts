import { useEffect, useRef } from 'react';
import {
  whenEntered,
  whileEntering,
  withResult,
  type AnswerEdit,
  type Entry,
} from '#shared/domain/inspection/answering.ts';
import { isOverruled, type AnswerForm, type Given } from '#shared/domain/inspection/form.ts';
import type { InspectionResult } from '#shared/schema/inspection.ts';
import { focusField } from './focus-field.ts';

export type GivingInput = {
  readonly form: AnswerForm;
  /** As it is stored. */
  readonly given: Given;
  /** Stores fields of the answer; answers whether they are stored. */
  readonly onGive: (edit: AnswerEdit) => Promise<boolean>;
  /** The answer stands and wants no reason: on to the next item. */
  readonly onMoveOn: (after: Given) => void;
};

/** The ways an answer is given, whatever its form. */
export type Giving = {
  /** While a figure or value is typed: kept, and decides nothing by itself. */
  readonly type: (entry: Entry) => Promise<boolean>;
  /** A figure or value that stands; the item stays open. An empty entry takes what there is. */
  readonly choose: (entry: Entry) => Promise<boolean>;
  /** The same by key: moves on, unless the result stands against it and wants a reason. */
  readonly enter: (entry: Entry) => void;
  readonly answer: (result: InspectionResult | null) => Promise<boolean>;
  readonly answerAndMoveOn: (result: InspectionResult) => void;
  readonly explain: (overruleReason: string | null) => Promise<boolean>;
  /** What is given at this moment, although the screen may not show it yet. */
  readonly now: () => Given;
};

export function useGiving({ form, given, onGive, onMoveOn }: GivingInput): Giving {
  // What was just given counts at once, before the store has answered and the screen is drawn anew.
  const latest = useRef<Given | null>(null);
  const writing = useRef(0);
  useEffect(() => {
    if (writing.current === 0) latest.current = null;
  });

  const now = (): Given => latest.current ?? given;
  const give = async (edit: AnswerEdit): Promise<boolean> => {
    const before = now();
    latest.current = {
      result: edit.result === undefined ? before.result : edit.result,
      measured: edit.measured === undefined ? before.measured : edit.measured,
      value: edit.value === undefined ? before.value : edit.value,
    };
    writing.current += 1;
    let isSaved = false;
    try {
      isSaved = await onGive(edit);
    } finally {
      writing.current -= 1;
      if (!isSaved) latest.current = null;
    }
    return isSaved;
  };
  const giveAndMoveOn = (edit: AnswerEdit): void => {
    // Not awaited where nothing hangs on it: the next item comes at once, and the writes follow one another.
    const isSaved = give(edit);
    const after = now();
    if (!isOverruled(form, after)) return onMoveOn(after);
    void isSaved.then((isStored) => (isStored ? focusField('overrule') : undefined));
  };
  return {
    type: (entry) => give(whileEntering(form, now(), entry)),
    choose: (entry) => give(whenEntered(form, now(), entry)),
    enter: (entry) => giveAndMoveOn(whenEntered(form, now(), entry)),
    answer: (chosen) => give(withResult(form, now(), chosen)),
    answerAndMoveOn: (chosen) => giveAndMoveOn(withResult(form, now(), chosen)),
    explain: (overruleReason) => onGive({ overruleReason }),
    now,
  };
}
