-- The evidence of record: every accepted event once, with its exact bytes. One partition per UTC day of reception, made by the
-- recorder. Only the placement (object_id, alarm_key) may change later.
create table event (
  id              bigint      not null,
  received_time   timestamptz not null,
  source_time     timestamptz not null,
  sender          uuid        not null,
  sender_name     text        not null,
  origin          text        not null,
  domain          text        not null,
  source_name     text        not null,
  source_event_id text        not null,
  sequence        bigint      not null,
  validated       boolean     not null,
  raw             bytea       not null,
  row_hash        bytea       not null,
  -- Batch of the ledger.
  batch           bigint      not null,
  dedup_key       uuid        not null,
  -- The claim about an alarm; null for events that make none.
  interface_name  text,
  severity        text,
  object_id       uuid,
  alarm_key       uuid,
  primary key (id, received_time)
) partition by range (received_time);

create index event_dedup on event (dedup_key);
create index event_alarm on event (alarm_key) where alarm_key is not null;
create index event_batch on event (batch, id);

create function refuse_event_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (new.id, new.received_time, new.source_time, new.sender, new.sender_name, new.origin, new.domain, new.source_name,
        new.source_event_id, new.sequence, new.validated, new.raw, new.row_hash, new.batch, new.dedup_key,
        new.interface_name, new.severity)
      is not distinct from
       (old.id, old.received_time, old.source_time, old.sender, old.sender_name, old.origin, old.domain, old.source_name,
        old.source_event_id, old.sequence, old.validated, old.raw, old.row_hash, old.batch, old.dedup_key,
        old.interface_name, old.severity)
    then
      return new;
    end if;
  end if;
  raise exception 'Events are evidence: they are neither changed nor deleted.';
end $$;

create trigger event_stays before update or delete on event for each row execute function refuse_event_change();

-- Which alarm a claim is about, by its native key: the key it has while its object is unknown.
create table alarm_identity (
  native_key        uuid primary key,
  alarm_key         uuid not null,
  object_id         uuid,
  owner_unit        uuid,
  source_name       text not null,
  interface_name    text,
  event_source_type text not null,
  alarm_condition   text not null,
  specific_problem  text not null
);

create index alarm_identity_alarm on alarm_identity (alarm_key);

-- One row per occurrence of an alarm, from its raise to its clear, with all that is needed to apply the next report.
create table alarm (
  id                uuid        primary key,
  alarm_key         uuid        not null,
  object_id         uuid,
  owner_unit        uuid,
  source_name       text        not null,
  interface_name    text,
  event_source_type text        not null,
  alarm_condition   text        not null,
  specific_problem  text        not null,
  severity          text        not null,
  state             text        not null check (state in ('OPEN', 'CLEARED')),
  raised_at         timestamptz not null,
  cleared_at        timestamptz,
  repeats           int         not null,
  additional_text   text        not null,
  origin            text        not null,
  first_event       bigint      not null,
  last_event        bigint      not null,
  last_source_time  timestamptz not null,
  last_sequence     bigint      not null,
  last_dedup        uuid        not null,
  span_from         timestamptz not null,
  span_from_event   bigint      not null,
  -- Journal position of the last raise, change of severity or clear: lists are ordered by it.
  change            bigint      not null,
  -- Journal position of the last record that wrote this row; only newer ones may.
  version           bigint      not null,
  check ((state = 'OPEN') = (cleared_at is null))
) with (fillfactor = 70);

create index alarm_of_key on alarm (alarm_key, raised_at);
create index alarm_of_object on alarm (object_id) where object_id is not null;
create index alarm_by_change on alarm (change);
create index alarm_open on alarm (change) where state = 'OPEN';

-- The newest clear of an alarm that was not open then: a raise that comes late must find it.
create table alarm_quiet_clear (
  alarm_key   uuid        primary key,
  source_time timestamptz not null,
  sequence    bigint      not null,
  event       bigint      not null,
  dedup_key   uuid        not null
);

-- Stretches of one severity within an occurrence, the stuff that outages are made of.
create table alarm_span (
  alarm_key  uuid        not null,
  object_id  uuid,
  severity   text        not null,
  from_time  timestamptz not null,
  to_time    timestamptz,
  from_event bigint      not null,
  to_event   bigint,
  origin     text        not null,
  version    bigint      not null,
  primary key (alarm_key, from_event)
) with (fillfactor = 80);

create index alarm_span_of_object on alarm_span (object_id, coalesce(to_time, 'infinity')) where object_id is not null;

-- How far the journal is recorded, changed in the same transaction as the rows.
create table recorder_position (
  id                   int         primary key check (id = 1),
  position             bigint      not null,
  -- Newest source time of all events recorded: what is newer cannot have been recorded before.
  latest_source_time   timestamptz not null,
  -- The most that an event's source time was ahead of its reception, in microseconds.
  greatest_lead_micros bigint      not null,
  -- Events handed in again, recorded once.
  duplicates           bigint      not null
);

insert into recorder_position values (1, 0, '1970-01-01T00:00Z', 0, 0);

-- Accepted records that could not be recorded, with the reason.
create table event_quarantine (
  id             bigint      primary key,
  received_time  timestamptz not null,
  kind           text        not null,
  sender         uuid        not null,
  sender_name    text        not null,
  origin         text        not null,
  raw            bytea       not null,
  error          text        not null,
  quarantined_at timestamptz not null
);
