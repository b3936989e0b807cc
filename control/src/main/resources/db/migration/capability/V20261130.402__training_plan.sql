-- Self-training: who learns what from whom until when; done, then confirmed by a head.
create table training_plan (
  id       uuid primary key,
  need     uuid references capability_need,
  learner  uuid not null references person,
  mentor   uuid references person,
  item     uuid not null references capability_item,
  level    int  not null check (level between 0 and 5),
  how      text not null,
  until    date not null,
  campaign uuid references study_campaign,
  task     text,
  state    text not null check (state in ('OPEN', 'DONE', 'CONFIRMED', 'ENDED')),
  word     text,
  account  text        not null,
  at       timestamptz not null,
  version  int         not null,
  check (mentor is null or mentor <> learner)
);
create index training_plan_learner on training_plan (learner);
create index training_plan_mentor on training_plan (mentor);
create index training_plan_need on training_plan (need);
comment on column training_plan.level is 'What is to be reached; 0 for a certificate';
comment on column training_plan.task is 'Code of a task it is learned by';
comment on column training_plan.word is 'What was said with the latest step';
