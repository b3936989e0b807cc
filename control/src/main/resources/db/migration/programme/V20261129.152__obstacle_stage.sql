-- The desks an obstacle lies and lay on. A stage is passed up at most once in each line.
create table obstacle_stage (
  id uuid primary key,
  obstacle uuid not null references obstacle,
  line text not null check (line in ('MANAGEMENT', 'PARTY')),
  level integer not null check (level >= 0),
  unit uuid not null references unit,
  person uuid not null references person,
  from_at timestamptz not null,
  due_day date not null,
  due_at timestamptz not null,
  noticed_at timestamptz not null,
  ended_at timestamptz check (ended_at >= from_at),
  ended_by text check (ended_by in ('DECIDED', 'PASSED_UP', 'HANDED_ON', 'WITHDRAWN')),
  top boolean not null default false,
  below uuid references obstacle_stage,
  skipped jsonb not null default '[]',
  unique (below, line),
  check ((ended_at is null) = (ended_by is null))
);
create index obstacle_stage_obstacle on obstacle_stage (obstacle);
create index obstacle_stage_person on obstacle_stage (person, obstacle);
create index obstacle_stage_due on obstacle_stage (due_at) where ended_at is null and not top;
comment on column obstacle_stage.due_at is 'When it goes up: the end of due_day, later where it was entered after that';
comment on column obstacle_stage.noticed_at is 'When it was put there, later than from_at where the product was not running';
comment on column obstacle_stage.top is 'Its time has passed and nobody stands above';
comment on column obstacle_stage.skipped is 'Array of {unit, why}: desks passed over, nearest first';

-- What stands already goes up no sooner than now: nobody could be asked before.
insert into obstacle_stage (id, obstacle, line, level, unit, person, from_at, due_day, due_at, noticed_at,
  ended_at, ended_by)
select gen_random_uuid(), id, 'MANAGEMENT', 0, unit, must_decide, raised_at, due,
  greatest((due + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh', case when removed_at is null then now() end),
  now(), removed_at, case when removed_at is not null then 'DECIDED' end
from obstacle;
