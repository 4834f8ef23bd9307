create schema identity;

create table identity.organisations (
  city_id integer not null,
  id uuid not null,
  parent_id uuid,
  -- '<root id>/<county id>/…/<own id>/': whoever holds a permission at a path holds it below.
  path text not null,
  name text not null check (name <> ''),
  kind text not null check (kind in ('federation', 'host', 'partner')),
  level text check (level in ('city', 'county', 'township')),
  -- GB/T 2260: six digits, townships nine.
  division_code text check (division_code ~ '^[0-9]{6}([0-9]{3})?$'),
  created_at timestamptz not null,
  primary key (city_id, id),
  unique (city_id, path),
  unique (city_id, parent_id, name),
  foreign key (city_id, parent_id) references identity.organisations (city_id, id),
  check ((kind = 'federation') = (level is not null)),
  check (kind <> 'federation' or division_code is not null),
  check (right(path, 37) = id::text || '/'),
  check ((parent_id is null) = (length(path) = 37))
);
create unique index organisations_one_root on identity.organisations (city_id)
  where parent_id is null;

create table identity.people (
  city_id integer not null,
  id uuid not null,
  organisation_id uuid not null,
  name text not null check (name <> ''),
  -- NFKC, lower case.
  sign_in_name text not null,
  -- PHC string, argon2id.
  password_hash text not null,
  must_change_password boolean not null,
  password_changed_at timestamptz not null,
  last_signed_in_at timestamptz,
  disabled_at timestamptz,
  created_at timestamptz not null,
  primary key (city_id, id),
  unique (city_id, sign_in_name),
  foreign key (city_id, organisation_id) references identity.organisations (city_id, id)
);
create index people_by_organisation on identity.people (city_id, organisation_id);

-- Counted by name, whether or not anyone has that name: a lock must not tell which names exist.
create table identity.sign_in_failures (
  city_id integer not null,
  name_fingerprint bytea not null,
  failures integer not null,
  last_failed_at timestamptz not null,
  locked_until timestamptz,
  primary key (city_id, name_fingerprint)
);

create table identity.sessions (
  city_id integer not null,
  id uuid not null,
  person_id uuid not null,
  -- SHA-256, hex; the token itself is only in the browser.
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  user_agent text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  revoked_at timestamptz,
  primary key (city_id, id),
  unique (city_id, token_hash),
  foreign key (city_id, person_id) references identity.people (city_id, id)
);
create index sessions_by_person on identity.sessions (city_id, person_id) where revoked_at is null;

create table identity.set_up_links (
  city_id integer not null,
  id uuid not null,
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (city_id, id),
  unique (city_id, token_hash)
);
