import { useState } from 'react';
import type { GroupName } from './field-group.tsx';

type FormPlace = {
  readonly chosenId: string | null;
  readonly openGroups: ReadonlySet<GroupName>;
  /** The group whose first field takes the cursor; null while nobody was led there. */
  readonly wanted: GroupName | null;
  readonly choose: (itemId: string) => void;
  readonly lead: (itemId: string, group: GroupName | null) => void;
  readonly toggle: (group: GroupName) => void;
};

const OPEN_AT_FIRST: ReadonlySet<GroupName> = new Set(['question', 'answer', 'check']);

/** Which item is being written, and what of its form is unfolded: the same groups from item to item. */
export function useFormPlace(): FormPlace {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [openGroups, setOpenGroups] = useState(OPEN_AT_FIRST);
  const [wanted, setWanted] = useState<GroupName | null>(null);
  return {
    chosenId,
    openGroups,
    wanted,
    choose: (itemId) => {
      setWanted(null);
      setChosenId(itemId);
    },
    lead: (itemId, group) => {
      setChosenId(itemId);
      setWanted(group);
      if (group !== null) setOpenGroups(new Set([...openGroups, group]));
    },
    toggle: (group) => {
      setWanted(null);
      const others = [...openGroups].filter((it) => it !== group);
      setOpenGroups(new Set(openGroups.has(group) ? others : [...others, group]));
    },
  };
}
