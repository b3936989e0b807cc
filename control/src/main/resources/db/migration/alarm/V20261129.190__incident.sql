create table incident (
  id           uuid        primary key,
  -- What people call it by: SC-<number>.
  number       bigint      generated always as identity,
  -- Null while its alarms lie on objects that nobody has told of.
  root_object  uuid,
  -- What those alarms call the object.
  root_name    text,
  state        text        not null check (state in ('OPEN', 'CLOSED', 'MERGED')),
  merged_into  uuid,
  first_at     timestamptz not null,
  last_at      timestamptz not null,
  found_at     timestamptz not null,
  severity     text        not null,
  alarms       int         not null,
  origin       text        not null,
  -- Objects that may be the root with their share of the belief, the root first.
  candidates   jsonb       not null,
  grounds      jsonb       not null,
  -- Journal position up to which alarms were weighed when it was last written.
  version      bigint      not null,
  check ((state = 'MERGED') = (merged_into is not null))
) with (fillfactor = 70);
comment on table incident is 'Alarms held to have one root; the id is kept through everything';

create index incident_open on incident (last_at desc, id) where state = 'OPEN';
create index incident_latest on incident (last_at desc, id) where state <> 'MERGED';
create index incident_root on incident (root_object) where root_object is not null;
create index incident_merged on incident (merged_into) where merged_into is not null;

create table incident_alarm (
  alarm    uuid primary key,
  incident uuid not null references incident
);
comment on table incident_alarm is 'The one incident of an occurrence of an alarm';

create index incident_alarm_incident on incident_alarm (incident);

create table incident_change (
  id          bigint generated always as identity primary key,
  incident    uuid        not null references incident,
  at          timestamptz not null,
  kind        text        not null check (kind in ('OPENED', 'SPLIT', 'MERGED', 'REROOTED', 'CLOSED', 'REOPENED')),
  root_object uuid,
  former_root uuid,
  others      uuid[]      not null,
  alarms      int         not null
);
comment on table incident_change is 'What became of an incident, line by line';

create index incident_change_incident on incident_change (incident, id);

create table incident_position (
  id       int    primary key check (id = 1),
  position bigint not null
);
comment on table incident_position is 'Up to which change of alarms incidents have been found';

insert into incident_position values (1, 0);
