-- 调解、协调会、联席会议.
create table rights.meetings (
  city_id integer not null,
  case_id uuid not null,
  id uuid not null,
  -- Made by the sender: a repeat is the same meeting.
  submission uuid not null,
  kind text not null check (kind in ('mediation', 'coordination', 'joint')),
  mode text not null check (mode in ('online', 'on_site')),
  title text not null check (title <> ''),
  -- An address, or the link of an online room: sealed, since who holds it may walk in.
  place_sealed bytea not null,
  agenda text[] not null,
  chair text not null check (chair <> ''),
  starts_at timestamptz not null,
  state text not null check (state in ('planned', 'held', 'cancelled')),
  outcome text check (outcome in ('agreed', 'promised', 'failed', 'adjourned', 'informed')),
  cancel_reason text,
  version integer not null check (version > 0),
  planned_at timestamptz not null,
  planned_by uuid,
  held_at timestamptz,
  primary key (city_id, case_id, id),
  unique (city_id, submission),
  foreign key (city_id, case_id) references rights.cases (city_id, id),
  check ((state = 'held') = (outcome is not null)),
  check ((state = 'held') = (held_at is not null)),
  check ((state = 'cancelled') = (cancel_reason is not null))
);
create index meetings_by_time on rights.meetings (city_id, case_id, starts_at, id);

create table rights.invitations (
  city_id integer not null,
  case_id uuid not null,
  meeting_id uuid not null,
  id uuid not null,
  who text not null check (who in ('party', 'body', 'claimant', 'other')),
  party_id uuid,
  body_id uuid,
  contact_id uuid,
  claimant_id uuid,
  -- Shown to others: a body's name, or a person's masked.
  shown text not null,
  name_sealed bytea not null,
  channel text not null check (channel in ('notice', 'partner_link', 'telephone', 'in_person')),
  invited_at timestamptz not null,
  reply text check (reply in ('will_come', 'will_not_come')),
  reply_sealed bytea,
  replied_at timestamptz,
  -- Null until the meeting was held.
  has_attended boolean,
  represented_by_sealed bytea,
  signature text check (signature in ('signed', 'refused', 'absent')),
  primary key (city_id, meeting_id, id),
  foreign key (city_id, case_id, meeting_id) references rights.meetings (city_id, case_id, id),
  check ((reply is null) = (replied_at is null)),
  check (who <> 'body' or body_id is not null),
  check (who <> 'party' or party_id is not null),
  check (who <> 'claimant' or claimant_id is not null)
);
create index invitations_by_case on rights.invitations (city_id, case_id, meeting_id);
create index invitations_by_id on rights.invitations (city_id, id);

-- 会议记录: a correction is a new version.
create table rights.meeting_minutes (
  city_id integer not null,
  meeting_id uuid not null,
  version integer not null check (version > 0),
  text_sealed bytea not null,
  reason text,
  at timestamptz not null,
  by_name text not null,
  by_id uuid,
  primary key (city_id, meeting_id, version),
  check ((version = 1) = (reason is null))
);
comment on table rights.meeting_minutes is 'append-only: minutes with their corrections';

-- 调解协议、和解协议, and promises made at a meeting.
create table rights.agreements (
  city_id integer not null,
  case_id uuid not null,
  id uuid not null,
  submission uuid not null,
  meeting_id uuid,
  kind text not null check (kind in ('mediation', 'settlement', 'promise')),
  number text,
  agreed_on date not null,
  effective_on date not null,
  text_sealed bytea,
  last_due_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (city_id, case_id, id),
  unique (city_id, submission),
  foreign key (city_id, case_id) references rights.cases (city_id, id),
  foreign key (city_id, case_id, meeting_id) references rights.meetings (city_id, case_id, id),
  check (effective_on >= agreed_on),
  check (last_due_on >= agreed_on)
);
comment on table rights.agreements is 'append-only: what was agreed';

create table rights.agreement_items (
  city_id integer not null,
  case_id uuid not null,
  agreement_id uuid not null,
  ordinal integer not null check (ordinal > 0),
  -- Who owes it: a party of the case, or a body.
  party_id uuid,
  body_id uuid,
  shown text not null,
  amount_fen bigint check (amount_fen > 0),
  act_sealed bytea,
  due_on date not null,
  commitment_id uuid not null,
  primary key (city_id, agreement_id, ordinal),
  foreign key (city_id, case_id, agreement_id) references rights.agreements (city_id, case_id, id),
  check ((party_id is null) <> (body_id is null)),
  check (amount_fen is not null or act_sealed is not null)
);
comment on table rights.agreement_items is 'append-only: each item with the commitment it became';
create index agreement_items_by_commitment on rights.agreement_items (city_id, commitment_id);
