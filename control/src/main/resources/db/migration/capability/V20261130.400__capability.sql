-- What units have: skills and certificates of people, spares counted by units, in the words of one catalogue.
create table capability_item (
  id              uuid primary key,
  kind            text not null check (kind in ('SKILL', 'CERTIFICATE', 'SPARE')),
  code            text not null unique,
  name            text not null,
  note            text,
  unit_of_measure text,
  retired         boolean not null,
  version         int not null,
  check ((kind = 'SPARE') = (unit_of_measure is not null))
);
comment on table capability_item is 'The catalogue; retired entries stay readable and are stated no more';

create table capability_skill_word (
  id      bigint generated always as identity primary key,
  person  uuid not null references person,
  item    uuid not null references capability_item,
  says    text not null check (says in ('SELF', 'HEAD')),
  level   int  not null check (level between 0 and 5),
  note    text,
  account text        not null,
  at      timestamptz not null
);
create index capability_skill_word_of on capability_skill_word (person, item, says, id desc);
comment on table capability_skill_word is 'What the person and what a head said, each time; the latest of each holds, 0 = none';

create table capability_certificate (
  id         uuid primary key,
  person     uuid not null references person,
  item       uuid not null references capability_item,
  number     text not null,
  issuer     text not null,
  issued_on  date not null,
  valid_to   date,
  state      text not null check (state in ('STATED', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
  account    text        not null,
  at         timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  reason     text,
  check (valid_to is null or valid_to >= issued_on),
  check ((state = 'STATED') = (decided_at is null))
);
create index capability_certificate_person on capability_certificate (person);
create index capability_certificate_expiry on capability_certificate (valid_to) where state = 'CONFIRMED';

create table capability_spare_count (
  id         bigint generated always as identity primary key,
  unit       uuid not null references unit,
  item       uuid not null references capability_item,
  quantity   int  not null check (quantity >= 0),
  counted_on date not null,
  note       text,
  account    text        not null,
  at         timestamptz not null
);
create index capability_spare_count_of on capability_spare_count (unit, item, counted_on desc, id desc);
comment on table capability_spare_count is 'Each count of a unit; the one of the latest day holds, of one day the one written last';

create function refuse_capability_change() returns trigger language plpgsql as $$
begin
  raise exception 'What was stated, confirmed or counted is never changed; a later word stands after it.';
end $$;
create trigger capability_skill_word_stays before update or delete on capability_skill_word
  for each row execute function refuse_capability_change();
create trigger capability_spare_count_stays before update or delete on capability_spare_count
  for each row execute function refuse_capability_change();
