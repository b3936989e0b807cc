-- What trade and youth unions say about drafts and about how documents are carried out, and what they are answered.
create table social_critique (
  id         uuid primary key,
  about      text        not null check (about in ('DRAFT', 'EXECUTION')),
  union_unit uuid        not null references unit,
  title      text        not null,
  draft      text,
  directive  uuid references resolution,
  text       text        not null,
  person     uuid        not null references person,
  at         timestamptz not null,
  check ((about = 'DRAFT') = (draft is not null)),
  check ((about = 'EXECUTION') = (directive is not null))
);
create index social_critique_union on social_critique (union_unit, at);
comment on column social_critique.draft is 'The text that is criticised, as it stood';

create table social_critique_desk (
  id       uuid primary key,
  critique uuid        not null references social_critique,
  level    int         not null,
  unit     uuid        not null references unit,
  due      date        not null,
  at       timestamptz not null,
  unique (critique, level)
);
create index social_critique_desk_unit on social_critique_desk (unit);
comment on table social_critique_desk is 'Units that were to answer: the one addressed, then the units above it';

create table social_critique_answer (
  critique uuid primary key references social_critique,
  outcome  text        not null check (outcome in ('ACCEPTED', 'PARTLY', 'REFUSED')),
  text     text        not null,
  unit     uuid        not null references unit,
  person   uuid        not null references person,
  at       timestamptz not null
);

create trigger social_critique_stays before update or delete on social_critique
  for each row execute function refuse_supervision_change();
create trigger social_critique_desk_stays before update or delete on social_critique_desk
  for each row execute function refuse_supervision_change();
create trigger social_critique_answer_stays before update or delete on social_critique_answer
  for each row execute function refuse_supervision_change();
