-- Initiatives: a problem and its solution, who thought of it, what it changed by a measure, and whether it was recognised.
create table emulation_initiative (
  id              uuid primary key,
  unit            uuid not null references unit,
  title           text not null,
  problem         text not null,
  solution        text not null,
  measure         text,
  before_period   text,
  after_period    text,
  reported_effect text,
  state           text not null check (state in ('SUBMITTED', 'RECOGNISED', 'DECLINED')),
  account         text        not null,
  at              timestamptz not null,
  symbol          text,
  decided_on      date,
  decided_by      uuid references person,
  declined        text,
  version         int not null,
  search_key      text not null,
  check (num_nulls(measure, before_period, after_period) in (0, 3)),
  check ((state = 'RECOGNISED') = (num_nonnulls(symbol, decided_on, decided_by) = 3)),
  check ((state = 'DECLINED') = (declined is not null))
);
create index emulation_initiative_unit on emulation_initiative (unit);
comment on column emulation_initiative.reported_effect is 'What the authors say it changed; never in place of the measure';

create table emulation_author (
  initiative uuid not null references emulation_initiative,
  person     uuid not null references person,
  share      int  not null check (share between 1 and 100),
  place      int  not null,
  primary key (initiative, person)
);
create index emulation_author_person on emulation_author (person);

alter table emulation_achievement add column initiative uuid references emulation_initiative;
alter table emulation_achievement add check ((kind = 'INITIATIVE') = (initiative is not null and person is not null));
create unique index emulation_achievement_initiative on emulation_achievement (initiative, person);
comment on column emulation_achievement.initiative is 'What one of its authors contributed is one achievement';
