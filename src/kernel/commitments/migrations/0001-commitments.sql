create schema commitments;

create table commitments.clocks (
  city_id integer not null,
  id uuid not null,
  subject_kind text not null check (subject_kind <> ''),
  subject_id uuid not null,
  organisation_id uuid not null,
  person_id uuid,
  title text not null check (title <> ''),
  waiting_for text,
  -- The rule as it was when the clock was opened.
  rule_id text not null,
  rule_title text not null,
  period_count integer not null check (period_count >= 0),
  period_unit text not null check (period_unit in ('workday', 'day', 'month', 'year')),
  rolls boolean not null,
  pausable boolean not null,
  verified boolean not null,
  law jsonb not null,
  start_on date not null,
  extensions jsonb not null default '[]',
  pauses jsonb not null default '[]',
  state text not null check (state in ('running', 'paused', 'satisfied', 'cancelled')),
  -- The calendar by which the days were last written.
  calendar_version text not null,
  raw_on date,
  due_on date,
  -- Why there is no day: 'paused', or the year without a notice.
  not_dated text check (not_dated in ('paused', 'year-not-announced')),
  unannounced_year integer,
  closed_on date,
  closed_note text,
  version integer not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (city_id, id),
  foreign key (city_id, organisation_id) references identity.organisations (city_id, id),
  check ((due_on is null) = (not_dated is not null)),
  check ((raw_on is null) = (due_on is null)),
  check ((not_dated = 'year-not-announced') = (unannounced_year is not null)),
  check ((state in ('satisfied', 'cancelled')) = (closed_on is not null))
);
create index clocks_by_subject on commitments.clocks (city_id, subject_kind, subject_id, id);
create index clocks_open on commitments.clocks (city_id, id) where state in ('running', 'paused');
create index clocks_open_changed on commitments.clocks (city_id, changed_at)
  where state in ('running', 'paused');

create table commitments.clock_changes (
  city_id integer not null,
  clock_id uuid not null,
  version integer not null,
  act text not null,
  at timestamptz not null,
  by_name text not null,
  by_id uuid,
  facts jsonb not null,
  raw_on date,
  due_on date,
  calendar_version text not null,
  primary key (city_id, clock_id, version)
);
comment on table commitments.clock_changes is 'append-only: how each clock came to its day';

create table commitments.clock_moves (
  city_id integer not null,
  clock_id uuid not null,
  -- The clock's version that the move made.
  version integer not null,
  calendar_version text not null,
  old_raw_on date,
  old_due_on date,
  new_raw_on date,
  new_due_on date,
  at timestamptz not null,
  primary key (city_id, clock_id, version)
);
create index clock_moves_by_calendar on commitments.clock_moves (city_id, calendar_version, clock_id);
comment on table commitments.clock_moves is 'append-only: due days moved by a new calendar';

-- How far a new calendar has been carried through the open clocks: one row a version, so that a restart goes on.
create table commitments.recomputations (
  city_id integer not null,
  calendar_version text not null,
  begun_at timestamptz not null,
  after_id uuid not null,
  seen integer not null,
  moved integer not null,
  finished_at timestamptz,
  primary key (city_id, calendar_version)
);

create table commitments.commitments (
  city_id integer not null,
  id uuid not null,
  subject_kind text not null check (subject_kind <> ''),
  subject_id uuid not null,
  organisation_id uuid not null,
  person_id uuid,
  title text not null check (title <> ''),
  -- Of the version that holds.
  version integer not null,
  due_on date not null,
  -- When its last part was fulfilled; null again if that is undone.
  settled_on date,
  withdrawn_on date,
  withdrawn_reason text,
  -- The last version whose break is on record; 0 = none.
  noted_version integer not null default 0,
  made_at timestamptz not null,
  primary key (city_id, id),
  foreign key (city_id, organisation_id) references identity.organisations (city_id, id),
  check ((withdrawn_on is null) = (withdrawn_reason is null)),
  check (noted_version <= version)
);
create index commitments_by_subject on commitments.commitments (city_id, subject_kind, subject_id, id);
create index commitments_to_break on commitments.commitments (city_id, due_on, id)
  where settled_on is null and withdrawn_on is null and noted_version < version;

create table commitments.agreements (
  city_id integer not null,
  commitment_id uuid not null,
  version integer not null,
  amount_fen bigint check (amount_fen > 0),
  due_on date not null,
  promiser_organisation_id uuid,
  promiser_is_person boolean not null,
  -- A body's name, or a person's name masked.
  promiser_shown text not null,
  -- Name, contact, act, and to whom: sealed, since they name people.
  sealed_terms bytea not null,
  source_kind text not null
    check (source_kind in ('meeting', 'reply', 'letter', 'agreement', 'telephone', 'other')),
  source_ref text,
  made_on date not null,
  reason text,
  at timestamptz not null,
  by_name text not null,
  by_id uuid,
  primary key (city_id, commitment_id, version),
  foreign key (city_id, commitment_id) references commitments.commitments (city_id, id),
  check ((version = 1) = (reason is null))
);
comment on table commitments.agreements is 'append-only: each version of what was agreed';

create table commitments.parts (
  city_id integer not null,
  commitment_id uuid not null,
  id uuid not null,
  version integer not null,
  place integer not null,
  ref text not null,
  amount_fen bigint check (amount_fen > 0),
  primary key (city_id, commitment_id, id),
  unique (city_id, commitment_id, version, ref),
  foreign key (city_id, commitment_id, version)
    references commitments.agreements (city_id, commitment_id, version)
);
comment on table commitments.parts is 'append-only: what each agreement owes to whom';

create table commitments.fulfilments (
  city_id integer not null,
  commitment_id uuid not null,
  id uuid not null,
  part_id uuid not null,
  version integer not null,
  amount_fen bigint check (amount_fen > 0),
  on_date date not null,
  proof_refs text[] not null default '{}',
  note text not null default '',
  undoes uuid,
  at timestamptz not null,
  by_name text not null,
  by_id uuid,
  primary key (city_id, commitment_id, id),
  unique (city_id, commitment_id, undoes),
  foreign key (city_id, commitment_id, part_id)
    references commitments.parts (city_id, commitment_id, id)
);
comment on table commitments.fulfilments is 'append-only: what was fulfilled, and what was taken back';

create table commitments.breaks (
  city_id integer not null,
  commitment_id uuid not null,
  version integer not null,
  broken_on date not null,
  noted_at timestamptz not null,
  primary key (city_id, commitment_id, version),
  foreign key (city_id, commitment_id, version)
    references commitments.agreements (city_id, commitment_id, version)
);
comment on table commitments.breaks is 'append-only: promises found broken, once a version';

-- One line for each clock and each commitment, written in the transaction that changes them. Everything the desk asks
-- or shows is here, so that a page is a walk along one index: unit_2 to unit_4 are the ids of the county, township or
-- host above the owner (or the owner itself), by depth; order_on stands in for a missing day (see rules/desk-order.ts).
create table commitments.desk_lines (
  city_id integer not null,
  id uuid not null,
  kind text not null check (kind in ('clock', 'commitment')),
  subject_kind text not null,
  subject_id uuid not null,
  title text not null,
  organisation_id uuid not null,
  organisation_path text not null,
  unit_2 uuid,
  unit_3 uuid,
  unit_4 uuid,
  person_id uuid,
  order_on date not null,
  due_on date,
  undated text check (undated in ('paused', 'year-not-announced')),
  waits boolean not null,
  waiting_for text,
  is_open boolean not null,
  primary key (city_id, id),
  check (waits = (waiting_for is not null)),
  check ((due_on is null) = (undated is not null))
);
create index desk_of_city on commitments.desk_lines
  (city_id, subject_kind, waits, order_on, id) where is_open;
create index desk_of_unit_2 on commitments.desk_lines
  (city_id, unit_2, subject_kind, waits, order_on, id) where is_open and unit_2 is not null;
create index desk_of_unit_3 on commitments.desk_lines
  (city_id, unit_3, subject_kind, waits, order_on, id) where is_open and unit_3 is not null;
create index desk_of_unit_4 on commitments.desk_lines
  (city_id, unit_4, subject_kind, waits, order_on, id) where is_open and unit_4 is not null;
create index desk_of_person on commitments.desk_lines (city_id, person_id, order_on, id)
  where is_open and person_id is not null;
create index desk_by_subject on commitments.desk_lines (city_id, subject_kind, subject_id);
