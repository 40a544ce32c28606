create table bureaus (
  id integer generated always as identity primary key,
  name text not null unique,
  join_code_hash text not null unique,
  -- Number of the bureau's last change. The lock of this row puts the pushes of a bureau in line (S7).
  last_number bigint not null default 0 check (last_number >= 0),
  created_at timestamptz not null default now()
);

create table devices (
  bureau_id integer not null references bureaus (id),
  id text not null check (id ~ '^[0-9a-f]{16}$'),
  name text not null,
  public_key text not null,
  token_hash text not null unique,
  enrolled_at timestamptz not null default now(),
  primary key (bureau_id, id)
);

create table changes (
  bureau_id integer not null,
  number bigint not null check (number > 0),
  device_id text not null,
  seq bigint not null check (seq > 0),
  clock text not null,
  hash text not null,
  prev text,
  entity text not null,
  entity_id text not null,
  field text not null,
  -- JSON as text: jsonb refuses \u0000, and it does not keep the text that was hashed.
  value text not null,
  base text,
  settles text[] not null,
  author text,
  received_at timestamptz not null default now(),
  -- Number of the push with which the change left its field's foundation (S12); null: it is still part of it.
  left_at bigint check (left_at >= number),
  primary key (bureau_id, number),
  foreign key (bureau_id, device_id) references devices (bureau_id, id),
  unique (bureau_id, clock),
  unique (bureau_id, device_id, seq)
);

create index changes_foundation_by_field on changes (bureau_id, entity, entity_id, field) where left_at is null;
create index changes_foundation_by_number on changes (bureau_id, number) where left_at is null;
create index changes_left on changes (bureau_id, left_at) where left_at is not null;
-- What belongs to an inspection. The hash, because an index entry has a size limit and a value has none.
create index changes_of_inspection on changes (bureau_id, md5(value)) where field = 'inspectionId' and left_at is null;
