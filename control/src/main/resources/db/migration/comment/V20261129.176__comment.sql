-- What people write to each other about things. Every wording is kept; what was withdrawn is shown no more.
create table remark (
  id           uuid primary key,
  subject_type text not null,
  subject      text not null,
  author       uuid not null,
  made_by      text not null,
  person       uuid references person,
  made_at      timestamptz not null,
  withdrawn_at timestamptz,
  version      integer not null
);
create index remark_subject on remark (subject_type, subject, made_at desc);
comment on table remark is 'Comments on things, by the type and id their history goes by';
comment on column remark.author is 'The user who wrote it and alone may change it';

create table remark_wording (
  remark     uuid not null references remark,
  version    integer not null,
  words      text not null check (length(words) <= 4000),
  mentions   uuid[] not null,
  written_at timestamptz not null,
  primary key (remark, version)
);
comment on column remark_wording.mentions is 'People named in it';
