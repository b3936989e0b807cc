-- The tally record with who confirmed it, and what follows an election.
create table election_record (
  election uuid primary key references congress_election,
  content  text        not null,
  digest   text        not null,
  at       timestamptz not null
);
comment on column election_record.content is 'The record as JSON, as it stood when it was first confirmed';
comment on column election_record.digest is 'SHA-256 of the content in UTF-8, hexadecimal';

create table election_confirmation (
  election   uuid        not null references election_record,
  capacity   text        not null check (capacity in ('HEAD_OF_TELLERS', 'PRESIDIUM')),
  person     uuid        not null references person,
  at         timestamptz not null,
  checkpoint text        not null,
  primary key (election, capacity)
);

create table election_ratification (
  election      uuid primary key references congress_election,
  symbol        text        not null,
  day           date        not null,
  body          text        not null,
  mandates_from date,
  at            timestamptz not null,
  account       text        not null
);

create trigger election_record_stays before update or delete on election_record
  for each row execute function refuse_election_change();
create trigger election_confirmation_stays before update or delete on election_confirmation
  for each row execute function refuse_election_change();
