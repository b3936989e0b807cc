-- What was answered to a changing request that carried an Idempotency-Key: sent again, it gets the
-- same answer and changes nothing. Written in the transaction of the change itself.
create table kept_answer (
  actor uuid not null,
  key text not null,
  request_hash text not null,
  kept_at timestamptz not null,
  status integer,
  content_type text,
  body text,
  primary key (actor, key)
);
create index kept_answer_by_age on kept_answer (kept_at);

-- The secret under which an account's devices keep what they show and send without signal. Only
-- whoever signs in as that account is told it.
create table offline_key (
  account uuid primary key,
  secret bytea not null,
  made_at timestamptz not null
);
