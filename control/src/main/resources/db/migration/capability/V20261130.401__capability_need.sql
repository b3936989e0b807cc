-- What programmes need, from a day to a day; compared with what units have on each of these days.
create table capability_need (
  id           uuid primary key,
  programme    uuid not null references action_program,
  milestone    uuid references milestone,
  kind         text not null check (kind in ('PEOPLE', 'SPARE', 'STATION')),
  item         uuid references capability_item,
  station_type text,
  province     text,
  quantity     int  not null check (quantity between 1 and 100000),
  unit         uuid not null references unit,
  from_day     date not null,
  to_day       date,
  note         text,
  withdrawn    text,
  account      text        not null,
  at           timestamptz not null,
  version      int         not null,
  check ((kind = 'SPARE') = (item is not null)),
  check ((kind = 'STATION') = (station_type is not null)),
  check (kind = 'STATION' or province is null),
  check (to_day is null or to_day >= from_day)
);
create index capability_need_programme on capability_need (programme);
comment on column capability_need.to_day is 'Last day; null = the day the milestone is due, else the last day of the programme';
comment on column capability_need.withdrawn is 'Why it is no longer needed; null while it is';

create table capability_requirement (
  need  uuid not null references capability_need,
  item  uuid not null references capability_item,
  level int  not null check (level between 0 and 5),
  primary key (need, item)
);
comment on table capability_requirement is 'What one person must have for a need of people: a skill at a level at least, or a certificate (level 0)';
