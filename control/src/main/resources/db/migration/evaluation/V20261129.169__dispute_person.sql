-- Who is to be told when a dispute is explained.
alter table dispute add column opened_by_person uuid references person;
comment on column dispute.opened_by_person is 'The person behind the user who opened it; null where none is recorded';
