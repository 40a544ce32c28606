import type { ColumnType, Generated } from 'kysely';
import type { Clock } from '#shared/schema/clock.ts';

/** The tables as the migrations make them; `docs/database.md` says what they mean. */
export type Tables = {
  readonly bureaus: BureauTable;
  readonly devices: DeviceTable;
  readonly changes: ChangeTable;
};

type WrittenByDatabase<T> = ColumnType<T, never, never>;

type BureauTable = {
  readonly id: WrittenByDatabase<number>;
  readonly name: string;
  readonly join_code_hash: string;
  readonly last_number: Generated<number>;
};

type DeviceTable = {
  readonly bureau_id: number;
  readonly id: string;
  readonly name: string;
  readonly public_key: string;
  /** Null when it was taken away. */
  readonly token_hash: string | null;
};

export type ChangeTable = {
  readonly bureau_id: number;
  readonly number: number;
  readonly device_id: string;
  readonly seq: number;
  readonly clock: Clock;
  readonly hash: string;
  readonly prev: string | null;
  readonly entity: string;
  readonly entity_id: string;
  readonly field: string;
  readonly value: string;
  readonly base: Clock | null;
  readonly settles: Clock[];
  readonly author: string | null;
  readonly left_at: number | null;
};
