-- Who looked at one field in the clear, when and why.
create table rights.unmaskings (
  city_id integer not null,
  case_id uuid not null,
  id uuid not null,
  claimant_id uuid,
  field text not null check (field in ('name', 'phone', 'id_number', 'bank_card', 'facts')),
  reason_sealed bytea not null,
  -- He was a named handler of the case, or came by permission.
  as_handler boolean not null,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  primary key (city_id, case_id, id),
  unique (city_id, id),
  foreign key (city_id, case_id) references rights.cases (city_id, id),
  foreign key (city_id, by_id) references identity.people (city_id, id),
  check ((field = 'facts') = (claimant_id is null))
);
comment on table rights.unmaskings is 'append-only: who looked at what, and why';
create index unmaskings_by_time on rights.unmaskings (city_id, at desc, id);

-- Looked through by somebody else.
create table rights.unmasking_reviews (
  city_id integer not null,
  unmasking_id uuid not null,
  verdict text not null check (verdict in ('proper', 'improper')),
  note_sealed bytea,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  primary key (city_id, unmasking_id),
  foreign key (city_id, unmasking_id) references rights.unmaskings (city_id, id),
  check (verdict = 'proper' or note_sealed is not null)
);
comment on table rights.unmasking_reviews is 'append-only: each look reviewed once';

-- A worker asks that what is held of him be corrected.
create table rights.corrections (
  city_id integer not null,
  case_id uuid not null,
  id uuid not null,
  claimant_id uuid,
  submission uuid not null,
  field text not null check (field in ('name', 'phone', 'id_number', 'other')),
  wanted_sealed bytea not null,
  made_at timestamptz not null,
  outcome text check (outcome in ('corrected', 'refused')),
  answer_sealed bytea,
  answered_at timestamptz,
  answered_by uuid,
  primary key (city_id, case_id, id),
  unique (city_id, case_id, submission),
  foreign key (city_id, case_id) references rights.cases (city_id, id),
  check ((outcome is null) = (answered_at is null)),
  check ((outcome is null) = (answer_sealed is null))
);
create index corrections_open on rights.corrections (city_id, made_at) where answered_at is null;

-- How long this installation keeps a kind of case; the newest line of a kind holds.
create table rights.retention_terms (
  city_id integer not null,
  id uuid not null,
  kind text not null check (kind ~ '^[a-z_]+$'),
  years integer not null check (years between 1 and 100),
  basis text not null check (basis <> ''),
  at timestamptz not null,
  by_id uuid,
  by_name text not null,
  primary key (city_id, id)
);
comment on table rights.retention_terms is 'append-only: settings of this installation';
create index retention_terms_by_kind on rights.retention_terms (city_id, kind, at desc);

-- From which day the personal data of an archived case may go; written anew when a term changes.
create table rights.retention_plans (
  city_id integer not null,
  case_id uuid not null,
  kind text not null,
  years integer not null check (years > 0),
  archived_on date not null,
  due_on date not null,
  planned_at timestamptz not null,
  primary key (city_id, case_id),
  foreign key (city_id, case_id) references rights.cases (city_id, id),
  check (due_on > archived_on)
);
create index retention_plans_due on rights.retention_plans (city_id, due_on, case_id);

-- Legal holds: a line that places one, a line that lifts it.
create table rights.legal_holds (
  city_id integer not null,
  case_id uuid not null,
  id uuid not null,
  -- The line that is lifted; null = this line places a hold.
  lifts uuid,
  reason_sealed bytea not null,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  primary key (city_id, case_id, id),
  unique (city_id, lifts),
  foreign key (city_id, case_id) references rights.cases (city_id, id),
  foreign key (city_id, case_id, lifts) references rights.legal_holds (city_id, case_id, id)
);
comment on table rights.legal_holds is 'append-only: what may not be erased, and why';

-- Each act of an erasure; what was blanked is counted in the last.
create table rights.erasure_acts (
  city_id integer not null,
  case_id uuid not null,
  erasure_id uuid not null,
  act text not null check (act in ('proposed', 'refused', 'approved', 'done')),
  reason_sealed bytea,
  counts jsonb,
  at timestamptz not null,
  by_id uuid,
  by_name text not null,
  primary key (city_id, case_id, erasure_id, act),
  foreign key (city_id, case_id) references rights.cases (city_id, id),
  check ((act = 'done') = (counts is not null)),
  check (act = 'approved' or act = 'done' or reason_sealed is not null),
  check (act = 'done' or by_id is not null)
);
comment on table rights.erasure_acts is 'append-only: proposed by one, approved by another';
