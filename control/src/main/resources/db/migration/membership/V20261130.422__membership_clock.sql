-- What heads of cells and the Party office were told of: a probation that ends, fees owed for months.
create table membership_clock (
  id         bigint generated always as identity primary key,
  file       uuid not null references membership_file on delete cascade,
  stage      text not null check (stage in ('PROBATION_BEFORE', 'PROBATION_OVER', 'FEES_OWED')),
  due        date not null,
  told_at    timestamptz not null,
  settled_at timestamptz
);
create unique index membership_clock_standing on membership_clock (file, stage) where settled_at is null;
comment on column membership_clock.due is 'When the probation ends, or the first day of the oldest month owed';
comment on column membership_clock.settled_at is 'Since when it no longer holds; the next one is told anew';
