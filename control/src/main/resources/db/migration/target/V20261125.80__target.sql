create table target (
  id uuid primary key,
  code text not null unique,
  current integer not null
);
comment on column target.current is 'Number of the version that holds now';

create table target_version (
  target uuid not null references target,
  version integer not null,
  name text not null,
  search_key text not null,
  owner_unit uuid not null references unit,
  head uuid not null references person,
  measure text not null,
  subject jsonb not null,
  direction text not null check (direction in ('HIGHER', 'LOWER', 'WITHIN')),
  baseline double precision not null,
  tolerance double precision check (tolerance > 0),
  plan jsonb not null,
  weight double precision not null check (weight > 0),
  clause uuid not null references clause,
  valid_from timestamptz not null,
  valid_to timestamptz,
  reason text,
  made_by text not null,
  primary key (target, version),
  check ((direction = 'WITHIN') = (tolerance is not null))
);
create index target_version_owner on target_version (owner_unit);
create index target_version_clause on target_version (clause);
comment on column target_version.plan is 'Array of {period, value}, value in the measure''s unit';
comment on column target_version.subject is '{"objects":[id]} or {"type":T,"source":S}';
