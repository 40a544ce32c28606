import { createTurns } from '#shared/util/in-turn.ts';

export type TypedText = {
  readonly type: (text: string) => void;
  /** Hands over what is not stored yet, one hand-over after the other. Answers whether everything is stored now. */
  readonly flush: () => Promise<boolean>;
};

type TypedTextInput = {
  /** Answers whether the text is stored. What could not be stored stays, and is handed over again at the next flush. */
  readonly commit: (text: string) => Promise<boolean>;
  /** What the field shows instead of the stored text; null once that is the same. */
  readonly show: (text: string | null) => void;
};

/** What is typed in one field, from the key press until it is stored. */
export function typedText({ commit, show }: TypedTextInput): TypedText {
  const inTurn = createTurns();
  let text: string | null = null;
  const handOver = async (): Promise<boolean> => {
    if (text === null) return true;
    const taken = text;
    const isStored = await commit(taken);
    // What was typed meanwhile is shown, and waits for the next flush.
    if (isStored && text === taken) {
      text = null;
      show(null);
    }
    return isStored;
  };
  return {
    type: (typed) => {
      text = typed;
      show(typed);
    },
    flush: () => inTurn(handOver),
  };
}
