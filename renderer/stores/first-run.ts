import { getMeta, setMeta } from '../db/meta.ts';
import { importSample } from './importing.ts';
import { getRuntime } from './runtime.ts';

/**
 * Loads the sample district the first time the app runs here. Never again: neither after it was removed, nor where a
 * profile was rebuilt from its journal.
 */
export async function loadSampleOnce(): Promise<void> {
  const { db } = getRuntime();
  if (await getMeta(db, 'sampleOffered')) return;
  const isFirstRun = (await db.changes.count()) === 0;
  const loaded = isFirstRun ? await importSample() : null;
  if (loaded === null || loaded.ok) await setMeta(db, 'sampleOffered', true);
}
