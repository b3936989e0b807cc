-- What follows from a meeting: tasks given from its points, resolutions it adopted.
create table meeting_task (
  meeting  uuid not null references meeting,
  item     uuid references meeting_item on delete set null,
  task     text not null,
  given_at timestamptz not null,
  given_by text not null,
  primary key (meeting, task)
);
create table meeting_resolution (
  resolution  uuid primary key references resolution,
  meeting     uuid not null references meeting,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index meeting_resolution_meeting on meeting_resolution (meeting);
