-- Attendance by a code on the wall, and how each record came about.
alter table study_record add column way text;
update study_record set way = case when session is null then 'STATEMENT' else 'TICKED' end;
alter table study_record alter column way set not null;
alter table study_record add constraint study_record_way
  check (way in ('TICKED', 'CODE', 'IMPORTED', 'STATEMENT'));
comment on column study_record.way is 'TICKED on the list, CODE read from the wall, IMPORTED from a table, STATEMENT of the person';

create table study_code_key (
  one    boolean primary key default true check (one),
  secret bytea not null
);
comment on table study_code_key is 'The secret under which this installation makes attendance codes, made at their first use';
