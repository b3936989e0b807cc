-- Who gave a task: an assignment says with whose authority.
alter table task
  add column given_by text,
  add column given_by_person uuid references person;
comment on column task.given_by is 'Name of the user who gave it; null for tasks given before this was recorded';
comment on column task.given_by_person is 'The person behind that user';
create index handover_subject on handover (on_type, on_code) where on_code is not null;
