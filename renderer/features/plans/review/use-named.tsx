import { useCallback, useState, type ReactNode } from 'react';
import { PersonDialog } from '#renderer/frame/person-dialog.tsx';
import { useSession } from '#renderer/stores/session.ts';

interface Named {
  /** An act that is done under a name: at once, or as soon as one is given. */
  readonly named: (act: () => void) => () => void;
  readonly nameDialog: ReactNode;
}

/** The record says who confirmed what: without a name nothing is decided, and what was asked for waits for the name. */
export function useNamed(): Named {
  const { person } = useSession();
  const [pending, setPending] = useState<{ readonly act: () => void } | null>(null);
  const named = useCallback((act: () => void) => () => (person === null ? setPending({ act }) : act()), [person]);
  const close = (isChosen: boolean): void => {
    setPending(null);
    if (isChosen) pending?.act();
  };
  return { named, nameDialog: pending === null ? null : <PersonDialog onClose={close} /> };
}
