import type { Sha256 } from '#shared/util/canonical-json.ts';

/** A bureau's log on one server, with the folder of its blobs. */
export type LogIdentity = { readonly storeId: string; readonly bureauId: number; readonly sha256: Sha256 };

/** `hash`: of the change with this number; null at number 0, before the first. */
export type LogPlace = { readonly number: number; readonly hash: string | null };

/**
 * What a device sends back with its place in the log (sync rule S15). Another bureau, another folder of blobs and another
 * change under the same number (a server put back to an older copy, that has gone on since) each give another mark.
 */
export const markOf = ({ storeId, bureauId, sha256 }: LogIdentity, { number, hash }: LogPlace): string =>
  sha256(JSON.stringify([storeId, bureauId, number, hash])).slice(0, 32);
