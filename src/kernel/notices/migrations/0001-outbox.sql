create schema notices;

create table notices.outbox (
  city_id integer not null,
  id uuid not null,
  channel text not null check (channel in ('sms')),
  template text not null,
  sealed_to bytea not null,
  to_fingerprint bytea not null,
  to_masked text not null,
  sealed_body bytea not null,
  created_at timestamptz not null,
  state text not null check (state in ('waiting', 'in_outbox', 'sent', 'failed')),
  sent_at timestamptz,
  attempts integer not null default 0,
  last_error text,
  primary key (city_id, id)
);
create index outbox_by_time on notices.outbox (city_id, created_at desc);
create index outbox_by_recipient on notices.outbox (city_id, to_fingerprint, created_at);
