create schema http;

create table http.answers (
  city_id integer not null,
  scope text not null,
  key text not null check (length(key) between 8 and 100),
  request_hash text not null,
  sealed_answer bytea,
  created_at timestamptz not null,
  primary key (city_id, scope, key)
);
comment on table http.answers is 'answers already given to an idempotency key; sealed, kept a day';
create index answers_by_age on http.answers (city_id, created_at);
