import { ok, type Result } from '#shared/util/result.ts';
import { writeDurably } from '../files/durable.ts';
import type { Dialogs } from './dialog-port.ts';

/** As files are that programs write for their user: what the system's mask leaves of reading and writing for all. */
const USERS_FILE = 0o666;

type NewFile<E> = {
  /** What the dialog proposes. */
  readonly name: string;
  readonly make: () => Promise<Result<Uint8Array, E>>;
};

/**
 * Lets the user say where a file goes, and only then makes it: nothing is made that nobody wants. A file that was there
 * is replaced by the whole new one or stays as it was. False: nowhere.
 */
export async function saveAs<E = never>(dialogs: Dialogs, { name, make }: NewFile<E>): Promise<Result<boolean, E>> {
  const target = await dialogs.chooseTarget(name);
  if (target === null) return ok(false);
  const made = await make();
  if (!made.ok) return made;
  await writeDurably(target, made.value, USERS_FILE);
  return ok(true);
}
