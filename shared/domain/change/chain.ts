import type { Change } from '../../schema/change.ts';
import { canonicalJson, type Sha256 } from '../../util/canonical-json.ts';

export type UnhashedChange = Omit<Change, 'hash'>;

/** Seals a change into its device's chain: the hash covers every field, `prev` among them. */
export function withHash(change: UnhashedChange, sha256: Sha256): Change {
  return { ...change, hash: sha256(canonicalJson(change)) };
}

export function isHashRight({ hash, ...rest }: Change, sha256: Sha256): boolean {
  return sha256(canonicalJson(rest)) === hash;
}

/** Parts changes that came from elsewhere: a wrong hash means that something in a change is not what its author wrote. */
export function partByHash(changes: readonly Change[], sha256: Sha256): { sound: Change[]; altered: Change[] } {
  const sound: Change[] = [];
  const altered: Change[] = [];
  for (const change of changes) (isHashRight(change, sha256) ? sound : altered).push(change);
  return { sound, altered };
}
