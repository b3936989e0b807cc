-- What those who answer for targets say about them in a rhythm. No score reads it.
create table check_in (
  id             uuid primary key,
  target         uuid not null references target,
  due            date not null,
  made_at        timestamptz not null,
  made_by        text not null,
  person         uuid references person,
  confidence     text not null check (confidence in ('ON_WAY', 'AT_RISK', 'OFF')),
  likelihood     integer check (likelihood between 0 and 100),
  hindrance      text,
  obstacle       uuid references obstacle,
  next_step      text,
  next_due       date,
  outlook        text,
  forecast_score double precision,
  check ((next_step is null) = (next_due is null))
);
create index check_in_target on check_in (target, made_at desc);
comment on column check_in.due is 'The day of the rhythm that it answers';
comment on column check_in.outlook is 'What was forecast when it was said; null where nothing was';

create table check_in_rhythm (
  target uuid primary key references target,
  every  text not null check (every in ('WEEK', 'MONTH', 'NEVER')),
  reason text not null,
  set_by text not null,
  set_at timestamptz not null
);
comment on table check_in_rhythm is 'Targets spoken about in another rhythm than rule check-in.rhythm says';

insert into rule_wording values
  ('019ab000-0000-7000-8000-000000000175', 'check-in.rhythm', '2026-11-01T00:00:00+07',
   '{"every": "MONTH", "weekday": 1, "day": 25}',
   'Mặc định của Thông Mạch', false, '2026-11-29T00:00:00+07', 'Thông Mạch');
