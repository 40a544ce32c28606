/** What a person can say to the line that is lit. */
export interface LineActs {
  readonly accept: () => void;
  readonly edit: () => void;
  readonly reject: () => void;
  readonly merge: () => void;
  readonly split: () => void;
  readonly reset: () => void;
}

/** The acts that have a name of their own; what `reset` is called depends on the line. */
export type ActName = Exclude<keyof LineActs, 'reset'>;
