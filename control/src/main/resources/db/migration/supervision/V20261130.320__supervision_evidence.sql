-- What the team of a case asks the unit for, what the unit answers, and when people are told of what falls due.
create table supervision_request (
  id               uuid primary key,
  supervision_case uuid        not null references supervision_case,
  number           int         not null,
  text             text        not null,
  due              date        not null,
  person           uuid        not null references person,
  at               timestamptz not null,
  unique (supervision_case, number)
);

create table supervision_answer (
  id      uuid primary key,
  request uuid        not null references supervision_request,
  number  int         not null,
  refuses boolean     not null,
  text    text        not null,
  person  uuid        not null references person,
  at      timestamptz not null,
  unique (request, number),
  check (not refuses or number = 1)
);

create table supervision_tie (
  owner     uuid not null,
  place     int  not null,
  kind      text not null check (kind in ('TARGET', 'SCORECARD', 'MEASURE', 'OBJECT', 'CLAUSE', 'TASK')),
  reference text not null,
  within    text,
  period    text,
  label     text not null,
  figure    double precision,
  unit      text,
  primary key (owner, place)
);
comment on table supervision_tie is 'Things named by requests, answers and findings, as they stood when they were named';

create table supervision_chase (
  id               bigint generated always as identity primary key,
  supervision_case uuid references supervision_case,
  about            text not null,
  owner            uuid not null,
  step             text not null check (step in ('BEFORE', 'AFTER', 'ABOVE')),
  number           int  not null,
  due              date not null,
  day              date not null,
  told_at          timestamptz,
  settled_at       timestamptz,
  unique (about, owner, step)
);
create index supervision_chase_next on supervision_chase (day, id) where told_at is null and settled_at is null;
comment on column supervision_chase.day is 'When somebody is to be told, in Asia/Ho_Chi_Minh';

create trigger supervision_request_stays before update or delete on supervision_request
  for each row execute function refuse_supervision_change();
create trigger supervision_answer_stays before update or delete on supervision_answer
  for each row execute function refuse_supervision_change();

create or replace function refuse_supervision_change() returns trigger language plpgsql as $$
begin
  raise exception 'What stands in a file of an inspection is never changed.';
end $$;
