-- How far commitments were kept, said by the person at the end of the year and confirmed by their head.
create table study_review (
  id              uuid primary key,
  campaign        uuid not null references study_campaign,
  person          uuid not null references person,
  version         int not null,
  kept            text not null check (kept in ('FULLY', 'MOSTLY', 'PARTLY', 'NOT')),
  text            text not null,
  day             date not null,
  late            boolean not null,
  written_at      timestamptz not null,
  answer          text check (answer in ('CONFIRMED', 'RETURNED')),
  answered_by     text,
  answered_person uuid references person,
  answered_at     timestamptz,
  reason          text,
  unique (campaign, person, version),
  check ((answer is null) = (answered_at is null)),
  check (answer is distinct from 'RETURNED' or reason is not null)
);
create index study_review_person on study_review (person);
comment on table study_review is 'One statement and the answer to it; a returned one is followed by the next version, nothing is deleted';
comment on column study_review.late is 'Written after the last day for it by rule study.commitment-review';

alter table study_told drop constraint study_told_kind_check;
alter table study_told add constraint study_told_kind_check check (kind in ('OPENED', 'DUE', 'REVIEW'));
