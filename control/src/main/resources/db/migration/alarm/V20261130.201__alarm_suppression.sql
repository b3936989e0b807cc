create table alarm_suppression (
  id       bigint      generated always as identity primary key,
  alarm    uuid        not null,
  -- What keeps it from being told by itself. A maintenance window will be a cause of its own.
  cause    text        not null check (cause in ('INCIDENT')),
  -- The incident, where that is the cause.
  incident uuid        references incident,
  -- The word that holds the alarm in it; null where it was the correlator.
  word     bigint      references incident_word,
  from_at  timestamptz not null,
  -- Null while it lasts.
  until_at timestamptz,
  check ((cause = 'INCIDENT') = (incident is not null))
);
comment on table alarm_suppression is 'When an alarm was not told by itself, and why; its history is not touched';

create unique index alarm_suppression_lasting on alarm_suppression (alarm, cause) where until_at is null;
create index alarm_suppression_alarm on alarm_suppression (alarm, id);
create index alarm_suppression_incident on alarm_suppression (incident) where until_at is null;

create table incident_notice (
  person      uuid        not null,
  incident    uuid        not null references incident,
  first_at    timestamptz not null,
  -- As the person was told last.
  told_at     timestamptz not null,
  state       text        not null,
  root_object uuid,
  severity    text        not null,
  primary key (person, incident)
);
comment on table incident_notice is 'Who was told of an incident, and as what';

create index incident_notice_incident on incident_notice (incident);
create index incident_notice_open on incident_notice (person) where state = 'OPEN';

create table incident_notice_pace (
  person   uuid        primary key,
  since    timestamptz not null,
  told     int         not null,
  gathered boolean     not null
);
comment on table incident_notice_pace is 'How many notices of incidents a person got in the running ten minutes';
