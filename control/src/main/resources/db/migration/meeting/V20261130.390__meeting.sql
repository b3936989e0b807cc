-- Meetings of bodies of either tree: when each month, each meeting with agenda, people and minutes.
create table meeting_series (
  body         uuid primary key references unit,
  day_of_month int not null check (day_of_month between 1 and 28),
  at_time      text not null check (at_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
  place        text,
  link         text,
  secretary    uuid references person,
  ended        boolean not null,
  made_by      text not null,
  version      int not null
);
comment on table meeting_series is 'When a body meets every month; its meetings are planned from it for this month and the next';

create table meeting (
  id                  uuid primary key,
  body                uuid not null references unit,
  kind                text not null check (kind in ('REGULAR', 'THEMATIC', 'EXTRAORDINARY')),
  title               text,
  day                 date not null,
  at_time             text not null check (at_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
  place               text,
  link                text,
  chair               uuid references person,
  secretary           uuid references person,
  state               text not null check (state in ('PLANNED', 'HELD', 'CANCELLED')),
  reason              text,
  series_month        date,
  called_by           text not null,
  held_at             timestamptz,
  chair_signed_at     timestamptz,
  secretary_signed_at timestamptz,
  closed_at           timestamptz,
  content_hash        text,
  version             int not null,
  search_key          text not null,
  unique (body, series_month),
  check ((state = 'HELD') = (held_at is not null)),
  check ((closed_at is null) = (content_hash is null))
);
create index meeting_body on meeting (body, day);
create index meeting_day on meeting (day);
comment on column meeting.series_month is 'First day of the month it was planned for from the series; null where it was called';
comment on column meeting.content_hash is 'SHA-256 over agenda, attendance and minutes as they were closed';

create table meeting_item (
  id         uuid primary key,
  meeting    uuid not null references meeting,
  place      int not null,
  title      text not null,
  source     text not null check (source in ('OWN', 'TASK', 'OBSTACLE', 'TARGET', 'SHORTCOMING', 'STUDY')),
  reference  text,
  links      text[] not null,
  discussed  text,
  concluded  text,
  unique (meeting, place) deferrable initially deferred
);
comment on column meeting_item.reference is 'Code or id of the open matter it was chosen from; null for an item of its own';

create table meeting_person (
  meeting   uuid not null references meeting,
  person    uuid not null references person,
  belongs   boolean not null,
  presence  text check (presence in ('PRESENT', 'ONLINE', 'ABSENT')),
  reason    text,
  primary key (meeting, person)
);
create index meeting_person_person on meeting_person (person);
comment on column meeting_person.belongs is 'Held a mandate of the body on the day of the meeting; false for who was invited';

create table meeting_addition (
  id       uuid primary key,
  meeting  uuid not null references meeting,
  text     text not null,
  added_by text not null,
  added_at timestamptz not null
);
create index meeting_addition_meeting on meeting_addition (meeting, added_at);
comment on table meeting_addition is 'What was corrected after the minutes were closed; only ever added';

create function refuse_closed_meeting_change() returns trigger language plpgsql as $$
begin
  raise exception 'Closed minutes are never changed.';
end $$;
create trigger meeting_stays before update or delete on meeting
  for each row when (old.closed_at is not null) execute function refuse_closed_meeting_change();
create trigger meeting_addition_stays before update or delete on meeting_addition
  for each row execute function refuse_closed_meeting_change();

create function refuse_closed_meeting_part() returns trigger language plpgsql as $$
begin
  if exists (select from meeting m where m.closed_at is not null
      and (m.id = old.meeting or m.id = new.meeting)) then
    raise exception 'Closed minutes are never changed.';
  end if;
  return coalesce(new, old);
end $$;
create trigger meeting_item_stays before insert or update or delete on meeting_item
  for each row execute function refuse_closed_meeting_part();
create trigger meeting_person_stays before insert or update or delete on meeting_person
  for each row execute function refuse_closed_meeting_part();
