create table theme (
  id uuid primary key,
  code text not null unique,
  name text not null,
  version integer not null
);
comment on table theme is 'Groupings of key tasks';

create table key_task (
  id uuid primary key,
  code text not null unique,
  name text not null,
  theme uuid not null references theme,
  lead_unit uuid references unit,
  lead_name text,
  year integer not null,
  received_from text,
  version integer not null,
  search_key text not null,
  check ((lead_unit is null) <> (lead_name is null))
);
create index key_task_theme on key_task (theme);
create index key_task_lead on key_task (lead_unit);
comment on column key_task.lead_name is 'The leading body where it stands outside the operator''s units; else null';
comment on column key_task.received_from is 'The upper body that gave it; null where the operator set it itself';

create table steering_committee (
  id uuid primary key,
  resolution uuid not null references resolution,
  name text not null,
  chair uuid not null references person,
  members jsonb not null,
  version integer not null
);
create index steering_committee_resolution on steering_committee (resolution);
comment on column steering_committee.members is 'Array of {person, from, to}, to exclusive, null while open';

create table action_program (
  id uuid primary key,
  code text not null unique,
  name text not null,
  key_tasks uuid[] not null,
  clauses uuid[] not null,
  lead_unit uuid not null references unit,
  coordinating_units uuid[] not null,
  posts jsonb not null,
  people uuid[] not null,
  from_date date not null,
  to_date date not null check (to_date > from_date),
  budget jsonb not null,
  state text not null check (state in ('PLANNED', 'RUNNING', 'PAUSED', 'COMPLETED', 'STOPPED')),
  version integer not null,
  search_key text not null
);
create index action_program_lead on action_program (lead_unit);
create index action_program_coordinating on action_program using gin (coordinating_units);
create index action_program_key_tasks on action_program using gin (key_tasks);
create index action_program_clauses on action_program using gin (clauses);
create index action_program_people on action_program using gin (people);
comment on column action_program.posts is 'Array of {kind: PO, VPO or PM, person, from, to}';
comment on column action_program.people is 'Everybody who holds or held a post, for lookup';
comment on column action_program.budget is 'Array of {year, planned, spent} in đồng';
comment on column action_program.to_date is 'First day after it';

create table milestone (
  id uuid primary key,
  programme uuid not null references action_program,
  code text not null,
  name text not null,
  due date not null,
  reached_on date,
  reached_by text check (reached_by in ('MEASURED', 'REPORTED')),
  measure text,
  evidence text,
  due_changes jsonb not null,
  entered_at timestamptz not null default now(),
  told boolean not null default false,
  version integer not null,
  search_key text not null,
  unique (programme, code),
  check ((reached_on is null) = (reached_by is null)),
  check ((measure is not null) = (reached_by is not null and reached_by = 'MEASURED'))
);
create index milestone_due on milestone (due);
create index milestone_missed on milestone (due) where reached_on is null and not told;
comment on column milestone.told is 'The measure of milestones reached knows how it ended';
comment on column milestone.due_changes is 'Array of {from, to, at, by, reason}: every day it was due before';

create table obstacle (
  id uuid primary key,
  title text not null,
  unit uuid not null references unit,
  raised_by text not null,
  raised_by_person uuid references person,
  raised_at timestamptz not null,
  on_type text not null check (on_type in ('PROGRAMME', 'MILESTONE', 'TASK', 'TARGET', 'OBJECT')),
  on_code text not null,
  must_decide uuid not null references person,
  due date not null,
  removed_at timestamptz,
  removed_by text,
  decision text,
  told boolean not null default false,
  version integer not null,
  search_key text not null,
  check ((removed_at is null) = (decision is null))
);
create index obstacle_unit on obstacle (unit);
create index obstacle_decider on obstacle (must_decide) where removed_at is null;
create index obstacle_subject on obstacle (on_type, on_code);
create index obstacle_due on obstacle (due);
create index obstacle_missed on obstacle (due) where removed_at is null and not told;
comment on column obstacle.told is 'The measure of obstacles removed on time knows how it ended';
