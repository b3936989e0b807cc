-- Good practices: what, how, where it worked; which units tried them and how, and how people rate them.
create table emulation_practice (
  id         uuid primary key,
  unit       uuid not null references unit,
  title      text not null,
  what       text not null,
  how        text not null,
  worked     text not null,
  links      text[] not null,
  person     uuid references person,
  account    text not null,
  at         timestamptz not null,
  search_key text not null
);
create index emulation_practice_unit on emulation_practice (unit);
create index emulation_practice_search on emulation_practice using gin (search_key public.gin_trgm_ops);

create table emulation_trial (
  practice uuid not null references emulation_practice,
  unit     uuid not null references unit,
  from_day date not null,
  outcome  text,
  account  text not null,
  at       timestamptz not null,
  primary key (practice, unit)
);

create table emulation_rating (
  practice uuid not null references emulation_practice,
  person   uuid not null references person,
  stars    int  not null check (stars between 1 and 5),
  note     text,
  at       timestamptz not null,
  primary key (practice, person)
);
comment on table emulation_rating is 'Once for each person of a unit that tried it';

create trigger emulation_rating_stays before update or delete on emulation_rating
  for each row execute function refuse_emulation_change();
