-- Inspections and supervisions: yearly plans, cases with their teams, phases, diaries, and who read them.
create table supervision_plan (
  id        uuid primary key,
  year      int  not null,
  body      uuid not null references unit,
  state     text not null check (state in ('DRAFT', 'ISSUED')),
  symbol    text,
  issued_on date,
  version   int  not null,
  unique (body, year),
  check ((state = 'ISSUED') = (symbol is not null and issued_on is not null))
);

create table supervision_plan_version (
  plan    uuid        not null references supervision_plan,
  version int         not null,
  at      timestamptz not null,
  account text        not null,
  reason  text,
  primary key (plan, version)
);

create table supervision_plan_item (
  plan      uuid not null,
  version   int  not null,
  id        uuid not null,
  place     int  not null,
  kind      text not null check (kind in ('INSPECTION', 'REGULAR_SUPERVISION', 'THEMATIC_SUPERVISION')),
  subject   uuid not null references unit,
  directive uuid not null references resolution,
  first_day date not null,
  last_day  date not null,
  note      text,
  primary key (plan, version, id),
  foreign key (plan, version) references supervision_plan_version,
  check (last_day >= first_day)
);
create index supervision_plan_item_id on supervision_plan_item (id);
comment on column supervision_plan_item.id is 'The same in every version of the plan';

create table supervision_case (
  id         uuid primary key,
  kind       text not null check (kind in ('INSPECTION', 'REGULAR_SUPERVISION', 'THEMATIC_SUPERVISION')),
  body       uuid not null references unit,
  subject    uuid not null references unit,
  directive  uuid not null references resolution,
  plan_item  uuid,
  ground     text,
  symbol     text not null,
  decided_on date not null,
  decided_by uuid not null references person,
  delegate   uuid references person,
  first_day  date not null,
  last_day   date not null,
  phase      text not null check (phase in ('PREPARE', 'CONDUCT', 'FINISH', 'CLOSED')),
  version    int  not null,
  check (body <> subject),
  check (last_day >= first_day),
  check ((plan_item is null) = (ground is not null))
);
create index supervision_case_subject on supervision_case (subject);
create index supervision_case_body on supervision_case (body);
create index supervision_case_decided_by on supervision_case (decided_by);
create index supervision_case_delegate on supervision_case (delegate);
create index supervision_case_item on supervision_case (plan_item);
comment on column supervision_case.decided_on is 'Day in Asia/Ho_Chi_Minh; the rules of that day hold for the case';
comment on column supervision_case.delegate is 'Who follows the case for whoever decided';

create table supervision_member (
  id               bigint generated always as identity primary key,
  supervision_case uuid        not null references supervision_case,
  person           uuid        not null references person,
  head             boolean     not null,
  joined_at        timestamptz not null,
  left_at          timestamptz,
  reason           text,
  left_reason      text
);
create unique index supervision_member_present on supervision_member (supervision_case, person) where left_at is null;
create unique index supervision_member_head on supervision_member (supervision_case) where head and left_at is null;
create index supervision_member_person on supervision_member (person) where left_at is null;
comment on column supervision_member.reason is 'Why they joined after the decision; null for the first team';

create table supervision_phase (
  id               bigint generated always as identity primary key,
  supervision_case uuid        not null references supervision_case,
  phase            text        not null check (phase in ('PREPARE', 'CONDUCT', 'FINISH', 'CLOSED')),
  day              date        not null,
  at               timestamptz not null,
  person           uuid        not null references person,
  unique (supervision_case, phase)
);

create table supervision_diary (
  supervision_case uuid        not null references supervision_case,
  number           int         not null,
  day              date        not null,
  text             text        not null,
  corrects         int,
  person           uuid        not null references person,
  at               timestamptz not null,
  primary key (supervision_case, number),
  foreign key (supervision_case, corrects) references supervision_diary
);

create table supervision_reading (
  id               bigint generated always as identity primary key,
  supervision_case uuid        not null references supervision_case,
  at               timestamptz not null,
  person           uuid references person,
  account          text        not null,
  part             text        not null
);
create index supervision_reading_case on supervision_reading (supervision_case, id);

create function refuse_supervision_change() returns trigger language plpgsql as $$
begin
  raise exception 'Diaries, phases and readings are never changed.';
end $$;

create trigger supervision_diary_stays before update or delete on supervision_diary
  for each row execute function refuse_supervision_change();
create trigger supervision_phase_stays before update or delete on supervision_phase
  for each row execute function refuse_supervision_change();
create trigger supervision_reading_stays before update or delete on supervision_reading
  for each row execute function refuse_supervision_change();
