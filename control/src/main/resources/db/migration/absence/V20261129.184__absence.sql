-- Who is away, and who acts for them until which day.
create table absence (
  id uuid primary key,
  person uuid not null references person,
  deputy uuid not null references person,
  first_day date not null,
  last_day date not null,
  reason text not null,
  desks text[] not null,
  declared_at timestamptz not null,
  ended_at timestamptz,
  check (last_day >= first_day),
  check (person <> deputy)
);
create index absence_person on absence (person, last_day);
create index absence_deputy on absence (deputy, last_day);
comment on column absence.last_day is 'The last day of the absence: it ends by itself when this day ends in Asia/Ho_Chi_Minh';
comment on column absence.ended_at is 'When the person ended it before its day; null otherwise';
comment on column absence.desks is 'What the deputy may do for the person: OBSTACLES, HANDOVERS';
