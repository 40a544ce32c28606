import { Dexie, type Table } from 'dexie';
import { entityNames, type EntityName } from '#shared/schema/entities.ts';
import type { BlobRow, ChangeRow, ConflictRow, StoredRow } from './rows.ts';

/** Fields of each entity that screens look rows up by. */
const INDEXES: Readonly<Record<EntityName, string>> = {
  school: '',
  schoolFacts: ', code',
  import: '',
  importLayout: '',
  schoolAlias: '',
  plan: '',
  reading: ', planId',
  visit: '',
  inspection: ', visitId, schoolCode',
  answer: ', inspectionId',
  evidence: ', inspectionId, sha256',
  finding: ', inspectionId',
  signature: ', inspectionId',
  seal: '',
  document: ', inspectionId',
};

/**
 * The only store of the renderer. One table per entity holds its rows; `changes` is the log they follow from.
 * Versions stay for ever: a new one is added below the last, with its upgrade and a test that starts from the one before.
 */
export class DuxueDatabase extends Dexie {
  readonly changes: Table<ChangeRow, string>;
  readonly conflicts: Table<ConflictRow, string>;
  readonly blobs: Table<BlobRow, string>;
  readonly meta: Table<{ key: string; value: unknown }, string>;

  constructor(name: string) {
    // Strict: a transaction counts as committed when it is on the disk, not when the system has taken it.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      changes: 'clock, target, [device+seq], outbox, setAside',
      conflicts: 'target, entityId',
      blobs: 'sha256',
      meta: 'key',
      ...Object.fromEntries(entityNames.map((entity) => [entity, `id${INDEXES[entity]}`])),
    });
    this.changes = this.table('changes');
    this.conflicts = this.table('conflicts');
    this.blobs = this.table('blobs');
    this.meta = this.table('meta');
  }

  rows(entity: EntityName): Table<StoredRow, string> {
    return this.table(entity);
  }
}

/** Name of the database; changing it would hide everything stored so far. */
export const DATABASE_NAME = 'duxue';
