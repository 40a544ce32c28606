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

export type ChainFault = {
  readonly kind: 'altered' | 'gap';
  readonly at: Change;
  readonly expectedPrev: string | null;
};

/** The first place where a device's changes, in order of `seq`, do not follow one another; null when all do. */
export function findChainFault(changes: readonly Change[], sha256: Sha256): ChainFault | null {
  let prev: string | null = null;
  for (const [index, change] of changes.entries()) {
    if (!isHashRight(change, sha256)) return { kind: 'altered', at: change, expectedPrev: prev };
    if (change.prev !== prev || change.seq !== index + 1) return { kind: 'gap', at: change, expectedPrev: prev };
    prev = change.hash;
  }
  return null;
}
