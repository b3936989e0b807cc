-- Browsers on which people want to be told. They go with their session at sign-out.
create table push_device (
  id uuid primary key,
  account uuid not null,
  person uuid not null,
  session uuid not null,
  endpoint text not null unique,
  public_key text not null,
  auth text not null,
  language text not null,
  label text not null,
  added_at timestamptz not null,
  told_at timestamptz
);
create index push_device_by_person on push_device (person);
create index push_device_by_account on push_device (account, added_at);
create index push_device_by_session on push_device (session);

-- What is to be told on a device; gone once its push service took it, or once it is given up.
create table push_due (
  id bigint generated always as identity primary key,
  device uuid not null references push_device on delete cascade,
  person uuid not null,
  notice bigint not null,
  since timestamptz not null,
  due_at timestamptz not null,
  attempts integer not null default 0
);
create index push_due_by_time on push_due (due_at, id);
create index push_due_by_device on push_due (device);
