-- The installation whose data this is; its data folder holds the same id in the file "installation".
create table installation (
  only_row boolean primary key default true check (only_row),
  id uuid not null,
  since timestamptz not null default now()
);
