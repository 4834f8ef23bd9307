-- What a worker has typed so far; opened by the token in his cookie, deleted when he is done or stays away.
create table rights.drafts (
  city_id integer not null,
  id uuid not null,
  token_hash text not null,
  -- The case made of it has this submission: sent twice is sent once.
  submission uuid not null,
  content_sealed bytea not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  expires_at timestamptz not null,
  case_id uuid,
  submitted_at timestamptz,
  -- Number and secret words, shown until the worker says that he has written them down; sealed.
  outcome_sealed bytea,
  primary key (city_id, id),
  unique (city_id, token_hash),
  unique (city_id, submission),
  foreign key (city_id, case_id) references rights.cases (city_id, id),
  check ((case_id is null) = (submitted_at is null))
);
create index drafts_by_end on rights.drafts (city_id, expires_at);

-- Files on their way, in pieces; afterwards the clean bytes wait for the case.
create table rights.uploads (
  city_id integer not null,
  id uuid not null,
  draft_id uuid,
  case_id uuid,
  claimant_id uuid,
  -- Made by the phone: beginning twice is beginning once.
  client_id uuid not null,
  name_sealed bytea not null,
  declared_type text not null,
  size_bytes integer not null check (size_bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  received_bytes integer not null check (received_bytes between 0 and size_bytes),
  state text not null check (state in ('receiving', 'arrived', 'ready', 'refused', 'kept')),
  refusal text,
  media_type text,
  content bytea,
  file_id uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (city_id, id),
  unique nulls not distinct (city_id, draft_id, case_id, client_id),
  foreign key (city_id, draft_id) references rights.drafts (city_id, id) on delete cascade,
  foreign key (city_id, case_id) references rights.cases (city_id, id),
  check ((draft_id is null) <> (case_id is null)),
  check ((state = 'refused') = (refusal is not null)),
  check ((state = 'ready') = (content is not null))
);
create index uploads_by_change on rights.uploads (city_id, changed_at);

create table rights.upload_pieces (
  city_id integer not null,
  upload_id uuid not null,
  offset_bytes integer not null check (offset_bytes >= 0),
  content bytea not null,
  primary key (city_id, upload_id, offset_bytes),
  foreign key (city_id, upload_id) references rights.uploads (city_id, id) on delete cascade
);

-- What a worker was shown and agreed to, with the hash of its words.
create table rights.consents (
  city_id integer not null,
  case_id uuid not null,
  purpose text not null,
  version text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  agreed boolean not null,
  at timestamptz not null,
  -- The worker himself, or the clerk who read it to him.
  taken_by uuid,
  primary key (city_id, case_id, purpose),
  foreign key (city_id, case_id) references rights.cases (city_id, id)
);
comment on table rights.consents is 'append-only';

-- The secret words of a case without a phone, signed.
create table rights.doors (
  city_id integer not null,
  case_id uuid not null,
  secret_signature text not null,
  made_at timestamptz not null,
  primary key (city_id, case_id),
  foreign key (city_id, case_id) references rights.cases (city_id, id)
);

-- One-time codes. A pair of number and phone that fits no case gets a line as well, so that both look alike.
create table rights.door_codes (
  city_id integer not null,
  id uuid not null,
  case_id uuid,
  claimant_id uuid,
  code_signature text not null,
  phone_fingerprint bytea not null,
  number_fingerprint bytea not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  attempts integer not null default 0 check (attempts >= 0),
  used_at timestamptz,
  primary key (city_id, id)
);
create index door_codes_by_phone on rights.door_codes (city_id, phone_fingerprint, sent_at);
create index door_codes_by_number on rights.door_codes (city_id, number_fingerprint, sent_at);

-- Wrong secret words, counted by number and by network address.
create table rights.door_tries (
  city_id integer not null,
  id uuid not null,
  number_fingerprint bytea not null,
  peer_fingerprint bytea not null,
  at timestamptz not null,
  primary key (city_id, id)
);
create index door_tries_by_number on rights.door_tries (city_id, number_fingerprint, at);
create index door_tries_by_peer on rights.door_tries (city_id, peer_fingerprint, at);

create table rights.door_sessions (
  city_id integer not null,
  token_hash text not null,
  case_id uuid not null,
  -- Null: an anonymous case, opened by its secret words.
  claimant_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (city_id, token_hash),
  foreign key (city_id, case_id) references rights.cases (city_id, id)
);

-- A worker is not content with how his case is handled: the leader answers by a day.
create table rights.complaints (
  city_id integer not null,
  case_id uuid not null,
  id uuid not null,
  claimant_id uuid,
  submission uuid not null,
  text_sealed bytea not null,
  made_at timestamptz not null,
  clock_id uuid not null,
  due_on date,
  answer_sealed bytea,
  answered_at timestamptz,
  answered_by uuid,
  primary key (city_id, case_id, id),
  unique (city_id, case_id, submission),
  foreign key (city_id, case_id) references rights.cases (city_id, id),
  check ((answer_sealed is null) = (answered_at is null))
);

create table rights.ratings (
  city_id integer not null,
  case_id uuid not null,
  id uuid not null,
  claimant_id uuid,
  satisfaction text not null check (satisfaction in ('satisfied', 'fair', 'dissatisfied')),
  words_sealed bytea,
  rated_at timestamptz not null,
  primary key (city_id, case_id, id),
  unique nulls not distinct (city_id, case_id, claimant_id),
  foreign key (city_id, case_id) references rights.cases (city_id, id)
);
