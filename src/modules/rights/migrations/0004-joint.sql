-- Bodies the union works with, and whom to call there.
create table rights.bodies (
  city_id integer not null,
  id uuid not null,
  -- The union that keeps the entry; unions below it use it too.
  organisation_id uuid not null,
  kind text not null check (kind ~ '^[a-z_]+$'),
  name text not null check (name <> ''),
  address text,
  -- Of the office, as published.
  phone text,
  retired_on date,
  version integer not null check (version > 0),
  changed_at timestamptz not null,
  primary key (city_id, id),
  unique (city_id, organisation_id, kind, name),
  foreign key (city_id, organisation_id) references identity.organisations (city_id, id)
);

create table rights.body_contacts (
  city_id integer not null,
  body_id uuid not null,
  id uuid not null,
  name_sealed bytea not null,
  phone_sealed bytea,
  -- 职务.
  post text,
  left_on date,
  changed_at timestamptz not null,
  primary key (city_id, body_id, id),
  foreign key (city_id, body_id) references rights.bodies (city_id, id)
);

-- A case, or a paper of it, put before another body.
create table rights.referrals (
  city_id integer not null,
  id uuid not null,
  case_id uuid not null,
  -- Made by the sender: a repeat is the same referral.
  submission uuid not null,
  kind text not null check (kind ~ '^[a-z_]+$'),
  body_id uuid not null,
  -- As it was called when it was sent.
  body_name text not null,
  contact_id uuid,
  basis text not null check (basis in ('consent', 'duty')),
  legal_basis text not null check (legal_basis <> ''),
  consented_on date,
  letter_id uuid,
  -- Exactly what was disclosed, as one JSON text.
  shared_sealed bytea not null,
  track_id uuid,
  clock_id uuid,
  state text not null
    check (state in ('sent', 'accepted', 'refused', 'received', 'finished', 'withdrawn')),
  sent_on date not null,
  sent_at timestamptz not null,
  sent_by uuid,
  answered_on date,
  reference text,
  -- Who answered and what he said, as one JSON text.
  answer_sealed bytea,
  finished_on date,
  result_sealed bytea,
  withdrawn_reason_sealed bytea,
  version integer not null check (version > 0),
  primary key (city_id, id),
  unique (city_id, submission),
  foreign key (city_id, case_id) references rights.cases (city_id, id),
  foreign key (city_id, body_id) references rights.bodies (city_id, id),
  foreign key (city_id, case_id, track_id) references rights.tracks (city_id, case_id, id),
  check ((basis = 'consent') = (consented_on is not null)),
  check ((state in ('accepted', 'refused', 'received')) <= (answered_on is not null))
);
create index referrals_by_case on rights.referrals (city_id, case_id, sent_at, id);

-- 材料清单.
create table rights.referral_materials (
  city_id integer not null,
  referral_id uuid not null,
  ordinal integer not null check (ordinal > 0),
  title_sealed bytea not null,
  copies integer not null check (copies > 0),
  evidence_id uuid,
  -- What the partner may open.
  file_id uuid,
  primary key (city_id, referral_id, ordinal),
  foreign key (city_id, referral_id) references rights.referrals (city_id, id)
);
comment on table rights.referral_materials is 'append-only: what went along with a referral';

-- A link is for one deed of one body. Nothing that opens it is kept here: its address is signed.
create table rights.partner_links (
  city_id integer not null,
  id uuid not null,
  purpose text not null check (purpose in ('answer', 'result', 'invitation')),
  -- The referral or the invitation.
  subject_id uuid not null,
  made_at timestamptz not null,
  made_by uuid,
  expires_at timestamptz not null,
  used_at timestamptz,
  -- Made by the page: a form sent twice is the same form.
  used_submission uuid,
  voided_at timestamptz,
  void_reason text,
  primary key (city_id, id),
  check ((used_at is null) = (used_submission is null)),
  check ((voided_at is null) = (void_reason is null)),
  check (expires_at > made_at)
);
create unique index partner_links_live on rights.partner_links (city_id, purpose, subject_id)
  where used_at is null and voided_at is null;

-- Who was shown what of a case, when and on what ground.
create table rights.disclosures (
  city_id integer not null,
  case_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  act text not null check (act ~ '^[a-z_]+$'),
  by_name text not null,
  by_id uuid,
  body_id uuid,
  body_name text not null,
  subject_kind text not null check (subject_kind in ('referral', 'invitation')),
  subject_id uuid not null,
  link_id uuid,
  basis text,
  legal_basis text,
  -- Kinds of data, never the data.
  items text[] not null,
  -- Of the address a link was opened from.
  peer_fingerprint bytea,
  kept_until date not null,
  primary key (city_id, case_id, id),
  foreign key (city_id, case_id) references rights.cases (city_id, id)
);
comment on table rights.disclosures is 'append-only: 对外提供个人信息的记录';
create index disclosures_by_time on rights.disclosures (city_id, case_id, at, id);

create table rights.aid_requests (
  city_id integer not null,
  case_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  no_means_check boolean not null,
  is_urgent boolean not null,
  -- The last day of limitation of the first of the workers, as known.
  limitation_on date,
  requested_on date not null,
  decided_on date,
  is_granted boolean,
  decision_sealed bytea,
  appointed_on date,
  appointed_sealed bytea,
  primary key (city_id, case_id, id),
  unique (city_id, referral_id),
  foreign key (city_id, case_id) references rights.cases (city_id, id),
  foreign key (city_id, referral_id) references rights.referrals (city_id, id),
  check ((decided_on is null) = (is_granted is null))
);

-- 司法建议书、检察建议书、仲裁建议书 that reached a union.
create table rights.received_papers (
  city_id integer not null,
  id uuid not null,
  organisation_id uuid not null,
  case_id uuid,
  submission uuid not null,
  kind text not null check (kind ~ '^[a-z_]+$'),
  body_id uuid not null,
  number text not null check (number <> ''),
  title text not null check (title <> ''),
  dated_on date not null,
  received_on date not null,
  content_sealed bytea not null,
  file_id uuid,
  -- As the paper asks; null = it asks for none.
  feedback_by_on date,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (city_id, id),
  unique (city_id, submission),
  unique (city_id, organisation_id, body_id, number),
  foreign key (city_id, organisation_id) references identity.organisations (city_id, id),
  foreign key (city_id, case_id) references rights.cases (city_id, id),
  foreign key (city_id, body_id) references rights.bodies (city_id, id),
  check (received_on >= dated_on)
);
create index received_papers_by_union on rights.received_papers
  (city_id, organisation_id, received_on, id);

-- What the union answered them.
create table rights.paper_feedback (
  city_id integer not null,
  paper_id uuid not null,
  id uuid not null,
  on_date date not null,
  text_sealed bytea not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (city_id, paper_id, id),
  foreign key (city_id, paper_id) references rights.received_papers (city_id, id)
);
comment on table rights.paper_feedback is 'append-only: 对建议书的反馈';
