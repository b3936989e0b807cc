-- Directives and conclusions stand beside resolutions; a body above the operator may have issued them.
alter table resolution drop constraint resolution_kind_check;
alter table resolution add constraint resolution_kind_check
  check (kind in ('CONGRESS', 'YEARLY', 'THEMATIC', 'DIRECTIVE', 'CONCLUSION'));
alter table resolution alter column issuer drop not null;
alter table resolution
  add column issuer_name text,
  add column in_force_from date,
  add column in_force_to date,
  add column version integer not null default 1,
  add column search_key text not null default '',
  add constraint resolution_issued_by_one check ((issuer is null) <> (issuer_name is null)),
  add constraint resolution_force check (in_force_to > in_force_from);
update resolution set in_force_from = adopted_on,
  search_key = replace(lower(regexp_replace(normalize(symbol || ' ' || title, nfd), '[\u0300-\u036f]', '', 'g')), 'đ', 'd');
alter table resolution alter column in_force_from set not null;
comment on column resolution.issuer_name is 'The issuing body where it is above the operator''s own units; else null';
comment on column resolution.in_force_to is 'First day on which it is no longer in force; null while open';
comment on column resolution.search_key is 'Symbol and title, lower case without diacritics';

alter table clause
  add column parent uuid references clause check (parent <> id),
  add column version integer not null default 1,
  add column search_key text not null default '';
update clause set search_key =
  replace(lower(regexp_replace(normalize(code || ' ' || text, nfd), '[\u0300-\u036f]', '', 'g')), 'đ', 'd');
comment on column clause.text is 'As it stands now; what it said before is in clause_version';
comment on column clause.place is 'Order among the clauses of one parent';

create table clause_version (
  clause uuid not null references clause,
  version integer not null,
  text text not null,
  made_at timestamptz not null,
  made_by text not null,
  reason text,
  primary key (clause, version)
);
insert into clause_version (clause, version, text, made_at, made_by)
  select c.id, 1, c.text, r.adopted_on at time zone 'Asia/Ho_Chi_Minh', ''
  from clause c join resolution r on r.id = c.resolution;
comment on table clause_version is 'Everything a clause has said; version 1 is what was adopted';

create table resolution_relation (
  id uuid primary key,
  source uuid not null references resolution,
  target uuid not null references resolution check (target <> source),
  kind text not null check (kind in ('IMPLEMENTS', 'DETAILS', 'CONTINUES', 'REPLACES', 'AMENDS')),
  since date not null,
  until date check (until > since),
  note text,
  version integer not null
);
create index resolution_relation_source on resolution_relation (source);
create index resolution_relation_target on resolution_relation (target);
comment on table resolution_relation is 'source implements, details, continues, replaces or amends target from one day on; never in a circle';

create table commitment (
  id uuid primary key,
  code text not null unique,
  text text not null,
  clause uuid not null references clause,
  unit uuid not null references unit,
  person uuid references person,
  due date not null,
  version integer not null,
  search_key text not null
);
create index commitment_clause on commitment (clause);
create index commitment_unit on commitment (unit);
create index commitment_person on commitment (person);

create table focus_area (
  id uuid primary key,
  code text not null unique,
  name text not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  version integer not null
);
comment on table focus_area is 'Fields of objectives, a dated list; valid_to exclusive';

create table objective (
  id uuid primary key,
  code text not null unique,
  name text not null,
  focus_area uuid not null references focus_area,
  from_date date not null,
  to_date date not null check (to_date > from_date),
  person uuid references person,
  clause uuid not null references clause,
  version integer not null,
  search_key text not null
);
create index objective_clause on objective (clause);
create index objective_focus_area on objective (focus_area);
comment on column objective.person is 'Responsible contact';
comment on column objective.to_date is 'First day after its period';
