-- When each source with a rhythm was heard last, so that a start knows what came before.
create table source_rhythm (
  kind       text        not null check (kind in ('SENDER', 'HEARTBEAT')),
  name       text        not null,
  every      int,
  last_heard timestamptz not null,
  last_event bigint,
  origin     text        not null,
  primary key (kind, name)
);
comment on column source_rhythm.every is 'seconds that a source announced itself with its heartbeats; null where it is declared';

-- How far the recorded events were looked through.
create table silence_position (
  one      boolean primary key default true check (one),
  position bigint  not null
);

-- A time in which a source that has a rhythm was not heard of.
create table source_silence (
  number        bigint      generated always as identity primary key,
  kind          text        not null check (kind in ('SENDER', 'HEARTBEAT')),
  name          text        not null,
  tells_of      text,
  object_id     uuid,
  from_at       timestamptz not null,
  to_at         timestamptz,
  after_seconds int         not null check (after_seconds > 0),
  found_at      timestamptz not null,
  last_event    bigint,
  heard_event   bigint,
  origin        text        not null,
  check (to_at is null or from_at < to_at)
);
comment on table source_silence is 'One row per silence; only its end is written later';

create unique index source_silence_open on source_silence (kind, name) where to_at is null;
create index source_silence_object on source_silence (object_id, from_at) where object_id is not null;
create index source_silence_time on source_silence (from_at);

create function refuse_silence_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.to_at is null
    and (new.number, new.kind, new.name, new.from_at, new.after_seconds, new.found_at, new.origin)
      is not distinct from
      (old.number, old.kind, old.name, old.from_at, old.after_seconds, old.found_at, old.origin)
  then
    return new;
  end if;
  raise exception 'Silences are never changed, they only end.';
end $$;

create trigger source_silence_stays before update or delete on source_silence for each row execute function refuse_silence_change();
