create schema rights;

create table rights.cases (
  city_id integer not null,
  id uuid not null,
  -- Told to the worker; drawn at random.
  number text not null,
  -- 维〔2026〕17号, from acceptance on.
  case_number text,
  -- The union that gave it; a case handed over keeps its number.
  case_number_by uuid,
  organisation_id uuid not null,
  state text not null check (state ~ '^[a-z_]+$'),
  version integer not null check (version > 0),
  matter text not null,
  worker_class text not null,
  channel text not null,
  source text not null,
  risk_grade text not null,
  major_reason text,
  major_since timestamptz,
  -- When it was reported to the upper union (T28).
  major_reported_at timestamptz,
  is_group boolean not null,
  is_anonymous boolean not null,
  consent_version text,
  consent_at timestamptz,
  -- What the worker told, in his words; sealed.
  facts_sealed bytea,
  -- Made by the sender: a repeat is the same case.
  submission uuid not null,
  registered_by uuid,
  received_at timestamptz not null,
  registered_at timestamptz not null,
  changed_at timestamptz not null,
  closed_at timestamptz,
  invented boolean not null,
  primary key (city_id, id),
  unique (city_id, number),
  unique (city_id, submission),
  unique (city_id, case_number_by, case_number),
  foreign key (city_id, organisation_id) references identity.organisations (city_id, id),
  foreign key (city_id, registered_by) references identity.people (city_id, id),
  check ((major_reason is null) = (major_since is null)),
  check ((case_number is null) = (case_number_by is null))
);
create index cases_by_organisation on rights.cases (city_id, organisation_id, state, changed_at desc);
create index cases_by_change on rights.cases (city_id, changed_at desc, id);

-- The last number given, by organisation and year; its row is locked while one is given.
create table rights.case_series (
  city_id integer not null,
  organisation_id uuid not null,
  year integer not null,
  last_number integer not null check (last_number > 0),
  primary key (city_id, organisation_id, year),
  foreign key (city_id, organisation_id) references identity.organisations (city_id, id)
);

-- One worker's claim; results are per worker.
create table rights.claimants (
  city_id integer not null,
  case_id uuid not null,
  id uuid not null,
  ordinal integer not null check (ordinal > 0),
  is_complainant boolean not null,
  is_representative boolean not null,
  name_sealed bytea,
  phone_sealed bytea,
  id_number_sealed bytea,
  phone_fingerprint bytea,
  id_number_fingerprint bytea,
  result text not null,
  result_on date,
  result_proof text,
  withdrawn_on date,
  joined_at timestamptz not null,
  primary key (city_id, case_id, id),
  unique (city_id, case_id, ordinal),
  foreign key (city_id, case_id) references rights.cases (city_id, id)
);
create index claimants_by_phone on rights.claimants (city_id, phone_fingerprint)
  where phone_fingerprint is not null;
create index claimants_by_id_number on rights.claimants (city_id, id_number_fingerprint)
  where id_number_fingerprint is not null;

create table rights.parties (
  city_id integer not null,
  case_id uuid not null,
  id uuid not null,
  role text not null,
  is_person boolean not null,
  -- A body's registered name is public; a person's (foreman) is sealed.
  name text,
  name_sealed bytea,
  credit_code text,
  address text,
  legal_representative_sealed bytea,
  contact_sealed bytea,
  added_at timestamptz not null,
  primary key (city_id, case_id, id),
  foreign key (city_id, case_id) references rights.cases (city_id, id),
  check (is_person = (name is null)),
  check ((name is null) <> (name_sealed is null))
);
create index parties_by_name on rights.parties (city_id, name) where name is not null;

create table rights.handlers (
  city_id integer not null,
  case_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  capacity text not null check (capacity in ('lead', 'second', 'mediator')),
  certificate_number text not null check (certificate_number <> ''),
  declared_no_interest_at timestamptz,
  assigned_at timestamptz not null,
  assigned_by uuid,
  ended_at timestamptz,
  end_reason text check (end_reason in ('recused', 'replaced', 'transferred')),
  primary key (city_id, case_id, id),
  foreign key (city_id, case_id) references rights.cases (city_id, id),
  foreign key (city_id, person_id) references identity.people (city_id, id),
  check ((ended_at is null) = (end_reason is null))
);
create unique index handlers_once on rights.handlers (city_id, case_id, person_id)
  where ended_at is null;
create index handlers_by_person on rights.handlers (city_id, person_id) where ended_at is null;

-- The timeline.
create table rights.events (
  city_id integer not null,
  case_id uuid not null,
  seq integer not null check (seq > 0),
  id uuid not null,
  at timestamptz not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  act text not null,
  step text,
  from_state text,
  to_state text,
  facts jsonb not null,
  -- Facts about people, sealed as one JSON text.
  facts_sealed bytea,
  worker_text text,
  primary key (city_id, case_id, seq),
  unique (city_id, id),
  foreign key (city_id, case_id) references rights.cases (city_id, id)
);
comment on table rights.events is 'append-only';

-- Proceedings beside the supervision.
create table rights.tracks (
  city_id integer not null,
  case_id uuid not null,
  id uuid not null,
  kind text not null,
  body text not null,
  reference text,
  opened_on date not null,
  closed_on date,
  result text,
  suspends boolean not null,
  opened_at timestamptz not null,
  primary key (city_id, case_id, id),
  foreign key (city_id, case_id) references rights.cases (city_id, id),
  check (closed_on >= opened_on)
);

create table rights.evidence (
  city_id integer not null,
  case_id uuid not null,
  id uuid not null,
  claimant_id uuid,
  file_id uuid,
  title_sealed bytea not null,
  added_by text not null check (added_by in ('worker', 'staff', 'employer', 'partner')),
  added_at timestamptz not null,
  primary key (city_id, case_id, id),
  foreign key (city_id, case_id) references rights.cases (city_id, id),
  foreign key (city_id, case_id, claimant_id) references rights.claimants (city_id, case_id, id)
);
create unique index evidence_once on rights.evidence (city_id, case_id, file_id)
  where file_id is not null;

-- A next step proposed by the house; at most one for each cause.
create table rights.proposals (
  city_id integer not null,
  case_id uuid not null,
  id uuid not null,
  step text not null,
  letter_kind text,
  reason text not null,
  cause text not null,
  proposed_at timestamptz not null,
  answered_at timestamptz,
  primary key (city_id, case_id, id),
  unique (city_id, case_id, cause),
  foreign key (city_id, case_id) references rights.cases (city_id, id)
);
create index proposals_open on rights.proposals (city_id, case_id) where answered_at is null;
