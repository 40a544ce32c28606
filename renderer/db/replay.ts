import type { Transaction } from 'dexie';
import { headsOf } from '#shared/domain/change/merge.ts';
import type { EntityName } from '#shared/schema/entities.ts';
import { groupBy } from '#shared/util/group-by.ts';
import { conflictOf, isFitting, setField } from './row-merge.ts';
import type { ChangeRow, StoredRow } from './rows.ts';

/**
 * Fills the tables of entities that a version is the first to know with what the log has kept for them (rule W5): a
 * colleague with a newer version may have written them before this device was upgraded.
 */
export async function replayInto(transaction: Transaction, entities: readonly EntityName[]): Promise<void> {
  const changes = transaction.table<ChangeRow, string>('changes');
  for (const entity of entities) {
    const found = await changes.where('target').startsWith(`${entity}\n`).toArray();
    const unfit = found.filter((change) => !isFitting(change));
    await changes.bulkPut(unfit.map((change): ChangeRow => ({ ...change, setAside: 1 })));
    const fit = found.filter((change) => isFitting(change));
    const rows = [...groupBy(fit, ({ entityId }) => entityId)].map(([id, ofRow]) => rowOf(id, ofRow));
    await transaction.table<StoredRow, string>(entity).bulkPut(rows);
    const conflicts = [...groupBy(fit, ({ target }) => target).values()].flatMap((versions) => {
      const heads = headsOf(versions);
      const [first] = heads;
      return first === undefined || heads.length < 2 ? [] : [conflictOf(first, heads)];
    });
    await transaction.table('conflicts').bulkPut(conflicts);
  }
}

function rowOf(id: string, changes: readonly ChangeRow[]): StoredRow {
  const row: StoredRow = { id, clocks: {} };
  for (const versions of groupBy(changes, ({ target }) => target).values()) {
    const [standing] = headsOf(versions);
    if (standing !== undefined) setField(row, standing);
  }
  return row;
}
