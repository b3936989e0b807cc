-- Exemplary people and units; of people nothing is published without their consent.
create table emulation_exemplar (
  id         uuid primary key,
  unit       uuid references unit,
  person     uuid references person,
  stands_in  uuid not null references unit,
  story      text not null,
  state      text not null check (state in ('ASKED', 'PUBLISHED', 'REFUSED')),
  account    text        not null,
  at         timestamptz not null,
  check (num_nonnulls(unit, person) = 1),
  check (unit is null or state = 'PUBLISHED')
);
create index emulation_exemplar_stands_in on emulation_exemplar (stands_in);
create index emulation_exemplar_person on emulation_exemplar (person);

create table emulation_consent (
  id       bigint generated always as identity primary key,
  exemplar uuid        not null references emulation_exemplar,
  agreed   boolean     not null,
  account  text        not null,
  at       timestamptz not null
);
create index emulation_consent_of on emulation_consent (exemplar, id);
comment on table emulation_consent is 'What the person said, each time; the latest holds';

create trigger emulation_consent_stays before update or delete on emulation_consent
  for each row execute function refuse_emulation_change();
