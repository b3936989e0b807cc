-- Which cells must meet in which month, and what was told of it.
create table meeting_month (
  body         uuid not null references unit,
  month        date not null check (extract(day from month) = 1),
  reminded     boolean not null default false,
  missed_told  boolean not null default false,
  part         int,
  event        bigint,
  primary key (body, month)
);
create index meeting_month_month on meeting_month (month);
comment on table meeting_month is 'A cell of a month stood in the Party tree with nothing below it and people in it when last looked at in that month';
comment on column meeting_month.part is 'What measure meeting.held was told: 1 held, 0 not; null while nothing was';
