-- Party membership: files, their steps, where and how each stood on any day, and who read them.
create table membership_file (
  id          uuid primary key,
  person      uuid not null unique references person,
  born_on     date not null,
  consent_on  date,
  entered_by  text not null,
  entered_at  timestamptz not null,
  version     int not null
);
comment on table membership_file is 'Personal data: one file of a candidate or member, deleted with its steps where an erasure is granted';
comment on column membership_file.consent_on is 'Day on which a candidate agreed in writing that the file is kept';

create table membership_step (
  id           uuid primary key,
  file         uuid not null references membership_file on delete cascade,
  number       int not null,
  kind         text not null check (kind in ('PROPOSED', 'ENTERED_PROBATIONARY', 'ENTERED_OFFICIAL',
    'INTRODUCED', 'ADMISSION_VOTED', 'ADMITTED', 'OFFICIAL_VOTED', 'RECOGNISED', 'TRANSFERRED',
    'ENDED')),
  day          date not null,
  cell         uuid references unit,
  symbol       text,
  decided_by   text,
  introducers  uuid[] not null,
  convened     int,
  present      int,
  agreed       int,
  passed       boolean,
  note         text,
  event        bigint,
  recorded_by  text not null,
  recorded_at  timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  reason       text,
  unique (file, number)
);
comment on column membership_step.convened is 'Official members called to the vote, the base of the share that must agree';
comment on column membership_step.event is 'The business event told of an admission';

create table membership_stay (
  file      uuid not null references membership_file on delete cascade,
  status    text not null check (status in ('CANDIDATE', 'PROBATIONARY', 'OFFICIAL')),
  cell      uuid not null references unit,
  from_day  date not null,
  to_day    date,
  primary key (file, from_day),
  check (to_day is null or to_day > from_day)
);
create index membership_stay_cell on membership_stay (cell, from_day);
comment on table membership_stay is 'Derived from the steps: in which cell and how a person stood from which day on';
comment on column membership_stay.to_day is 'First day on which it no longer holds; null while it does';

create table membership_reading (
  id      bigint generated always as identity primary key,
  at      timestamptz not null,
  person  uuid references person,
  account text not null,
  purpose text not null,
  files   uuid[] not null
);
create index membership_reading_files on membership_reading using gin (files);
comment on table membership_reading is 'Every reading of files by others, with its purpose';

create function refuse_membership_reading_change() returns trigger language plpgsql as $$
begin
  raise exception 'Readings are never changed.';
end $$;
create trigger membership_reading_stays before update or delete on membership_reading
  for each row execute function refuse_membership_reading_change();

create table membership_erasure (
  id         uuid primary key,
  file       uuid not null,
  person     uuid not null references person,
  cell       uuid not null references unit,
  reason     text not null,
  asked_at   timestamptz not null,
  granted    boolean,
  ground     text,
  decided_by text,
  decided_at timestamptz,
  check ((granted is null) = (decided_at is null))
);
create unique index membership_erasure_open on membership_erasure (file) where decided_at is null;
comment on column membership_erasure.file is 'The file as it was; gone where the erasure was granted';
