import type { ReactNode } from 'react';
import { ConflictChoice } from '#renderer/features/conflicts/conflict-choice.tsx';
import { useConflicts } from '#renderer/stores/conflicts.ts';
import { answerId } from '#shared/schema/inspection.ts';

type ItemConflictsProps = { readonly inspectionId: string; readonly itemId: string };

/** What two people wrote to the same answer: both values, until one is chosen. */
export function ItemConflicts({ inspectionId, itemId }: ItemConflictsProps): ReactNode {
  const id = answerId(inspectionId, itemId);
  const conflicts = useConflicts().filter((conflict) => conflict.entity === 'answer' && conflict.entityId === id);
  return conflicts.map((conflict) => <ConflictChoice key={conflict.target} conflict={conflict} />);
}
