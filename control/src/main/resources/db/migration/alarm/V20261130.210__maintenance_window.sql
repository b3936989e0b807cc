create table maintenance_window (
  id            uuid        primary key,
  object_id     uuid        not null,
  from_at       timestamptz not null,
  to_at         timestamptz not null,
  reason        text        not null,
  declared_at   timestamptz not null,
  declared_by   text        not null,
  cancelled_at  timestamptz,
  cancelled_by  text,
  check (from_at < to_at),
  check (declared_at < from_at),
  check ((cancelled_at is null) = (cancelled_by is null))
);
comment on table maintenance_window is 'Work on an object announced before it begins; only the cancellation is written later';

create index maintenance_window_object on maintenance_window (object_id, from_at);
