create schema jobs;

create table jobs.queue (
  city_id integer not null,
  id uuid not null,
  kind text not null,
  payload jsonb not null,
  dedupe_key text not null,
  run_at timestamptz not null,
  attempts integer not null default 0,
  locked_until timestamptz,
  done_at timestamptz,
  failed_at timestamptz,
  last_error text,
  primary key (city_id, id)
);
create unique index queue_dedupe on jobs.queue (city_id, kind, dedupe_key);
create index queue_due on jobs.queue (city_id, run_at) where done_at is null and failed_at is null;
