import { sql } from 'kysely';
import { headsOf } from '#shared/domain/change/merge.ts';
import type { Change } from '#shared/schema/change.ts';
import type { Db } from '../database/open-database.ts';
import { changeColumns, toChange } from './change-row.ts';

const columns = sql.join(changeColumns.map((name) => sql.ref(`c.${name}`)));

export type StandingField = Pick<Change, 'entity' | 'entityId' | 'field' | 'value'>;

/**
 * What stands in the fields that name the blobs of an inspection: its evidence, its documents and its sealed record. Null
 * when the bureau has nothing of such an inspection.
 */
export async function findNamingFields(
  db: Db,
  bureauId: number,
  inspectionId: string,
): Promise<StandingField[] | null> {
  const value = JSON.stringify(inspectionId);
  const { rows } = await sql<Parameters<typeof toChange>[0]>`
    with members as (
      select distinct entity, entity_id from changes
      where bureau_id = ${bureauId} and field = 'inspectionId' and left_at is null
        and md5(value) = md5(${value}::text) and value = ${value}::text
        and entity in ('evidence', 'document')
      union all
      select 'seal', ${inspectionId}::text
      union all
      select 'inspection', ${inspectionId}::text
    )
    select ${columns} from members m
    join changes c on c.entity = m.entity and c.entity_id = m.entity_id
    where c.bureau_id = ${bureauId} and c.left_at is null`.execute(db);
  return rows.length === 0 ? null : standingOf(rows.map(toChange));
}

function standingOf(foundation: readonly Change[]): StandingField[] {
  const byField = new Map<string, Change[]>();
  for (const change of foundation) {
    const key = JSON.stringify([change.entity, change.entityId, change.field]);
    byField.set(key, [...(byField.get(key) ?? []), change]);
  }
  return [...byField.values()].flatMap((versions) => headsOf(versions).slice(0, 1));
}
