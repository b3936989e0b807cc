-- Reviews of a period: rounds with groups of subjects, what was written on the way, facts, and issued grades.
create table grading_round (
  id               uuid primary key,
  unit             uuid        not null references unit,
  span             text        not null check (span in ('YEAR', 'QUARTER', 'TERM')),
  first_day        date        not null,
  last_day         date        not null,
  title            text        not null,
  on_paper         text,
  state            text        not null check (state in ('DRAFT', 'REVIEW', 'PROPOSAL', 'DECISION', 'ISSUED')),
  due              date,
  reminded         text,
  review_opened_at timestamptz,
  issued_at        timestamptz,
  rules            text,
  version          int         not null,
  unique (unit, first_day, last_day),
  check (last_day >= first_day),
  check ((state = 'DRAFT') = (review_opened_at is null)),
  check ((state = 'ISSUED') = (issued_at is not null))
);
comment on column grading_round.on_paper is 'Symbol of the minutes of a round that was held on paper and entered later';
comment on column grading_round.reminded is 'The state in which those who must act were reminded';
comment on column grading_round.rules is 'The wordings its grades were issued by, as JSON; null before';

create table grading_group (
  id    uuid primary key,
  round uuid not null references grading_round,
  kind  text not null check (kind in ('COLLECTIVE', 'INDIVIDUAL')),
  name  text not null,
  place int  not null
);
create index grading_group_round on grading_group (round, place);

create table grading_subject (
  id       uuid primary key,
  round    uuid not null references grading_round,
  of_group uuid not null references grading_group,
  kind     text not null check (kind in ('COLLECTIVE', 'INDIVIDUAL')),
  unit     uuid not null references unit,
  person   uuid references person,
  post     text,
  left_out text,
  place    int  not null,
  check ((kind = 'INDIVIDUAL') = (person is not null)),
  check ((person is null) = (post is null))
);
create unique index grading_subject_person on grading_subject (round, person) where person is not null;
create unique index grading_subject_unit on grading_subject (round, unit) where person is null;
create index grading_subject_group on grading_subject (of_group, place);
create index grading_subject_who on grading_subject (person);
create index grading_subject_where on grading_subject (unit);
comment on column grading_subject.left_out is 'Why no grade is given';

create table grading_step (
  id      bigint generated always as identity primary key,
  subject uuid        not null references grading_subject,
  kind    text        not null check (kind in ('REVIEW', 'COMMENT', 'PROPOSAL', 'DECISION')),
  person  uuid        not null references person,
  account text        not null,
  at      timestamptz not null,
  content jsonb       not null
);
create index grading_step_subject on grading_step (subject, id);
comment on table grading_step is 'Steps of reviews; of each kind the last counts, none is ever changed';

create table grading_reading (
  id      bigint generated always as identity primary key,
  subject uuid        not null references grading_subject,
  at      timestamptz not null,
  person  uuid references person,
  account text        not null
);
create index grading_reading_subject on grading_reading (subject, id);

create table grading_fact (
  id            uuid primary key,
  kind          text        not null check (kind in ('DISCIPLINE', 'SHORTCOMING')),
  unit          uuid        not null references unit,
  person        uuid references person,
  content       text        not null,
  symbol        text        not null,
  day           date        not null,
  mended_on     date,
  mended_symbol text,
  recorded_by   text        not null,
  recorded_at   timestamptz not null,
  withdrawn     text,
  check ((mended_on is null) = (mended_symbol is null)),
  check (kind = 'SHORTCOMING' or mended_on is null)
);
create index grading_fact_unit on grading_fact (unit);
create index grading_fact_person on grading_fact (person);
create index grading_fact_day on grading_fact (day);

create table issued_grade (
  id         uuid primary key,
  place      bigint generated always as identity,
  subject    uuid        not null references grading_subject,
  grade      text        not null check (grade in ('EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED')),
  points     text        not null,
  capped     boolean     not null,
  issued_at  timestamptz not null,
  issued_by  text        not null,
  decided_by uuid        not null references person,
  scorecards uuid[]      not null,
  supersedes uuid unique references issued_grade,
  cause      text,
  content    bytea       not null,
  row_hash   bytea       not null,
  batch      bigint,
  check ((supersedes is null) = (cause is null))
);
create unique index issued_grade_first on issued_grade (subject) where supersedes is null;
create index issued_grade_subject on issued_grade (subject, place);
create index issued_grade_batch on issued_grade (batch, id);
create index issued_grade_unsealed on issued_grade (id) where batch is null;
comment on column issued_grade.content is 'The issued bytes: JSON in UTF-8';
comment on column issued_grade.points is 'As exact as they were counted';

create table issued_grade_flag (
  issued_grade uuid        not null references issued_grade,
  scorecard    uuid        not null,
  at           timestamptz not null,
  primary key (issued_grade, scorecard)
);
comment on table issued_grade_flag is 'Scorecards that a grade rests on and that no longer stand';

create function refuse_grading_change() returns trigger language plpgsql as $$
begin
  raise exception 'Steps of a review and readings never change' using errcode = 'restrict_violation';
end
$$;
create trigger grading_step_stays before update or delete on grading_step
  for each row execute function refuse_grading_change();
create trigger grading_step_never_emptied before truncate on grading_step
  for each statement execute function refuse_grading_change();
create trigger grading_reading_stays before update or delete on grading_reading
  for each row execute function refuse_grading_change();

create function refuse_issued_grade_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if old.batch is null then
      old.batch := new.batch;
      if old is not distinct from new then
        return new;
      end if;
    end if;
  end if;
  raise exception 'An issued grade never changes' using errcode = 'restrict_violation';
end
$$;
create trigger issued_grade_never_changes before update or delete on issued_grade
  for each row execute function refuse_issued_grade_change();
create trigger issued_grade_never_emptied before truncate on issued_grade
  for each statement execute function refuse_issued_grade_change();
