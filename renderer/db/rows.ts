import { rivalsOf } from '#shared/domain/change/merge.ts';
import type { Change } from '#shared/schema/change.ts';
import type { Clock } from '#shared/schema/clock.ts';
import type { EntityName, FieldsOf } from '#shared/schema/entities.ts';
import type { Json } from '#shared/schema/json.ts';

/** An entity as it stands: any field may still be missing. `clocks` names, per field, the change that set it. */
export type Row<E extends EntityName> = { id: string; clocks: Record<string, Clock> } & Partial<FieldsOf<E>>;

/** A row while changes are merged into it, before anyone reads its fields. */
export type StoredRow = { id: string; clocks: Record<string, Clock>; [field: string]: unknown };

/** A change in the log. `outbox` and `setAside` are there only when true, so that their indexes hold nothing else. */
export type ChangeRow = Change & {
  /** `targetOf(change)`: all versions of one field. */
  readonly target: string;
  readonly device: string;
  /** Written here and not yet numbered by the server. */
  readonly outbox?: 1;
  /** This version does not know the field, or cannot read the value: kept for the version that can, not applied. */
  readonly setAside?: 1;
};

/**
 * A field with more than one standing version (rule S4). `heads` later first; the first one stands in the row. Versions
 * with one and the same value are kept too, for the next change to be weighed against, but nobody is asked about them.
 */
export type ConflictRow = {
  readonly target: string;
  readonly entity: string;
  readonly entityId: string;
  readonly field: string;
  readonly heads: readonly { readonly clock: Clock; readonly value: Json; readonly author: string | null }[];
};

export const isRivalry = ({ heads }: ConflictRow): boolean => rivalsOf(heads).length > 0;

/** A blob that the server is known to hold whole. Whether it is on this disk, main knows. */
export type BlobRow = { readonly sha256: string };

export const targetOf = ({ entity, entityId, field }: Pick<Change, 'entity' | 'entityId' | 'field'>): string =>
  `${entity}\n${entityId}\n${field}`;
