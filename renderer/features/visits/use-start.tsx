import { useCallback, useState, type ReactNode } from 'react';
import { useRows } from '#renderer/hooks/use-rows.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { sessionStore, useSession } from '#renderer/stores/session.ts';
import { PersonDialog } from '#renderer/frame/person-dialog.tsx';
import type { Identified } from '#shared/domain/inspection/record.ts';
import type { Visit } from '#shared/schema/inspection.ts';
import { nextProvisionalNumber } from './provisional-number.ts';
import { startInspection } from './start-inspection.ts';

type Asked = { readonly names: readonly string[]; readonly answer: (isChosen: boolean) => void };

export type Starting = {
  /** Whether it is known who works here; asks if not, offering these names. */
  readonly askName: (names: readonly string[]) => Promise<boolean>;
  /** Starts the inspection of a school and goes there, once it is known who starts it. */
  readonly start: (visit: Identified<Visit>, schoolCode: string) => Promise<void>;
  /** To be drawn by whoever starts. */
  readonly dialog: ReactNode;
};

/** The way into an inspection. Nothing of it is written under no name. */
export function useStart(): Starting {
  const { info } = useSession();
  const inspections = useRows('inspection');
  const [asked, setAsked] = useState<Asked | null>(null);
  const askName = useCallback(
    (names: readonly string[]): Promise<boolean> =>
      // Looked up: it may have been answered since this was drawn.
      sessionStore.getState().person === null
        ? new Promise((answer) => setAsked({ names, answer }))
        : Promise.resolve(true),
    [],
  );
  const begin = useCallback(
    async (visit: Identified<Visit>, schoolCode: string) => {
      const given = inspections?.map((inspection) => inspection.provisionalNumber ?? '') ?? [];
      const provisionalNumber = nextProvisionalNumber(info.deviceId, new Date().getFullYear(), given);
      const inspectionId = await startInspection({ visit, schoolCode, provisionalNumber });
      goTo({ page: 'inspection', inspectionId, itemId: null });
    },
    [info.deviceId, inspections],
  );
  const close = (isChosen: boolean): void => {
    asked?.answer(isChosen);
    setAsked(null);
  };
  return {
    askName,
    start: async (visit, schoolCode) => {
      if (await askName(visit.inspectors)) await begin(visit, schoolCode);
    },
    dialog: asked === null ? null : <PersonDialog names={asked.names} onClose={close} />,
  };
}
