-- Emulation movements, what they are judged by, who registered, and how they stood at the end.
create table emulation_movement (
  id             uuid primary key,
  title          text not null,
  aim            text not null,
  holder         uuid not null references unit,
  first_day      date not null,
  last_day       date not null,
  register_until date not null,
  contestants    text not null check (contestants in ('UNIT', 'PERSON')),
  state          text not null check (state in ('DRAFT', 'LAUNCHED', 'CLOSED')),
  closed_on      date,
  summary        text,
  version        int  not null,
  search_key     text not null,
  check (last_day >= first_day),
  check (register_until <= last_day),
  check ((state = 'CLOSED') = (closed_on is not null and summary is not null))
);
create index emulation_movement_holder on emulation_movement (holder);
create index emulation_movement_search on emulation_movement using gin (search_key public.gin_trgm_ops);
comment on column emulation_movement.register_until is 'Last day to register, in Asia/Ho_Chi_Minh';

create table emulation_area (
  movement uuid    not null references emulation_movement,
  unit     uuid    not null references unit,
  below    boolean not null,
  place    int     not null,
  primary key (movement, unit)
);
create index emulation_area_unit on emulation_area (unit);

create table emulation_criterion (
  id       uuid primary key,
  movement uuid   not null references emulation_movement,
  place    int    not null,
  name     text   not null,
  weight   double precision not null check (weight > 0),
  measure  text,
  period   text,
  baseline double precision,
  goal     double precision,
  unique (movement, id),
  check (num_nulls(measure, period, baseline, goal) in (0, 4)),
  check (baseline <> goal)
);
create index emulation_criterion_movement on emulation_criterion (movement, place);
comment on table emulation_criterion is 'Judged by a measure, or by reported points where none is named';

create table emulation_registration (
  id            uuid primary key,
  movement      uuid        not null references emulation_movement,
  unit          uuid        references unit,
  person        uuid        references person,
  pledge        text,
  registered_at timestamptz not null,
  registered_by uuid        not null references person,
  withdrawn_at  timestamptz,
  unique (movement, id),
  check (num_nonnulls(unit, person) = 1)
);
create unique index emulation_registration_unit on emulation_registration (movement, unit) where withdrawn_at is null;
create unique index emulation_registration_person on emulation_registration (movement, person) where withdrawn_at is null;
create index emulation_registration_of on emulation_registration (person);

create table emulation_points (
  id           bigint generated always as identity primary key,
  registration uuid        not null references emulation_registration,
  criterion    uuid        not null references emulation_criterion,
  points       double precision not null check (points between 0 and 100),
  reason       text        not null,
  account      text        not null,
  at           timestamptz not null
);
create index emulation_points_latest on emulation_points (registration, criterion, id);
comment on table emulation_points is 'Reported judgements; the latest of a criterion counts, all are kept';

create table emulation_result (
  registration uuid   not null references emulation_registration,
  criterion    uuid   not null references emulation_criterion,
  value        double precision,
  score        double precision,
  origin       text,
  completeness double precision,
  as_of        timestamptz not null,
  primary key (registration, criterion)
);
comment on table emulation_result is 'The figures as they stood when the movement was closed';

create function refuse_emulation_change() returns trigger language plpgsql as $$
begin
  raise exception 'What was judged, decided or withdrawn is never changed.';
end $$;

create trigger emulation_points_stay before update or delete on emulation_points
  for each row execute function refuse_emulation_change();
create trigger emulation_result_stays before update or delete on emulation_result
  for each row execute function refuse_emulation_change();
