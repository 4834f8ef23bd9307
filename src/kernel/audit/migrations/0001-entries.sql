create schema audit;

create table audit.entries (
  city_id integer not null,
  seq bigint not null check (seq > 0),
  at timestamptz not null,
  actor_kind text not null,
  actor_id text,
  actor_name text not null,
  act text not null,
  subject_kind text not null,
  subject_id text not null,
  facts jsonb not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (city_id, seq)
);
comment on table audit.entries is 'append-only: one hash chain a city; the application role may insert and read';

create index entries_by_subject on audit.entries (city_id, subject_kind, subject_id, seq desc);
create index entries_by_act on audit.entries (city_id, act, seq desc);
