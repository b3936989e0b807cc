-- When a token was last shown, to the minute: tokens nobody uses can be found and withdrawn.
alter table access_token add column used_at timestamptz;
