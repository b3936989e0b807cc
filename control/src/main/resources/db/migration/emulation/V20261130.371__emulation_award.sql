-- Achievements, and the titles and awards that were given for them. One award for one achievement.
create table emulation_achievement (
  id           uuid primary key,
  kind         text not null check (kind in ('MOVEMENT', 'DESCRIBED', 'INITIATIVE')),
  registration uuid unique references emulation_registration,
  holder_unit  uuid references unit,
  person       uuid references person,
  stands_in    uuid not null references unit,
  text         text not null,
  evidence     text,
  check (num_nonnulls(holder_unit, person) = 1),
  check ((kind = 'MOVEMENT') = (registration is not null))
);
comment on column emulation_achievement.stands_in is 'The unit itself, or the one in which the person held a post when it was named';

create table emulation_award (
  id                uuid primary key,
  title             text not null,
  achievement       uuid not null references emulation_achievement,
  holder_unit       uuid references unit,
  person            uuid references person,
  unit              uuid not null references unit,
  state             text not null check (state in ('PROPOSED', 'DECLINED', 'AWARDED', 'WITHDRAWN')),
  proposed_by       text        not null,
  proposed_at       timestamptz not null,
  year              int,
  symbol            text,
  place             text,
  decided_on        date,
  decided_by        uuid references person,
  capacity          text,
  decline_reason    text,
  withdrawal_symbol text,
  withdrawn_on      date,
  withdrawal_reason text,
  version           int not null,
  check (num_nonnulls(holder_unit, person) = 1),
  check ((state in ('AWARDED', 'WITHDRAWN'))
    = (num_nonnulls(year, symbol, place, decided_on, decided_by, capacity) = 6)),
  check ((state = 'DECLINED') = (decline_reason is not null)),
  check ((state = 'WITHDRAWN')
    = (num_nonnulls(withdrawal_symbol, withdrawn_on, withdrawal_reason) = 3))
);
create unique index emulation_award_achievement on emulation_award (achievement)
  where state in ('AWARDED', 'WITHDRAWN');
create unique index emulation_award_unit_title on emulation_award (title, year, holder_unit)
  where state = 'AWARDED';
create unique index emulation_award_person_title on emulation_award (title, year, person)
  where state = 'AWARDED';
create index emulation_award_of on emulation_award (unit, title, year);
create index emulation_award_person on emulation_award (person);
comment on column emulation_award.unit is 'In whose name it is decided';
comment on column emulation_award.title is 'Code in rule emulation.titles of the day of the decision';

create function keep_emulation_award() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state in ('WITHDRAWN', 'DECLINED')
    or (old.state = 'AWARDED' and new.state <> 'WITHDRAWN') then
    raise exception 'What was judged, decided or withdrawn is never changed.';
  end if;
  return new;
end $$;

create trigger emulation_award_stays before update or delete on emulation_award
  for each row execute function keep_emulation_award();
create trigger emulation_achievement_stays before update or delete on emulation_achievement
  for each row execute function refuse_emulation_change();
