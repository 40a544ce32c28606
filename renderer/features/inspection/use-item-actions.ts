import { useRef, useState } from 'react';
import { App } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { newId } from '#renderer/stores/writing.ts';
import type { Identified } from '#shared/domain/inspection/record.ts';
import { isOverruled } from '#shared/domain/inspection/form.ts';
import { judge } from '#shared/domain/inspection/judge.ts';
import type { Inspection, InspectionResult } from '#shared/schema/inspection.ts';
import { hasCamera } from './camera.ts';
import { focusField } from './focus-field.ts';
import type { KeyAction } from './keys.ts';
import { resultOf, type ItemState } from './outline.ts';
import { inspectionTexts } from './texts.ts';
import { useSetAnswer } from './use-answering.ts';
import { useEvidence } from './use-evidence.ts';

export type ItemPanelProps = {
  readonly inspection: Identified<Inspection>;
  readonly state: ItemState;
  readonly previousId: string | null;
  readonly nextId: string | null;
  readonly goToItem: (itemId: string) => void;
  readonly onHelp: () => void;
};

/** Everything one can do on an item, by key or by hand. */
export function useItemActions({ inspection, state, previousId, nextId, goToItem, onHelp }: ItemPanelProps) {
  const say = useTexts(inspectionTexts);
  const { message } = App.useApp();
  const setAnswer = useSetAnswer(inspection.id);
  const evidence = useEvidence(inspection.id);
  const [isCameraOpen, setCameraOpen] = useState(false);
  const [newFindingId, setNewFindingId] = useState<string | null>(null);
  const itemId = state.item.id;
  // What was just measured counts at once, before the store has answered and the screen is drawn anew.
  const measuring = useRef<{ readonly measured: number | null } | null>(null);
  const threshold = state.item.kind === 'number' ? state.item.threshold : null;

  const previous = (): void => (previousId === null ? undefined : goToItem(previousId));
  const next = (): void => {
    if (nextId !== null) goToItem(nextId);
    else void message.info({ key: 'end', content: say.last });
  };
  const measure = (measured: number | null): Promise<boolean> => {
    measuring.current = { measured };
    return setAnswer(itemId, { measured }).finally(() => (measuring.current = null));
  };
  const measuredNow = (): number | null => (measuring.current ?? state.answer)?.measured ?? null;
  const isAgainst = (result: InspectionResult | null): boolean =>
    isOverruled(state.form, { measured: measuredNow(), value: state.answer?.value ?? null, result });
  /** A reason given for another result does not outlive it. */
  const answer = (result: InspectionResult | null): Promise<boolean> =>
    setAnswer(itemId, isAgainst(result) ? { result } : { result, overruleReason: null });
  /** By key: answers and moves on, unless the answer stands against the figure and wants a reason. */
  const answerAndMoveOn = async (result: InspectionResult): Promise<void> => {
    const isSaved = answer(result);
    if (!isAgainst(result)) next();
    else if (await isSaved) focusField('overrule');
  };
  /** Enter in the figure's field: the standard decides where nobody has, and the next item follows. */
  const measureAndMoveOn = async (measured: number): Promise<void> => {
    if (threshold === null) return;
    const result = resultOf(state) ?? judge(measured, threshold).result;
    const isSaved = setAnswer(itemId, { result });
    if (!isAgainst(result)) next();
    else if (await isSaved) focusField('overrule');
  };
  const photograph = async (): Promise<void> => {
    if (await hasCamera()) setCameraOpen(true);
    else await evidence.choose(itemId, 'photographs');
  };
  const addFinding = (): void => setNewFindingId(newId());

  const run = (action: KeyAction): void => {
    switch (action.kind) {
      case 'answer':
        return void answerAndMoveOn(action.result);
      case 'next':
        return next();
      case 'previous':
        return previous();
      case 'measure':
        return focusField('measured');
      case 'note':
        return focusField('note');
      case 'search':
        return focusField('search');
      case 'photograph':
        return void photograph();
      case 'file':
        return void evidence.choose(itemId, 'any');
      case 'finding':
        return addFinding();
      case 'help':
        return onHelp();
    }
  };
  return {
    run,
    answer,
    measure,
    next,
    previous,
    measureAndMoveOn,
    setAnswer: (fields: Parameters<typeof setAnswer>[1]) => setAnswer(itemId, fields),
    evidence,
    photograph,
    isCameraOpen,
    closeCamera: () => setCameraOpen(false),
    addFinding,
    newFindingId,
  };
}
export type ItemActions = ReturnType<typeof useItemActions>;
