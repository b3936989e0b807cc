-- By which version of the mapping rules an event was read; null where its protocol needs none.
alter table event add column mapping int;

create or replace function refuse_event_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (new.id, new.received_time, new.source_time, new.sender, new.sender_name, new.origin, new.domain, new.source_name,
        new.source_event_id, new.sequence, new.validated, new.authenticated, new.raw, new.row_hash, new.batch, new.dedup_key,
        new.interface_name, new.severity, new.mapping)
      is not distinct from
       (old.id, old.received_time, old.source_time, old.sender, old.sender_name, old.origin, old.domain, old.source_name,
        old.source_event_id, old.sequence, old.validated, old.authenticated, old.raw, old.row_hash, old.batch, old.dedup_key,
        old.interface_name, old.severity, old.mapping)
    then
      return new;
    end if;
  end if;
  raise exception 'Events are evidence: they are neither changed nor deleted.';
end $$;

-- Events that should claim something about an alarm, but no rule understood them. Their bytes stand in event.
create table unclear_event (
  event         bigint      primary key,
  received_time timestamptz not null,
  source_time   timestamptz not null,
  domain        text        not null,
  source_name   text        not null,
  sender_name   text        not null,
  reason        text        not null,
  mapping       int,
  state         text        not null check (state in ('WAITING', 'RECORDED', 'IGNORED')),
  tries         int         not null default 0,
  tried_at      timestamptz,
  -- The event as it was read at last; null while waiting, and where the same event was recorded already.
  recorded_as   bigint
);

create index unclear_event_waiting on unclear_event (event) where state = 'WAITING';

-- What found no room in the list. The events themselves are recorded all the same.
create table unclear_beyond (
  id          int    primary key check (id = 1),
  count       bigint not null,
  first_event bigint,
  last_event  bigint
);

insert into unclear_beyond values (1, 0, null, null);
