-- When somebody is told of what follows an election, and pictures that are drawn anew before they are kept.
alter table congress_election add column clocks_planned_at timestamptz;

create table election_clock (
  election uuid not null references congress_election,
  about    text not null,
  due      date not null,
  day      date not null,
  told_at  timestamptz,
  primary key (election, about)
);
create index election_clock_day on election_clock (day) where told_at is null;
comment on column election_clock.day is 'When to tell, in Asia/Ho_Chi_Minh';

alter table election_image add column anew boolean not null default false;
comment on column election_image.anew is 'Whether its points were drawn anew before it was kept; older ones are when they are shown';
