create schema access;

-- A role of a person at an organisation; it holds there and below.
create table access.grants (
  city_id integer not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  role text not null check (role ~ '^[a-z][a-z_]*$'),
  granted_by uuid,
  granted_at timestamptz not null,
  primary key (city_id, id),
  unique (city_id, person_id, role, organisation_id),
  foreign key (city_id, person_id) references identity.people (city_id, id),
  foreign key (city_id, organisation_id) references identity.organisations (city_id, id)
);
create index grants_by_role on access.grants (city_id, role, organisation_id);
