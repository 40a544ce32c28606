import type { ReactNode } from 'react';
import { useSession } from '#renderer/stores/session.ts';
import { PersonDialog } from './person-dialog.tsx';

type KnownPersonProps = {
  /** Names to be taken by one click. */
  readonly names: readonly string[];
  /** Nobody wanted to say who they are. */
  readonly onUnknown: () => void;
  readonly children: ReactNode;
};

/** Shows its children once it is known who works here, so that nothing on them is written under no name. */
export function KnownPerson({ names, onUnknown, children }: KnownPersonProps): ReactNode {
  const { person } = useSession();
  if (person !== null) return children;
  return <PersonDialog names={names} onClose={(isChosen) => (isChosen ? undefined : onUnknown())} />;
}
