import { useCallback } from 'react';
import { useRows } from '#renderer/hooks/use-rows.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { useSession } from '#renderer/stores/session.ts';
import type { Identified } from '#shared/domain/inspection/record.ts';
import type { Visit } from '#shared/schema/inspection.ts';
import { nextProvisionalNumber } from './provisional-number.ts';
import { startInspection } from './start-inspection.ts';

/** Starts the inspection of a school and goes there. */
export function useStart(): (visit: Identified<Visit>, schoolCode: string) => Promise<void> {
  const { info } = useSession();
  const inspections = useRows('inspection');
  return useCallback(
    async (visit, schoolCode) => {
      const given = inspections?.map((inspection) => inspection.provisionalNumber ?? '') ?? [];
      const provisionalNumber = nextProvisionalNumber(info.deviceId, new Date().getFullYear(), given);
      const inspectionId = await startInspection({ visit, schoolCode, provisionalNumber });
      goTo({ page: 'inspection', inspectionId, itemId: null });
    },
    [info.deviceId, inspections],
  );
}
