-- A short quiz of a campaign, and who tried it with what result.
create table study_quiz (
  campaign   uuid primary key references study_campaign,
  version    int not null,
  pass_mark  int not null check (pass_mark > 0),
  attempts   int not null check (attempts > 0),
  required   boolean not null,
  questions  jsonb not null,
  written_by text not null,
  written_at timestamptz not null
);
comment on column study_quiz.pass_mark is 'How many questions answered right pass it';
comment on column study_quiz.attempts is 'How many times each may try';
comment on column study_quiz.required is 'Whether only who passed it has completed the campaign';
comment on column study_quiz.questions is 'Texts, options and the right ones, in order; none where the quiz was taken away';

create table study_quiz_attempt (
  id           uuid primary key,
  campaign     uuid not null references study_campaign,
  person       uuid not null references person,
  number       int not null,
  answers      jsonb not null,
  points       int not null,
  questions    int not null,
  passed       boolean not null,
  day          date not null,
  submitted_at timestamptz not null,
  unique (campaign, person, number)
);
comment on column study_quiz_attempt.answers is 'Chosen options of each question, counted from 0';
comment on column study_quiz_attempt.points is 'How many questions were answered right';

alter table study_progress add column passed_on date;
comment on column study_progress.passed_on is 'Day on which the quiz was passed first';
