-- Study campaigns: who must take part, who did, and what they committed themselves to.
create table study_campaign (
  id              uuid primary key,
  title           text not null,
  directive       uuid references resolution,
  topic           text,
  material        text,
  links           text[] not null,
  owner_unit      uuid not null references unit,
  first_day       date not null,
  last_day        date not null,
  due             date not null,
  own_statement   boolean not null,
  commitment      boolean not null,
  state           text not null check (state in ('DRAFT', 'OPENED', 'CLOSED')),
  opened_at       timestamptz,
  closed_on       date,
  version         int not null,
  search_key      text not null,
  check (last_day >= first_day),
  check (due >= last_day),
  check (directive is not null or topic is not null)
);
create index study_campaign_owner on study_campaign (owner_unit);
create index study_campaign_running on study_campaign (due) where state = 'OPENED';
create index study_campaign_search on study_campaign using gin (search_key public.gin_trgm_ops);
comment on column study_campaign.last_day is 'Last day as it was written';
comment on column study_campaign.due is 'The last day, or the next working day where that is a day off';
comment on column study_campaign.own_statement is 'Whether somebody''s own statement counts as taking part';
comment on column study_campaign.commitment is 'Whether a written commitment is asked';
comment on column study_campaign.closed_on is 'Day in Asia/Ho_Chi_Minh; nothing is counted after it';

create table study_audience (
  campaign uuid not null references study_campaign,
  unit     uuid not null references unit,
  below    boolean not null,
  place    int not null,
  primary key (campaign, unit)
);
comment on column study_audience.below is 'With all units below it, as the trees stand on each day';

create table study_stay (
  campaign uuid not null references study_campaign,
  person   uuid not null references person,
  unit     uuid not null references unit,
  from_day date not null,
  to_day   date not null,
  primary key (campaign, person, from_day),
  check (to_day > from_day)
);
create index study_stay_person on study_stay (person);
create index study_stay_unit on study_stay (unit, campaign);
comment on table study_stay is 'Derived from audience, trees and mandates: from which day on somebody must take part, counted in which unit; one at a time for each person';
comment on column study_stay.to_day is 'First day on which it no longer holds';

create table study_session (
  id           uuid primary key,
  campaign     uuid not null references study_campaign,
  unit         uuid not null references unit,
  day          date not null,
  place        text not null,
  led_by       text not null,
  added_by     text not null,
  added_at     timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  reason       text
);
create index study_session_campaign on study_session (campaign, day);

create table study_record (
  id                 uuid primary key,
  campaign           uuid not null references study_campaign,
  person             uuid not null references person,
  session            uuid references study_session,
  day                date not null,
  note               text,
  origin             text not null check (origin in ('REPORTED', 'SIMULATED')),
  source             text not null,
  recorded_by_person uuid references person,
  received_time      timestamptz not null,
  withdrawn_at       timestamptz,
  withdrawn_by       text,
  reason             text
);
create unique index study_record_attended on study_record (session, person) where withdrawn_at is null;
create unique index study_record_stated on study_record (campaign, person)
  where session is null and withdrawn_at is null;
create index study_record_person on study_record (campaign, person);
comment on table study_record is 'That somebody attended a session, or, without one, stated so themselves; withdrawn, never deleted';
comment on column study_record.source is 'Name of the user or token that recorded it';

create table study_commitment (
  id         uuid primary key,
  campaign   uuid not null references study_campaign,
  person     uuid not null references person,
  version    int not null,
  text       text not null,
  day        date not null,
  written_at timestamptz not null,
  unique (campaign, person, version)
);
comment on table study_commitment is 'What somebody committed themselves to; every version stays';

create table study_progress (
  campaign     uuid not null references study_campaign,
  person       uuid not null references person,
  attended_on  date,
  stated_on    date,
  committed_on date,
  done_on      date,
  primary key (campaign, person)
);
comment on table study_progress is 'Derived from records and commitments: the first day of each, and the day on which nothing was missing any more';

create table study_counted (
  campaign uuid not null references study_campaign,
  unit     uuid not null references unit,
  day      date not null,
  part     int not null,
  whole    int not null,
  event    bigint not null,
  told     int not null,
  primary key (campaign, unit)
);
create index study_counted_unit on study_counted (unit);
comment on table study_counted is 'What the measure was last told of a campaign and unit, by which business event';
comment on column study_counted.told is 'How many times it was told';

create table study_told (
  campaign uuid not null references study_campaign,
  person   uuid not null references person,
  kind     text not null check (kind in ('OPENED', 'DUE')),
  told_at  timestamptz not null,
  primary key (campaign, person, kind)
);
