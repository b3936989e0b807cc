-- What people are told of: one row a person, kept without language and worded when it is read.
create table notice (
  id bigint generated always as identity primary key,
  person uuid not null references person,
  kind text not null,
  urgent boolean not null,
  subject_type text not null,
  subject_id text not null,
  title text not null,
  address text not null,
  line text not null,
  arguments jsonb not null,
  by_name text not null,
  told_at timestamptz not null,
  seen_at timestamptz
);
create index notice_of_person on notice (person, id);
create index notice_unread on notice (person, id) where seen_at is null;
comment on column notice.line is 'Key of the sentence; its first placeholder is by_name, the others are the arguments';
comment on column notice.arguments is 'Array of texts, numbers and days as {"day": "2026-11-30"}';
comment on column notice.address is 'Where the console shows what it tells of, below its root';
comment on column notice.by_name is 'Who did it, by full name where known';
