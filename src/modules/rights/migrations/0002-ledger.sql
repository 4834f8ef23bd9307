-- The wage ledger of a case. Its row is locked while anything in the ledger is written.
create table rights.wage_ledgers (
  city_id integer not null,
  case_id uuid not null,
  version integer not null check (version >= 0),
  -- Paid to the group before the case, as stated; null = the group gave no account of its own.
  group_paid_fen bigint check (group_paid_fen >= 0),
  stated_workers integer check (stated_workers >= 0),
  stated_claimed_fen bigint,
  stated_paid_fen bigint,
  stated_owed_fen bigint,
  changed_at timestamptz not null,
  primary key (city_id, case_id),
  foreign key (city_id, case_id) references rights.cases (city_id, id)
);

-- 花名册. Who somebody is, is sealed; the masked forms are what others than the handlers see.
create table rights.wage_workers (
  city_id integer not null,
  case_id uuid not null,
  id uuid not null,
  claimant_id uuid,
  ordinal integer not null check (ordinal > 0),
  name_sealed bytea not null,
  name_masked text not null,
  id_number_sealed bytea,
  id_number_masked text,
  id_number_fingerprint bytea,
  phone_sealed bytea,
  phone_masked text,
  phone_fingerprint bytea,
  card_sealed bytea,
  card_masked text,
  card_fingerprint bytea,
  note_sealed bytea,
  gender text check (gender in ('male', 'female')),
  team text,
  trade text,
  entered_on date,
  left_on date,
  pay_basis text check (pay_basis in ('hour', 'day', 'week', 'month', 'piece')),
  bank text,
  signed boolean not null,
  authorised boolean not null,
  stated_paid_fen bigint not null check (stated_paid_fen >= 0),
  stated_owed_fen bigint,
  version integer not null check (version > 0),
  removed_at timestamptz,
  changed_at timestamptz not null,
  primary key (city_id, case_id, id),
  foreign key (city_id, case_id) references rights.wage_ledgers (city_id, case_id),
  foreign key (city_id, case_id, claimant_id) references rights.claimants (city_id, case_id, id)
);
create index wage_workers_by_id_number on rights.wage_workers (city_id, id_number_fingerprint)
  where id_number_fingerprint is not null and removed_at is null;

-- 数量×单价. Quantities and prices are whole ten-thousandths; worker_id null = of the whole group (工程量).
create table rights.wage_lines (
  city_id integer not null,
  case_id uuid not null,
  id uuid not null,
  worker_id uuid,
  ordinal integer not null check (ordinal > 0),
  kind text not null
    check (kind in ('work', 'advance', 'tax', 'court', 'damage', 'fine', 'other')),
  item text not null,
  unit text not null,
  quantity_e4 bigint not null check (quantity_e4 between 0 and 10000000000000),
  price_e4 bigint not null check (price_e4 between 0 and 10000000000000),
  confirmed_quantity_e4 bigint check (confirmed_quantity_e4 between 0 and 10000000000000),
  agreed_price_e4 bigint check (agreed_price_e4 between 0 and 10000000000000),
  state text not null check (state in ('open', 'confirmed', 'disputed')),
  evidence_id uuid,
  -- Who answered for the other side, and what he said.
  answered_by text,
  answer_note text,
  answered_on date,
  version integer not null check (version > 0),
  removed_at timestamptz,
  changed_at timestamptz not null,
  primary key (city_id, case_id, id),
  foreign key (city_id, case_id) references rights.wage_ledgers (city_id, case_id),
  foreign key (city_id, case_id, worker_id) references rights.wage_workers (city_id, case_id, id),
  foreign key (city_id, case_id, evidence_id) references rights.evidence (city_id, case_id, id)
);
create index wage_lines_by_worker on rights.wage_lines (city_id, case_id, worker_id);

-- Money that came since the case began. A correction is a negative payment that names what it corrects.
create table rights.wage_payments (
  city_id integer not null,
  case_id uuid not null,
  id uuid not null,
  -- Made by the sender: a repeat is the same payment.
  submission uuid not null,
  worker_id uuid not null,
  amount_fen bigint not null check (amount_fen <> 0),
  paid_on date not null,
  method text not null check (method in ('bank', 'cash', 'wechat', 'alipay', 'court', 'other')),
  payer text not null,
  evidence_id uuid,
  note_sealed bytea,
  corrects uuid,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_id, case_id, id),
  unique (city_id, case_id, submission),
  foreign key (city_id, case_id, worker_id) references rights.wage_workers (city_id, case_id, id),
  foreign key (city_id, case_id, evidence_id) references rights.evidence (city_id, case_id, id),
  check ((amount_fen < 0) = (corrects is not null))
);
comment on table rights.wage_payments is 'append-only';
create unique index wage_payments_corrected_once on rights.wage_payments (city_id, case_id, corrects)
  where corrects is not null;
create index wage_payments_by_worker on rights.wage_payments (city_id, case_id, worker_id);

-- What every version of the ledger changed. Personal fields are named, never shown.
create table rights.wage_history (
  city_id integer not null,
  case_id uuid not null,
  version integer not null,
  ordinal integer not null,
  at timestamptz not null,
  by_name text not null,
  act text not null,
  worker_id uuid,
  line_id uuid,
  changes jsonb not null,
  primary key (city_id, case_id, version, ordinal),
  foreign key (city_id, case_id) references rights.wage_ledgers (city_id, case_id)
);
comment on table rights.wage_history is 'append-only';
create index wage_history_by_line on rights.wage_history (city_id, case_id, line_id)
  where line_id is not null;
