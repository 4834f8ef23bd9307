create schema calendar;

-- The notices of days off that were loaded here, each with the whole year as it stands after it. The notice of a
-- year with the highest seq holds; what ships with the product stands below all of them.
create table calendar.notices (
  city_id integer not null,
  seq integer not null check (seq > 0),
  year integer not null check (year between 2008 and 2100),
  -- As printed; null where the published text shows none.
  number text check (number <> ''),
  issued_on date not null,
  url text not null check (url <> ''),
  -- [{on, name, isOff}]: the departures from the plain week.
  days jsonb not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  -- Number, day or address of the notice of that year which held before; null where there was none.
  replaces text,
  loaded_at timestamptz not null,
  loaded_by text not null check (loaded_by <> ''),
  primary key (city_id, seq)
);
comment on table calendar.notices is 'append-only: clocks were reckoned by every one of them';
