create table task (
  id uuid primary key,
  code text not null unique,
  title text not null,
  product text,
  unit uuid not null references unit,
  person uuid references person,
  due date not null,
  target text,
  programme uuid references action_program,
  milestone uuid references milestone,
  objects uuid[] not null,
  done_on date,
  done_note text,
  accepted_by text,
  accepted_on date,
  withdrawn boolean not null,
  state text not null check (state in ('OPEN', 'DONE', 'ACCEPTED', 'WITHDRAWN')),
  entered_at timestamptz not null default now(),
  told boolean not null default false,
  version integer not null,
  search_key text not null,
  check ((accepted_on is null) = (accepted_by is null)),
  check (accepted_on is null or done_on is not null)
);
create index task_person on task (person, due);
create index task_unit on task (unit, due);
create index task_target on task (target) where target is not null;
create index task_programme on task (programme) where programme is not null;
create index task_milestone on task (milestone) where milestone is not null;
create index task_objects on task using gin (objects);
create index task_missed on task (due) where state = 'OPEN' and not told;
comment on column task.product is 'What is to lie there when it is done';
comment on column task.target is 'Code of the target it serves';
comment on column task.objects is 'Network objects it is done on';
comment on column task.state is 'Follows from done_on, accepted_on and withdrawn, for filters';
comment on column task.told is 'The measure of tasks done on time knows how it ended';
