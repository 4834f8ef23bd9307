create schema files;

create table files.files (
  city_id integer not null,
  id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  size_bytes integer not null check (size_bytes >= 0),
  content bytea,
  created_at timestamptz not null,
  kept_until timestamptz not null,
  erased_at timestamptz,
  primary key (city_id, id),
  check ((content is null) = (erased_at is not null))
);
create index files_by_age on files.files (city_id, kept_until) where erased_at is null;
