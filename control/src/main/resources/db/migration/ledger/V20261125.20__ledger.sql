-- One row per batch; the row without closed_at is the open batch, to which new rows belong.
create table ledger_batch (
  number bigint primary key check (number > 0),
  opened_at timestamptz not null,
  closed_at timestamptz,
  -- One line per table with rows in the batch, in the order of names: "<table> <rows>\n".
  counts text not null default '',
  rows bigint not null default 0,
  -- RFC 6962 root over the hashes of the batch's rows.
  root bytea,
  -- Hash of the batch's entry, a leaf of the tree over all batches.
  leaf bytea,
  check ((closed_at is null) = (leaf is null) and (root is null) = (leaf is null))
);

create unique index ledger_batch_open on ledger_batch ((closed_at is null)) where closed_at is null;

insert into ledger_batch (number, opened_at) values (1, now());

-- Roots of complete subtrees of 256^level leaves, so that heads and proofs need not read all leaves.
create table ledger_node (
  level int not null check (level > 0),
  position bigint not null check (position >= 0),
  hash bytea not null,
  primary key (level, position)
);
