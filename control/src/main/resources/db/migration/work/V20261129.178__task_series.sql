-- Work that comes again, and what became of each day of its rule.
create table task_series (
  id         uuid primary key,
  code       text not null unique,
  title      text not null,
  product    text,
  unit       uuid not null references unit,
  person     uuid references person,
  target     text,
  programme  uuid references action_program,
  milestone  uuid references milestone,
  objects    uuid[] not null,
  rule       text not null,
  starts     date not null,
  until      date,
  ahead      integer not null check (ahead between 0 and 90),
  next_on    date,
  made       integer not null,
  skipped    integer not null,
  ended_at   timestamptz,
  end_reason text,
  begun_by   text not null,
  begun_by_person uuid references person,
  version    integer not null,
  search_key text not null,
  check ((ended_at is null) = (end_reason is null))
);
create index task_series_unit on task_series (unit);
create index task_series_person on task_series (person) where person is not null;
create index task_series_next on task_series (next_on) where ended_at is null and next_on is not null;
comment on column task_series.rule is 'RRULE of RFC 5545 without its end';
comment on column task_series.next_on is 'Day of the rule whose task is made next; null where none is to come';

create table task_series_day (
  series       uuid not null references task_series,
  nominal      date not null,
  due          date not null,
  task         uuid unique references task,
  task_version integer,
  late         boolean not null,
  primary key (series, nominal),
  check ((task is null) = (task_version is null))
);
create unique index task_series_day_due on task_series_day (series, due) where task is not null;
comment on column task_series_day.nominal is 'The day of the rule; due is the working day it is moved to';
comment on column task_series_day.task is 'Null where none was made: too many were missed, or the working day has one already';
comment on column task_series_day.task_version is 'Version of the task as the series wrote it last: a later one has been begun by somebody';
comment on column task_series_day.late is 'Made after its day, because nothing ran on it';
