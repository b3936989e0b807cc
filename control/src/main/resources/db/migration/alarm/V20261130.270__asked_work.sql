-- The work that an exception is asked for, so that it is announced without typing it again.
alter table freeze_exception
  add column work_from        timestamptz,
  add column work_to          timestamptz,
  add column recurrence       text,
  add column conflict_reason  text;

-- What was asked for before took the whole time, once.
alter table freeze_exception disable trigger freeze_exception_stays;
update freeze_exception set work_from = from_at, work_to = to_at;
alter table freeze_exception enable trigger freeze_exception_stays;

alter table freeze_exception
  alter column work_from set not null,
  alter column work_to set not null,
  add check (work_from < work_to);

create or replace function freeze_exception_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.decision is null and new.decision is not null
    and (new.id, new.number, new.event, new.object_id, new.from_at, new.to_at, new.reason,
      new.asked_at, new.asked_by, new.asker, new.asker_person, new.work_from, new.work_to,
      new.recurrence, new.conflict_reason)
      is not distinct from
      (old.id, old.number, old.event, old.object_id, old.from_at, old.to_at, old.reason,
      old.asked_at, old.asked_by, old.asker, old.asker_person, old.work_from, old.work_to,
      old.recurrence, old.conflict_reason)
  then
    return new;
  end if;
  raise exception 'Exceptions are never changed: a further one is asked for.';
end $$;
