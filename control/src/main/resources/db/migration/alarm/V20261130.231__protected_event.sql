create table protected_event (
  id            uuid        primary key,
  name          text        not null,
  -- What is guarded, and on whose order.
  purpose       text        not null,
  -- When preparation begins.
  ready_from    timestamptz not null,
  from_at       timestamptz not null,
  to_at         timestamptz not null,
  provinces     text[]      not null,
  objects       uuid[]      not null,
  -- Who is told at once of incidents that reach the scope.
  watchers      uuid[]      not null,
  declared_at   timestamptz not null,
  declared_by   text        not null,
  cancelled_at  timestamptz,
  cancelled_by  text,
  check (ready_from <= from_at and from_at < to_at),
  check (declared_at < to_at),
  check (cardinality(provinces) + cardinality(objects) > 0),
  check ((cancelled_at is null) = (cancelled_by is null))
);
comment on table protected_event is 'A time in which communication of some scope is guarded; only the cancellation is written later';
create index protected_event_time on protected_event (to_at) where cancelled_at is null;

create table freeze_exception (
  id               uuid        primary key,
  number           bigint      generated always as identity unique,
  event            uuid        not null references protected_event,
  object_id        uuid        not null,
  from_at          timestamptz not null,
  to_at            timestamptz not null,
  reason           text        not null,
  asked_at         timestamptz not null,
  asked_by         text        not null,
  asker            uuid        not null,
  asker_person     uuid,
  decision         text        check (decision in ('APPROVED', 'REFUSED')),
  decided_at       timestamptz,
  decided_by       text,
  decision_reason  text,
  check (from_at < to_at),
  check ((decision is null) = (decided_at is null)),
  check ((decision is null) = (decided_by is null)),
  check ((decision is null) = (decision_reason is null))
);
comment on table freeze_exception is 'Work let into a protected event once another person approved it';
create index freeze_exception_event on freeze_exception (event, number desc);
create index freeze_exception_object on freeze_exception (object_id) where decision = 'APPROVED';

-- Only the decision is written later, once.
create function freeze_exception_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.decision is null and new.decision is not null
    and (new.id, new.number, new.event, new.object_id, new.from_at, new.to_at, new.reason,
      new.asked_at, new.asked_by, new.asker, new.asker_person)
      is not distinct from
      (old.id, old.number, old.event, old.object_id, old.from_at, old.to_at, old.reason,
      old.asked_at, old.asked_by, old.asker, old.asker_person)
  then
    return new;
  end if;
  raise exception 'Exceptions are never changed: a further one is asked for.';
end $$;
create trigger freeze_exception_stays before update or delete on freeze_exception
  for each row execute function freeze_exception_stays();

create table guarded_incident (
  event     uuid        not null references protected_event,
  incident  uuid        not null references incident,
  found_at  timestamptz not null,
  -- When the watchers were told; null while announced work explains it.
  told_at   timestamptz,
  primary key (event, incident)
);
comment on table guarded_incident is 'Incidents that reached the scope of a protected event while it went on';
create index guarded_incident_incident on guarded_incident (incident);

create table protected_event_report (
  id       uuid        primary key,
  event    uuid        not null references protected_event,
  kind     text        not null check (kind in ('READINESS', 'AFTERWARDS')),
  as_of    timestamptz not null,
  made_by  text        not null,
  content  jsonb       not null
);
comment on table protected_event_report is 'What was reported of a protected event, as it was known then; never changed';
create index protected_event_report_event on protected_event_report (event, as_of desc);

create function protected_event_report_stays() returns trigger language plpgsql as $$
begin
  raise exception 'Reports are never changed: a further one is made.';
end $$;
create trigger protected_event_report_stays before update or delete on protected_event_report
  for each row execute function protected_event_report_stays();
