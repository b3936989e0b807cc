-- What else an obstacle stands in the way of, who else it holds up, and the options for its decision.
create table obstacle_tie (
  obstacle uuid not null references obstacle,
  on_type text not null check (on_type in ('PROGRAMME', 'MILESTONE', 'TASK', 'TARGET', 'OBJECT')),
  on_code text not null,
  primary key (obstacle, on_type, on_code)
);
create index obstacle_tie_subject on obstacle_tie (on_type, on_code);

create table obstacle_option (
  id uuid primary key,
  obstacle uuid not null references obstacle,
  text text not null,
  cost text,
  added_by text not null,
  added_at timestamptz not null
);
create index obstacle_option_obstacle on obstacle_option (obstacle);
comment on column obstacle_option.cost is 'What it costs, in the words of whoever proposes it';

create table obstacle_affected (
  obstacle uuid not null references obstacle,
  actor uuid not null,
  name text not null,
  person uuid references person,
  unit uuid references unit,
  note text,
  joined_at timestamptz not null,
  primary key (obstacle, actor)
);
comment on table obstacle_affected is 'Whom an obstacle holds up besides whoever raised it';

alter table obstacle add column option uuid references obstacle_option;
alter table obstacle add column withdrawn boolean not null default false;
comment on column obstacle.option is 'The option decided for; null where another way was';
comment on column obstacle.withdrawn is 'Taken back by whoever raised it; the decision says why';
create index obstacle_search on obstacle using gin (search_key public.gin_trgm_ops);
