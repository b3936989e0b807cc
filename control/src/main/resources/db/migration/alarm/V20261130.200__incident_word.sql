-- What the correlator holds, beside what is told: people's words change only the latter.
alter table incident
  add column found_root  uuid,
  add column found_name  text,
  -- Null for an incident that only people's words made.
  add column found_state text check (found_state in ('OPEN', 'CLOSED', 'MERGED')),
  add column found_into  uuid,
  -- The incident whose later alarms it takes, because people rejected that one.
  add column follows     uuid unique references incident,
  -- How many words of people touched it.
  add column words       int not null default 0;
update incident
  set found_root = root_object, found_name = root_name, found_state = state, found_into = merged_into;
alter table incident drop constraint incident_state_check;
alter table incident add constraint incident_state_check
  check (state in ('OPEN', 'CLOSED', 'MERGED', 'REJECTED'));

create index incident_found_open on incident (id) where found_state = 'OPEN';

create table incident_word (
  id          bigint      generated always as identity primary key,
  incident    uuid        not null references incident,
  kind        text        not null
    check (kind in ('ACCEPTED', 'REROOTED', 'REJECTED', 'MERGED', 'SPLIT', 'TAKEN_BACK')),
  at          timestamptz not null,
  by_name     text        not null,
  by_person   uuid,
  -- The incident whose root is told, and that root.
  root_of     uuid        references incident,
  root_object uuid,
  -- What the correlator held for the root of that incident then.
  found_root  uuid,
  -- The incidents merged, or the one split off.
  others      uuid[]      not null,
  reason      text,
  takes_back  bigint      unique references incident_word,
  check ((kind = 'TAKEN_BACK') = (takes_back is not null))
);
comment on table incident_word is 'What people said of incidents; rows are never changed';

create index incident_word_incident on incident_word (incident, id);
create index incident_word_root on incident_word (root_of, id) where root_of is not null;

create table incident_word_alarm (
  word     bigint not null references incident_word,
  alarm    uuid   not null,
  -- Where the word puts it.
  incident uuid   not null references incident,
  -- Where the correlator had it then.
  machine  uuid   not null,
  primary key (word, alarm)
);
comment on table incident_word_alarm is 'Where a word puts each alarm it speaks of';

create index incident_word_alarm_alarm on incident_word_alarm (alarm, word);
create index incident_word_alarm_incident on incident_word_alarm (incident);

alter table incident_alarm
  -- The incident in which the correlator has it.
  add column machine uuid,
  -- The word that holds it in its incident; null where it follows the correlator.
  add column held_by bigint references incident_word;
update incident_alarm set machine = incident;
alter table incident_alarm alter column machine set not null;

create index incident_alarm_machine on incident_alarm (machine);
create index incident_alarm_held on incident_alarm (incident) where held_by is not null;

alter table incident_change
  -- The word that made it.
  add column word bigint references incident_word,
  -- Only the correlator's view: a person's word stands against it.
  add column held boolean not null default false;
alter table incident_change drop constraint incident_change_kind_check;
alter table incident_change add constraint incident_change_kind_check
  check (kind in ('OPENED', 'SPLIT', 'MERGED', 'REROOTED', 'CLOSED', 'REOPENED',
    'ACCEPTED', 'REJECTED', 'GATHERED', 'PARTED', 'TAKEN_BACK'));

create function incident_word_stays() returns trigger language plpgsql as $$
begin
  raise exception 'What people said of incidents is never changed.';
end $$;
create trigger incident_word_stays before update or delete on incident_word
  for each row execute function incident_word_stays();
create trigger incident_word_alarm_stays before update or delete on incident_word_alarm
  for each row execute function incident_word_stays();
