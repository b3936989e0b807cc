-- When an account looked at the cockpit and how targets stood then: what changed since is told from that.
create table visit (
  principal uuid primary key,
  began_at timestamptz not null,
  seen_at timestamptz not null,
  states jsonb not null,
  before_at timestamptz,
  before_states jsonb,
  check (seen_at >= began_at),
  check ((before_at is null) = (before_states is null))
);
comment on table visit is 'The running visit of each account; before_at: when the visit before it was last seen, null for a first one';
comment on column visit.states is 'State of each scored target within reach by its code, as last seen';
