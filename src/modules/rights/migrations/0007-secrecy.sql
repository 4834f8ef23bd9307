-- Who opened which sealed field, and why. What was read is not kept.
create table rights.unmaskings (
  city_id integer not null,
  case_id uuid not null,
  id uuid not null,
  subject_kind text not null check (subject_kind in ('claimant', 'worker', 'party', 'case')),
  subject_id uuid not null,
  field text not null check (field ~ '^[a-z_]+$'),
  reason text not null check (reason <> ''),
  by_id uuid not null,
  by_name text not null,
  -- A handler of the case at that time; a leader who is none may open to check, and stands out in the list.
  as_handler boolean not null,
  at timestamptz not null,
  primary key (city_id, id),
  foreign key (city_id, case_id) references rights.cases (city_id, id)
);
comment on table rights.unmaskings is 'append-only: 查看个人信息原文的记录';
create index unmaskings_by_time on rights.unmaskings (city_id, at desc, id desc);
create index unmaskings_by_case on rights.unmaskings (city_id, case_id, at);

-- Whether opening it was proper, as somebody else judged.
create table rights.unmask_reviews (
  city_id integer not null,
  unmasking_id uuid not null,
  verdict text not null check (verdict in ('proper', 'questioned')),
  note text,
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (city_id, unmasking_id),
  foreign key (city_id, unmasking_id) references rights.unmaskings (city_id, id),
  check (verdict = 'proper' or note is not null)
);
comment on table rights.unmask_reviews is 'append-only: 查看原文的复核';

-- Legal hold (停止处置): nothing of the case is erased while one stands.
create table rights.holds (
  city_id integer not null,
  case_id uuid not null,
  id uuid not null,
  reason text not null check (reason <> ''),
  basis text not null check (basis <> ''),
  set_at timestamptz not null,
  set_by uuid,
  set_by_name text not null,
  lifted_at timestamptz,
  lifted_by uuid,
  lifted_by_name text,
  lift_reason text,
  primary key (city_id, case_id, id),
  foreign key (city_id, case_id) references rights.cases (city_id, id),
  check ((lifted_at is null) = (lift_reason is null))
);
create index holds_standing on rights.holds (city_id, case_id) where lifted_at is null;

-- How long closed cases are kept where the client decides; the last line of a kind holds.
create table rights.retention_terms (
  city_id integer not null,
  id uuid not null,
  kind text not null check (kind ~ '^[a-z_]+$'),
  years integer not null check (years between 1 and 100),
  source text not null check (source <> ''),
  set_at timestamptz not null,
  set_by uuid,
  set_by_name text not null,
  primary key (city_id, id)
);
comment on table rights.retention_terms is 'append-only: 保存期限的设定';
create index retention_terms_by_kind on rights.retention_terms (city_id, kind, set_at desc);

-- 个人信息销毁: one proposes, another approves, the house does it; shell and audit record remain.
create table rights.erasures (
  city_id integer not null,
  case_id uuid not null,
  id uuid not null,
  -- Null: everybody of the case.
  claimant_id uuid,
  ground text not null check (ground in ('term_over', 'asked_by_worker', 'collected_wrongly')),
  reason text not null check (reason <> ''),
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  proposed_by_name text not null,
  decided_at timestamptz,
  decided_by uuid,
  decided_by_name text,
  is_approved boolean,
  decision_note text,
  done_at timestamptz,
  blanked integer check (blanked >= 0),
  primary key (city_id, case_id, id),
  foreign key (city_id, case_id) references rights.cases (city_id, id),
  check ((decided_at is null) = (is_approved is null)),
  check (decided_by is null or decided_by <> proposed_by),
  check (done_at is null or is_approved)
);
create unique index erasures_waiting on rights.erasures (city_id, case_id)
  where decided_at is null;
create index erasures_to_do on rights.erasures (city_id, case_id)
  where is_approved and done_at is null;
