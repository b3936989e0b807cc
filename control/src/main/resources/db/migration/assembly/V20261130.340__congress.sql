-- Congresses and what is elected at them on paper ballots, from the delegates to the count.
create table congress (
  id          uuid primary key,
  unit        uuid not null references unit,
  parent      uuid references congress,
  name        text not null,
  kind        text not null check (kind in ('ALL_MEMBERS', 'DELEGATES')),
  term_from   date not null,
  term_to     date not null,
  first_day   date not null,
  last_day    date not null,
  place       text not null,
  state       text not null check (state in ('PREPARED', 'SITTING', 'CLOSED')),
  credentials jsonb,
  version     int  not null,
  check (term_to > term_from),
  check (last_day >= first_day)
);
create index congress_unit on congress (unit);
create unique index congress_parent on congress (parent) where parent is not null;
comment on column congress.parent is 'The congress whose elected committee meets for the first time; null for a congress itself';
comment on column congress.credentials is 'What was reported of the credentials, with the numbers of that moment';

create table congress_participant (
  congress  uuid    not null references congress,
  person    uuid    not null references person,
  unit      uuid    not null references unit,
  alternate boolean not null,
  convener  boolean not null,
  place     int     not null,
  primary key (congress, person)
);
create index congress_participant_person on congress_participant (person);
comment on column congress_participant.convener is 'Belongs to the committee that convenes the congress';

create table congress_standing (
  id        bigint generated always as identity primary key,
  congress  uuid        not null,
  person    uuid        not null,
  day       date        not null,
  standing  text        not null,
  alternate uuid references person,
  reason    text        not null,
  at        timestamptz not null,
  account   text        not null,
  foreign key (congress, person) references congress_participant
);
create index congress_standing_congress on congress_standing (congress, id);

create table congress_officer (
  congress uuid    not null references congress,
  post     text    not null,
  person   uuid    not null,
  head     boolean not null,
  primary key (congress, post, person),
  foreign key (congress, person) references congress_participant
);
create index congress_officer_person on congress_officer (person);

create table congress_election (
  id         uuid primary key,
  congress   uuid not null references congress,
  earlier    uuid references congress_election,
  office     text not null,
  mandate    text not null,
  seats      int  not null check (seats > 0),
  day        date not null,
  round      int  not null,
  form       text check (form in ('STRIKE', 'COLUMNS')),
  state      text not null,
  returned   int,
  set_aside  int,
  set_aside_reason text,
  outcome    jsonb,
  version    int  not null
);
create index congress_election_congress on congress_election (congress);
create unique index congress_election_earlier on congress_election (earlier) where earlier is not null;
comment on column congress_election.mandate is 'The post that those elected will hold, such as Ủy viên Ban Chấp hành';
comment on column congress_election.set_aside is 'Papers found that the tellers did not issue, set aside by their written decision';
comment on column congress_election.outcome is 'The count with what it was counted from: electorate, tally, rules';

create table election_nomination (
  election uuid not null references congress_election,
  person   uuid not null references person,
  source   text not null,
  proposer uuid references person,
  support  int,
  decision text not null,
  reason   text,
  place    int,
  primary key (election, person)
);
comment on column election_nomination.support is 'Delegates attending who voted to put the name on the list';

create table election_batch (
  election uuid        not null references congress_election,
  number   int         not null,
  issued   int         not null check (issued > 0),
  person   uuid        not null references person,
  at       timestamptz not null,
  primary key (election, number)
);

create table election_post (
  election  uuid not null references congress_election,
  number    int  not null,
  person    uuid not null references person,
  closed_at timestamptz,
  primary key (election, number),
  unique (election, person)
);

create table election_entry (
  id       bigint generated always as identity primary key,
  election uuid        not null,
  post     int         not null,
  ballot   int         not null,
  content  jsonb       not null,
  person   uuid        not null references person,
  at       timestamptz not null,
  foreign key (election, post) references election_post
);
create index election_entry_ballot on election_entry (election, post, ballot, id);

create table election_image (
  id       uuid primary key,
  election uuid        not null references congress_election,
  ballot   int         not null,
  type     text        not null check (type in ('image/jpeg', 'image/png')),
  bytes    bytea       not null,
  digest   text        not null,
  person   uuid        not null references person,
  at       timestamptz not null
);
create index election_image_ballot on election_image (election, ballot);

create table election_decision (
  id       bigint generated always as identity primary key,
  election uuid        not null references congress_election,
  ballot   int         not null,
  content  jsonb       not null,
  reason   text        not null,
  image    uuid references election_image,
  person   uuid        not null references person,
  at       timestamptz not null
);
create index election_decision_ballot on election_decision (election, ballot, id);

create table election_reading (
  id       bigint generated always as identity primary key,
  election uuid        not null references congress_election,
  part     text        not null,
  person   uuid references person,
  account  text        not null,
  at       timestamptz not null
);
create index election_reading_election on election_reading (election, id);
comment on table election_reading is 'Who read what stands on ballots after the count';

create function refuse_election_change() returns trigger language plpgsql as $$
begin
  raise exception 'What was entered, decided or read of an election is never changed.';
end $$;

create trigger congress_standing_stays before update or delete on congress_standing
  for each row execute function refuse_election_change();
create trigger election_batch_stays before update or delete on election_batch
  for each row execute function refuse_election_change();
create trigger election_entry_stays before update or delete on election_entry
  for each row execute function refuse_election_change();
create trigger election_image_stays before update or delete on election_image
  for each row execute function refuse_election_change();
create trigger election_decision_stays before update or delete on election_decision
  for each row execute function refuse_election_change();
create trigger election_reading_stays before update or delete on election_reading
  for each row execute function refuse_election_change();

create table election_complaint (
  id          uuid primary key,
  election    uuid        not null references congress_election,
  received_on date        not null,
  sender      text        not null,
  text        text        not null,
  settled_on  date,
  settlement  text,
  at          timestamptz not null,
  account     text        not null,
  check ((settled_on is null) = (settlement is null))
);
create index election_complaint_election on election_complaint (election);
