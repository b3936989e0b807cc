-- Elections whose posts enter sums of bundles instead of single ballots.
alter table congress_election
  add column entry text not null default 'BALLOTS' check (entry in ('BALLOTS', 'TALLIES'));
comment on column congress_election.entry is 'How the posts enter; told when the papers are reconciled';

create table election_bundle (
  id       bigint generated always as identity primary key,
  election uuid        not null,
  post     int         not null,
  bundle   int         not null check (bundle between 1 and 1000),
  ballots  int         not null check (ballots >= 0),
  content  jsonb       not null,
  reason   text,
  person   uuid        not null references person,
  at       timestamptz not null,
  foreign key (election, post) references election_post
);
create index election_bundle_post on election_bundle (election, post, bundle, id);
comment on column election_bundle.reason is 'Why it was entered again after the post had closed';

create trigger election_bundle_stays before update or delete on election_bundle
  for each row execute function refuse_election_change();
