-- People who sign in. Names are unique without regard to case (stored in lower case).
create table app_user (
  id uuid primary key,
  name text not null unique,
  password_hash text not null,
  role text not null,
  unit uuid,
  person uuid,
  created_at timestamptz not null,
  disabled_at timestamptz
);

-- Signed-in sessions. Only the SHA-256 of the cookie's value is kept.
create table user_session (
  id uuid primary key,
  key_hash bytea not null unique,
  app_user uuid not null references app_user,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index user_session_by_expiry on user_session (expires_at);

-- Credentials of machines. Only the SHA-256 of the token is kept.
create table access_token (
  id uuid primary key,
  key_hash bytea not null unique,
  name text not null,
  role text not null,
  unit uuid,
  origin text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);

-- Who changed what. Rows are only ever added; batch is set once, when the ledger seals the row.
create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor uuid not null,
  actor_name text not null,
  action text not null,
  subject_type text not null,
  subject_id text not null,
  detail text not null,
  row_hash bytea not null,
  batch bigint
);
create index audit_entry_by_batch on audit_entry (batch, id);
create index audit_entry_without_batch on audit_entry (id) where batch is null;

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.batch is null and new.batch is not null
     and (new.id, new.at, new.actor, new.actor_name, new.action, new.subject_type, new.subject_id,
          new.detail, new.row_hash)
       = (old.id, old.at, old.actor, old.actor_name, old.action, old.subject_type, old.subject_id,
          old.detail, old.row_hash) then
    return new;
  end if;
  raise exception 'audit_entry is append-only';
end
$$;
create trigger audit_entry_append_only before update or delete on audit_entry
  for each row execute function refuse_audit_change();
create trigger audit_entry_not_truncated before truncate on audit_entry
  for each statement execute function refuse_audit_change();
