create table maintenance_series (
  id           uuid        primary key,
  object_id    uuid        not null,
  -- The part of RFC 5545's RRULE that work recurs by, with its end, in Asia/Ho_Chi_Minh.
  rule         text        not null,
  reason       text        not null,
  declared_at  timestamptz not null,
  declared_by  text        not null
);
comment on table maintenance_series is 'Announced work that comes again; each time is a row of maintenance_window';

alter table maintenance_window
  -- The work that comes again, of which this is one time.
  add column series uuid references maintenance_series,
  -- Why it was announced against other work; null where nothing conflicted.
  add column conflict_reason text;

create index maintenance_window_series on maintenance_window (series, from_at) where series is not null;
create index maintenance_window_standing on maintenance_window (to_at) where cancelled_at is null;

alter table alarm_suppression
  -- The announced work, where that is the cause.
  add column maintenance uuid references maintenance_window;
alter table alarm_suppression drop constraint alarm_suppression_cause_check;
alter table alarm_suppression drop constraint alarm_suppression_check;
alter table alarm_suppression
  alter column incident set not null,
  add constraint alarm_suppression_cause_check check (cause in ('INCIDENT', 'MAINTENANCE')),
  add constraint alarm_suppression_maintenance_check check ((cause = 'MAINTENANCE') = (maintenance is not null));
create index alarm_suppression_maintenance on alarm_suppression (maintenance) where maintenance is not null;

create table incident_withheld (
  id          bigint      generated always as identity primary key,
  incident    uuid        not null references incident,
  person      uuid        not null,
  -- The announced work that explains all of the incident.
  maintenance uuid        not null references maintenance_window,
  from_at     timestamptz not null,
  -- Null while it lasts.
  until_at    timestamptz
);
comment on table incident_withheld is 'Who was not told of an incident while announced work explained it; its history is not touched';

create unique index incident_withheld_lasting on incident_withheld (incident, person) where until_at is null;
create index incident_withheld_incident on incident_withheld (incident, id);
create index incident_withheld_maintenance on incident_withheld (maintenance);
