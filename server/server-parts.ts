import type { BlobStore } from './blobs/blob-store.ts';
import type { Database } from './database/open-database.ts';

/** What the routes work with. */
export type ServerParts = {
  readonly database: Database;
  readonly blobs: BlobStore;
  /** Names the folder of the blobs; see `storeIdOf`. */
  readonly storeId: string;
  /** The server's own clock, milliseconds since 1970. */
  readonly now: () => number;
};
