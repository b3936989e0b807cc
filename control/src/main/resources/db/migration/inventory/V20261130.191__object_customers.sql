create table object_customers (
  object_id uuid not null references network_object,
  customers bigint not null check (customers >= 0),
  valid_from timestamptz not null,
  valid_to timestamptz,
  primary key (object_id, valid_from)
);
create unique index object_customers_current on object_customers (object_id) where valid_to is null;
comment on table object_customers is 'How many customers an object serves, by the files of its source, each number for its time';
