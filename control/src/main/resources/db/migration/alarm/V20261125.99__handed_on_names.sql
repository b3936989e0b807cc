-- A name can be handed on to another object: its earlier events stay where they are, so an identity has one row for each alarm that it
-- has stood for, of which one is current.
alter table alarm_identity
  add column current boolean not null default true,
  -- Set while the name already stands for another object, but its alarm is still open on this one: its next clear at or after this
  -- instant ends that alarm and hands the name on.
  add column leaving_since timestamptz,
  drop constraint alarm_identity_pkey,
  add primary key (native_key, alarm_key);

create unique index alarm_identity_current on alarm_identity (native_key) where current;
create index alarm_identity_former on alarm_identity (native_key) where not current;
create index alarm_identity_leaving on alarm_identity (native_key) where leaving_since is not null;
