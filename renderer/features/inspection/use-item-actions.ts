import { useState } from 'react';
import { App } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { newId } from '#renderer/stores/writing.ts';
import { today } from '#renderer/ui/today.ts';
import { NOTHING_GIVEN } from '#shared/domain/inspection/form.ts';
import type { Identified } from '#shared/domain/inspection/record.ts';
import type { Inspection } from '#shared/schema/inspection.ts';
import { hasCamera } from './camera.ts';
import { isOptionForm, optionsOf, withOption } from './fields/options.ts';
import { focusField } from './focus-field.ts';
import { resultOfDigit, type KeyAction } from './keys.ts';
import type { ItemState } from './outline.ts';
import { inspectionTexts } from './texts.ts';
import { useSetAnswer } from './use-answering.ts';
import { useEvidence } from './use-evidence.ts';
import { useGiving } from './use-giving.ts';

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
  const { form } = state;
  const itemId = state.item.id;

  const previous = (): void => (previousId === null ? undefined : goToItem(previousId));
  const next = (): void => {
    if (nextId !== null) goToItem(nextId);
    else void message.info({ key: 'end', content: say.last });
  };
  const giving = useGiving({
    form,
    given: state.answer ?? NOTHING_GIVEN,
    onGive: (edit) => setAnswer(itemId, edit),
    onMoveOn: next,
  });
  /** A digit is the option it stands beside, or else a result. */
  const takeDigit = (digit: number): void => {
    if (!isOptionForm(form)) {
      const result = resultOfDigit(form, digit);
      return result === null ? undefined : giving.answerAndMoveOn(result);
    }
    const option = optionsOf(form)[digit - 1];
    if (option === undefined) return;
    const value = withOption(form, giving.now().value, option.label);
    if (form.kind === 'choices') void giving.type({ value });
    else giving.enter({ value });
  };
  const photograph = async (): Promise<void> => {
    if (await hasCamera()) setCameraOpen(true);
    else await evidence.choose(itemId, 'photographs');
  };
  const addFinding = (): void => setNewFindingId(newId());

  const run = (action: KeyAction): void => {
    switch (action.kind) {
      case 'digit':
        return takeDigit(action.digit);
      case 'answer':
        return giving.answerAndMoveOn(action.result);
      case 'enter':
        return giving.now().value === null ? next() : giving.enter({});
      case 'today':
        return form.kind === 'date' ? giving.enter({ value: { kind: 'date', date: today() } }) : undefined;
      case 'next':
        return next();
      case 'previous':
        return previous();
      case 'value':
        return focusField('value');
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
    giving,
    next,
    previous,
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
