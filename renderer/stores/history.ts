import { useLive } from '../hooks/use-live.ts';
import { listVersions } from '../db/log.ts';
import type { Change } from '#shared/schema/change.ts';
import { getRuntime } from './runtime.ts';

type Target = { readonly entity: string; readonly entityId: string; readonly fields: readonly string[] };

/** What was written to these fields of one entity, newest first; undefined while it is being read. */
export function useHistory({ entity, entityId, fields }: Target): readonly Change[] | undefined {
  return useLive(`history ${entity}#${entityId} ${fields.join()}`, async () => {
    const { db } = getRuntime();
    const versions = await Promise.all(fields.map((field) => listVersions(db, { entity, entityId, field })));
    return versions.flat().toSorted((a, b) => (a.clock > b.clock ? -1 : 1));
  });
}
