create table unit (
  id uuid primary key,
  code text not null unique,
  tree text not null check (tree in ('MANAGEMENT', 'PARTY')),
  change integer not null
);

create table unit_version (
  unit uuid not null references unit,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  name text not null,
  search_key text not null,
  parent uuid references unit check (parent <> unit),
  primary key (unit, valid_from)
);
create index unit_version_parent on unit_version (parent);
comment on table unit_version is 'A unit''s name and place from one day on; days in Asia/Ho_Chi_Minh, valid_to exclusive';

create table person (
  id uuid primary key,
  code text unique,
  given_name text collate "vi-x-icu" not null,
  middle_name text collate "vi-x-icu",
  family_name text collate "vi-x-icu" not null,
  search_key text not null
);
create index person_by_name on person (given_name, (coalesce(middle_name, '')), family_name, id);

create table mandate (
  id uuid primary key,
  person uuid not null references person,
  unit uuid not null references unit,
  post text not null,
  from_date date not null,
  to_date date check (to_date > from_date)
);
create index mandate_unit on mandate (unit, from_date);
create index mandate_person on mandate (person, from_date);
