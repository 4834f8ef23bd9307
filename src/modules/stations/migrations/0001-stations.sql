create schema stations;

create table stations.stations (
  city_id integer not null,
  id uuid not null,
  organisation_id uuid not null,
  code text,
  name text not null check (name <> ''),
  aliases text[] not null default '{}',
  address text not null default '',
  division_code text not null,
  township_code text,
  host_name text,
  builder text check (builder in ('union_built', 'co_built', 'mobile')),
  lng double precision,
  lat double precision,
  original_lng double precision,
  original_lat double precision,
  original_crs text check (original_crs in ('wgs84', 'gcj02', 'bd09')),
  floor text,
  entry_methods text[] not null default '{}',
  entry_without_phone text,
  opening_hours text,
  hours_as_listed text,
  livelihood_year integer,
  life_cycle text not null
    check (life_cycle in ('planned', 'building', 'acceptance', 'open', 'paused', 'exit')),
  public_phone text,
  sealed_keeper_name bytea,
  sealed_keeper_phone bytea,
  keeper_name_masked text,
  keeper_phone_masked text,
  import_key text,
  invented boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (city_id, id),
  foreign key (city_id, organisation_id) references identity.organisations (city_id, id),
  check ((lng is null) = (lat is null)),
  check ((lng is null) = (original_crs is null))
);
create unique index stations_code on stations.stations (city_id, code) where code is not null;
create unique index stations_import_key on stations.stations (city_id, import_key)
  where import_key is not null;
create index stations_division on stations.stations (city_id, division_code);

create table stations.facilities (
  city_id integer not null,
  station_id uuid not null,
  code text not null,
  presence text not null check (presence in ('yes', 'no', 'unknown')),
  condition text not null check (condition in ('working', 'faulty', 'removed', 'unknown')),
  confirmed_at timestamptz,
  confirmed_by text,
  primary key (city_id, station_id, code),
  foreign key (city_id, station_id) references stations.stations (city_id, id)
);

create table stations.exceptions (
  city_id integer not null,
  station_id uuid not null,
  on_date date not null,
  hours text,
  note text not null default '',
  primary key (city_id, station_id, on_date),
  foreign key (city_id, station_id) references stations.stations (city_id, id)
);

create table stations.closures (
  city_id integer not null,
  id uuid not null,
  station_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz,
  reason text not null,
  primary key (city_id, id),
  foreign key (city_id, station_id) references stations.stations (city_id, id),
  check (until_at is null or until_at >= from_at)
);
create index closures_by_station on stations.closures (city_id, station_id);

create table stations.reports (
  city_id integer not null,
  id uuid not null,
  number text not null,
  submission uuid not null,
  station_id uuid not null,
  kind text not null
    check (kind in ('door_locked', 'occupied', 'no_such_place', 'broken', 'open', 'other')),
  facility_code text,
  note text not null default '',
  photo_ids uuid[] not null default '{}',
  source_fingerprint bytea,
  address_fingerprint bytea,
  facility_before jsonb,
  received_at timestamptz not null,
  due_on date,
  overdue_noted_at timestamptz,
  state text not null check (state in ('received', 'confirmed', 'dismissed', 'resolved')),
  answer text,
  handled_by uuid,
  handled_by_name text,
  handled_at timestamptz,
  primary key (city_id, id),
  foreign key (city_id, station_id) references stations.stations (city_id, id)
);
create unique index reports_number on stations.reports (city_id, number);
create unique index reports_submission on stations.reports (city_id, submission);
create index reports_queue on stations.reports (city_id, state, received_at);
create index reports_by_station on stations.reports (city_id, station_id, received_at desc);
create index reports_by_address on stations.reports (city_id, address_fingerprint, received_at);
create index reports_by_photo on stations.reports using gin (photo_ids);

create table stations.report_steps (
  city_id integer not null,
  report_id uuid not null,
  state text not null check (state in ('received', 'confirmed', 'dismissed', 'resolved')),
  at timestamptz not null,
  answer text,
  by_person uuid,
  primary key (city_id, report_id, state),
  foreign key (city_id, report_id) references stations.reports (city_id, id)
);
comment on table stations.report_steps is 'append-only: each state a report reached, and what was answered';

create table stations.evidence (
  city_id integer not null,
  id uuid not null,
  station_id uuid not null,
  sighting text not null
    check (sighting in ('open', 'closed', 'door_locked', 'occupied', 'no_such_place')),
  by_witness text not null
    check (by_witness in ('keeper', 'inspector', 'worker', 'import', 'register')),
  at timestamptz not null,
  until_at timestamptz,
  note text not null default '',
  report_id uuid,
  set_aside_at timestamptz,
  primary key (city_id, id),
  foreign key (city_id, station_id) references stations.stations (city_id, id)
);
create index evidence_by_station on stations.evidence (city_id, station_id, at desc);

create table stations.history (
  city_id integer not null,
  station_id uuid not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by text not null,
  act text not null,
  changes jsonb not null,
  primary key (city_id, station_id, version),
  foreign key (city_id, station_id) references stations.stations (city_id, id)
);
comment on table stations.history is 'append-only: what each version of a station changed';

create table stations.keeper_links (
  city_id integer not null,
  id uuid not null,
  station_id uuid not null,
  token_hash text not null,
  created_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  sealed_phone bytea,
  phone_masked text,
  bound_at timestamptz,
  revoked_at timestamptz,
  wrong_phones integer not null default 0,
  wrong_phones_since timestamptz,
  primary key (city_id, id),
  foreign key (city_id, station_id) references stations.stations (city_id, id)
);
create unique index keeper_links_token on stations.keeper_links (city_id, token_hash);
create index keeper_links_by_station on stations.keeper_links (city_id, station_id);

create table stations.keeper_codes (
  city_id integer not null,
  id uuid not null,
  link_id uuid not null,
  code_hash text not null,
  sealed_phone bytea not null,
  phone_fingerprint bytea not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  attempts integer not null default 0,
  used_at timestamptz,
  primary key (city_id, id),
  foreign key (city_id, link_id) references stations.keeper_links (city_id, id)
);
create index keeper_codes_by_link on stations.keeper_codes (city_id, link_id, sent_at desc);
create index keeper_codes_by_phone on stations.keeper_codes (city_id, phone_fingerprint, sent_at);

create table stations.keeper_sessions (
  city_id integer not null,
  token_hash text not null,
  link_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (city_id, token_hash),
  foreign key (city_id, link_id) references stations.keeper_links (city_id, id)
);

create table stations.keeper_sayings (
  city_id integer not null,
  id uuid not null,
  link_id uuid not null,
  station_id uuid not null,
  act text not null check (act in ('open', 'closed', 'closure', 'facility')),
  at timestamptz not null,
  until_at timestamptz,
  evidence_id uuid,
  closure_id uuid,
  facility_code text,
  condition text,
  before jsonb,
  undone_at timestamptz,
  primary key (city_id, id),
  foreign key (city_id, link_id) references stations.keeper_links (city_id, id),
  foreign key (city_id, station_id) references stations.stations (city_id, id)
);
create index keeper_sayings_latest on stations.keeper_sayings (city_id, link_id, at desc);
create index keeper_sayings_by_closure on stations.keeper_sayings (city_id, closure_id)
  where closure_id is not null;

create table stations.imports (
  city_id integer not null,
  id uuid not null,
  file_name text not null,
  sha256 text not null,
  content bytea,
  created_by text not null,
  created_at timestamptz not null,
  state text not null check (state in ('read', 'checked', 'committed')),
  mapping jsonb,
  settings jsonb,
  counts jsonb,
  committed_at timestamptz,
  primary key (city_id, id)
);
