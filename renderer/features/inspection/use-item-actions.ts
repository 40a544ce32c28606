import { useEffect, useRef } from 'react';
import { App } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { WHOLE } from '#renderer/router/route.ts';
import { today } from '#renderer/ui/today.ts';
import { NOTHING_GIVEN, type AnswerForm, type Given } from '#shared/domain/inspection/form.ts';
import type { ItemState } from '#shared/domain/inspection/progress.ts';
import type { Identified } from '#shared/domain/inspection/record.ts';
import type { Inspection } from '#shared/schema/inspection.ts';
import { isSameValue } from '#shared/util/canonical-json.ts';
import { isOptionForm, optionsOf, withOption } from './fields/options.ts';
import { focusField } from './focus-field.ts';
import { resultOfDigit, type KeyAction } from './keys.ts';
import { inspectionTexts } from './texts.ts';
import { useSetAnswer } from './use-answering.ts';
import { useGathering, type Gathering } from './use-gathering.ts';
import { useGiving, type Giving } from './use-giving.ts';

export type ItemPanelProps = {
  readonly inspection: Identified<Inspection>;
  readonly state: ItemState;
  readonly previousId: string | null;
  readonly nextId: string | null;
  /** Whether other items are asked or not by how this one is answered. */
  readonly decidesOthers: boolean;
  readonly goToItem: (itemId: string) => void;
  readonly onHelp: () => void;
};

/** Everything one can do on an item, by key or by hand. */
export function useItemActions(props: ItemPanelProps) {
  const { inspection, state, decidesOthers, goToItem, onHelp } = props;
  const { form } = state;
  const itemId = state.item.id;
  const given = state.answer ?? NOTHING_GIVEN;
  const setAnswer = useSetAnswer(inspection.id);
  const gathering = useGathering(inspection.id, itemId);
  const { next, previous } = useMoves(props);
  const moveOnOnceStored = useMoveOnceStored(given, next);
  const giving = useGiving({
    form,
    given,
    onGive: (edit) => setAnswer(itemId, edit),
    onMoveOn: (after) => {
      if (decidesOthers && !isSameGiven(given, after)) moveOnOnceStored(after);
      else next();
    },
  });
  return {
    run: (action: KeyAction) => runKey(action, { form, giving, gathering, next, previous, goToItem, onHelp }),
    giving,
    next,
    previous,
    setNote: (note: string) => setAnswer(itemId, { note }),
    gathering,
  };
}

type Moves = { readonly next: () => void; readonly previous: () => void };

function useMoves({ previousId, nextId, goToItem }: ItemPanelProps): Moves {
  const say = useTexts(inspectionTexts);
  const { message } = App.useApp();
  return {
    previous: () => (previousId === null ? undefined : goToItem(previousId)),
    next: () => {
      if (nextId !== null) goToItem(nextId);
      else void message.info({ key: 'end', content: say.last });
    },
  };
}

/** The next item may be one that this answer brings up: it is waited for until the answer is in the outline. */
function useMoveOnceStored(given: Given, next: () => void): (after: Given) => void {
  const awaited = useRef<Given | null>(null);
  useEffect(() => {
    if (awaited.current === null || !isSameGiven(given, awaited.current)) return;
    awaited.current = null;
    next();
  });
  return (after) => {
    awaited.current = after;
  };
}

type Reach = Moves &
  Pick<ItemPanelProps, 'goToItem' | 'onHelp'> & {
    readonly form: AnswerForm;
    readonly giving: Giving;
    readonly gathering: Gathering;
  };

function runKey(action: KeyAction, reach: Reach): void {
  const { form, giving, gathering } = reach;
  switch (action.kind) {
    case 'digit':
      return takeDigit(action.digit, reach);
    case 'answer':
      return giving.answerAndMoveOn(action.result);
    case 'enter':
      return giving.now().value === null ? reach.next() : giving.enter({});
    case 'today':
      return form.kind === 'date' ? giving.enter({ value: { kind: 'date', date: today() } }) : undefined;
    case 'next':
      return reach.next();
    case 'previous':
      return reach.previous();
    case 'value':
      return focusField('value');
    case 'note':
      return focusField('note');
    case 'search':
      return focusField('search');
    case 'photograph':
      return void gathering.photograph();
    case 'file':
      return void gathering.choose('any');
    case 'finding':
      return gathering.addFinding();
    case 'whole':
      return reach.goToItem(WHOLE);
    case 'help':
      return reach.onHelp();
  }
}

/** A digit is the option it stands beside, or else a result. */
function takeDigit(digit: number, { form, giving }: Pick<Reach, 'form' | 'giving'>): void {
  if (!isOptionForm(form)) {
    const result = resultOfDigit(form, digit);
    return result === null ? undefined : giving.answerAndMoveOn(result);
  }
  const option = optionsOf(form)[digit - 1];
  if (option === undefined) return;
  const value = withOption(form, giving.now().value, option.label);
  if (form.kind === 'choices') void giving.type({ value });
  else giving.enter({ value });
}

const isSameGiven = (a: Given, b: Given): boolean =>
  a.result === b.result && a.measured === b.measured && isSameValue(a.value, b.value);
