-- Objections to figures and requests to explain reports; a figure carries them until they are settled.
create table dispute (
  id           uuid primary key,
  target       uuid not null references target,
  period       text not null,
  reported     uuid references reported_value,
  wrong        text not null,
  opened_by    text not null,
  opened_at    timestamptz not null,
  respondent   uuid not null references person,
  due          date not null,
  explanation  text,
  explained_by text,
  explained_at timestamptz,
  outcome      text check (outcome in ('EXPLAINED', 'UPHELD')),
  reason       text,
  settled_by   text,
  settled_at   timestamptz,
  version      integer not null,
  check ((explanation is null) = (explained_at is null)),
  check ((outcome is null) = (settled_at is null)),
  check ((outcome is null) = (reason is null))
);
create index dispute_target on dispute (target, period);
create unique index dispute_open_report on dispute (reported) where settled_at is null and reported is not null;
comment on table dispute is 'Objections to figures of targets, with what was explained and how they were settled';
comment on column dispute.reported is 'The report in question; null where the figure itself is disputed';
comment on column dispute.respondent is 'Who is to explain: the head who answered for the target when it was opened';
comment on column dispute.outcome is 'EXPLAINED: the figure stands; UPHELD: the objection holds; null until settled';
