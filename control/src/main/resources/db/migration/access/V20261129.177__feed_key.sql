-- Keys by which calendar programmes read the days of one account; only their hashes are kept.
create table feed_key (
  app_user uuid primary key references app_user,
  key_hash bytea not null unique,
  made_at  timestamptz not null,
  used_at  timestamptz
);
comment on column feed_key.used_at is 'When it was last read, to ten minutes; null while it was not';
