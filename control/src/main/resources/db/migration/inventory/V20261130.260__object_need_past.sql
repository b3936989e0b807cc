-- What objects needed before an import told otherwise, so that the past is derived by what held then.
alter table network_object add column needs_since timestamptz;
comment on column network_object.needs_since is 'The import since which it needs what it needs now; null where that never changed';

create table object_need_past (
  object_id  uuid        not null references network_object,
  kind       text        not null check (kind in ('PARENT', 'END')),
  position   integer     not null,
  need_id    uuid        not null references network_object,
  valid_from timestamptz,
  valid_to   timestamptz not null,
  ended_by   uuid        not null references inventory_import,
  primary key (object_id, valid_to, kind, position),
  check (valid_from is null or valid_from < valid_to)
);
comment on table object_need_past is 'What an object needed until an import told otherwise; valid_from null: since it is known';
create index object_need_past_need on object_need_past (need_id);

create function object_need_past_stays() returns trigger language plpgsql as $$
begin
  raise exception 'What objects needed is never changed.';
end $$;
create trigger object_need_past_stays before update or delete on object_need_past
  for each row execute function object_need_past_stays();
