import { Dexie, type Table } from 'dexie';
import type { EntityName } from '#shared/schema/entities.ts';
import { replayInto } from './replay.ts';
import type { BlobRow, ChangeRow, ConflictRow, StoredRow } from './rows.ts';

/** The tables of rows, with the fields that screens look rows up by; a version names those it added. */
const ROWS_OF_1 = {
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
} as const;
const ROWS_OF_2 = { template: '' } as const;
const ROWS_OF_3 = { profile: '' } as const;
// An entity without a table does not compile.
({ ...ROWS_OF_1, ...ROWS_OF_2, ...ROWS_OF_3 }) satisfies Record<EntityName, string>;

const tablesOf = (rows: Readonly<Partial<Record<EntityName, string>>>): Record<string, string> =>
  Object.fromEntries(Object.entries(rows).map(([entity, indexes]) => [entity, `id${indexes}`]));

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
      ...tablesOf(ROWS_OF_1),
    });
    this.version(2)
      .stores(tablesOf(ROWS_OF_2))
      .upgrade((transaction) => replayInto(transaction, ['template']));
    this.version(3)
      .stores(tablesOf(ROWS_OF_3))
      .upgrade((transaction) => replayInto(transaction, ['profile']));
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
