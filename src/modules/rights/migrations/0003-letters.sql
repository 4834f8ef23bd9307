-- Papers of a case. Text, number, signature and seal are the documents room's, under the same id.
create table rights.letters (
  city_id integer not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  organisation_id uuid not null,
  recipient_party_id uuid,
  -- A body, or a person (foreman): sealed either way.
  recipient_sealed bytea,
  -- Whom it names; papers that name workers are read by named handlers and those who sign and seal.
  names_workers boolean not null,
  skip_reason_sealed bytea,
  ground text check (ground in ('refused_receipt', 'no_reply', 'not_corrected')),
  ground_letter_id uuid,
  -- How long the addressee has, and by which rule of the pack; rule null where the letter sets it itself.
  reply_count integer check (reply_count > 0),
  reply_unit text check (reply_unit in ('workday', 'day', 'month', 'year')),
  reply_rule text,
  -- The service that counts, its day and the day its period starts from; later attempts never move them.
  service_id uuid,
  served_on date,
  reply_from_on date,
  service_method text,
  refused_on date,
  replied_on date,
  not_corrected_on date,
  drafted_at timestamptz not null,
  drafted_by uuid,
  -- What it was drafted for (a proposal of the house), so that it is drafted once.
  cause text,
  primary key (city_id, id),
  unique (city_id, case_id, cause),
  foreign key (city_id, case_id) references rights.cases (city_id, id),
  foreign key (city_id, id) references documents.documents (city_id, id),
  foreign key (city_id, organisation_id) references identity.organisations (city_id, id),
  check ((reply_count is null) = (reply_unit is null)),
  check ((served_on is null) = (service_id is null)),
  check ((served_on is null) = (service_method is null))
);
create index letters_by_case on rights.letters (city_id, case_id, drafted_at, id);

-- Every attempt to deliver, with its proof; written once.
create table rights.letter_services (
  city_id integer not null,
  letter_id uuid not null,
  id uuid not null,
  method text not null check (method in ('hand', 'left', 'post', 'electronic', 'public_notice')),
  outcome text not null check (outcome in ('delivered', 'refused', 'failed', 'published')),
  -- The day of delivery, of refusal, or of the failed attempt.
  on_date date not null,
  -- When an electronic message arrived, where the hour matters.
  arrived_at timestamptz,
  -- Who took it, witness, place, why it was refused, mail number: names people.
  facts_sealed bytea not null,
  has_photo boolean not null,
  has_witness boolean not null,
  proof_file_ids uuid[] not null,
  is_effective boolean not null,
  is_resend boolean not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (city_id, letter_id, id),
  foreign key (city_id, letter_id) references rights.letters (city_id, id)
);
comment on table rights.letter_services is 'append-only';

-- What came back, and what the handlers made of it; written once.
create table rights.letter_replies (
  city_id integer not null,
  letter_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('answer', 'not_corrected')),
  on_date date not null,
  -- What was accepted, disputed, promised, in words: names people.
  facts_sealed bytea not null,
  disputes integer not null check (disputes >= 0),
  accepts integer not null check (accepts >= 0),
  file_ids uuid[] not null,
  commitment_ids uuid[] not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (city_id, letter_id, id),
  foreign key (city_id, letter_id) references rights.letters (city_id, id)
);
comment on table rights.letter_replies is 'append-only';

-- What stands in every letter of a union: its address, and the word (代字) of its numbers.
create table rights.letterheads (
  city_id integer not null,
  organisation_id uuid not null,
  address text,
  postcode text,
  phone text,
  code text,
  changed_at timestamptz not null,
  primary key (city_id, organisation_id),
  foreign key (city_id, organisation_id) references identity.organisations (city_id, id)
);
