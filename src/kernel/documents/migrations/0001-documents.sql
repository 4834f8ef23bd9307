create schema documents;

create table documents.documents (
  city_id integer not null,
  id uuid not null,
  kind text not null,
  subject_kind text not null,
  subject_id text not null,
  organisation_id uuid not null,
  state text not null check (state in ('draft', 'submitted', 'signed', 'sealed', 'voided')),
  version integer not null check (version >= 1),
  template_fingerprint text,
  created_at timestamptz not null,
  submitted_by uuid,
  code text,
  year integer,
  number integer check (number >= 1),
  signed_on date,
  signed_by uuid,
  pdf_file_id uuid,
  pdf_sha256 text check (pdf_sha256 ~ '^[0-9a-f]{64}$'),
  docx_file_id uuid,
  docx_sha256 text check (docx_sha256 ~ '^[0-9a-f]{64}$'),
  sealed_by uuid,
  voided_by uuid,
  primary key (city_id, id),
  check ((code is null) = (number is null) and (code is null) = (year is null)),
  check (state not in ('signed', 'sealed') or (signed_by is not null and signed_on is not null
    and pdf_sha256 is not null and docx_sha256 is not null)),
  check (signed_by is null or signed_by <> submitted_by),
  check (sealed_by is null or (sealed_by <> signed_by and sealed_by <> submitted_by))
);
create index documents_by_subject on documents.documents
  (city_id, subject_kind, subject_id, created_at);
create index documents_waiting on documents.documents (city_id, organisation_id, state)
  where state in ('submitted', 'signed');

-- What the document said, version by version, sealed: letters hold names and facts.
create table documents.versions (
  city_id integer not null,
  document_id uuid not null,
  version integer not null check (version >= 1),
  sealed_body bytea not null,
  author_id uuid,
  saved_at timestamptz not null,
  primary key (city_id, document_id, version),
  foreign key (city_id, document_id) references documents.documents (city_id, id)
);
comment on table documents.versions is 'append-only';

-- Who did what with it, and why.
create table documents.steps (
  city_id integer not null,
  document_id uuid not null,
  seq integer not null check (seq >= 1),
  step text not null check (step in ('submit', 'return', 'sign', 'seal', 'void')),
  version integer not null,
  person_id uuid,
  taken_at timestamptz not null,
  sealed_reason bytea,
  primary key (city_id, document_id, seq),
  foreign key (city_id, document_id) references documents.documents (city_id, id)
);
comment on table documents.steps is 'append-only';

-- One row a series; its lock is what makes numbers follow one another.
create table documents.number_series (
  city_id integer not null,
  organisation_id uuid not null,
  code text not null,
  year integer not null,
  kind text not null,
  last_number integer not null check (last_number >= 1),
  primary key (city_id, organisation_id, code, year, kind)
);

create table documents.issued_numbers (
  city_id integer not null,
  organisation_id uuid not null,
  code text not null,
  year integer not null,
  kind text not null,
  number integer not null check (number >= 1),
  document_id uuid not null,
  issued_at timestamptz not null,
  voided_at timestamptz,
  primary key (city_id, organisation_id, code, year, kind, number),
  unique (city_id, document_id),
  foreign key (city_id, document_id) references documents.documents (city_id, id)
);
