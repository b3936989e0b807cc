alter table target_version
  add column terms jsonb not null
    default '{"curve": null, "thresholds": null, "weightsTotal": null, "alsoServes": [], "measures": [], "closed": false}',
  add column also_serves uuid[] not null default '{}',
  add column closed boolean not null default false;
create index target_version_also_serves on target_version using gin (also_serves);
comment on column target_version.terms is 'How the plan falls due, own thresholds, sum of the parts'' weights, several measures';
comment on column target_version.also_serves is 'Further clauses it stands on';
comment on column target_version.closed is 'Judged no more from this version on';
comment on column target_version.plan is 'Array of {period, value, baseline}, in the measure''s unit; baseline null for the target''s own';

create table target_proposal (
  id uuid primary key,
  code text not null,
  unit uuid not null references unit,
  version integer,
  draft jsonb not null,
  side text not null check (side in ('UNIT', 'ABOVE')),
  proposed_by text not null,
  proposed_by_person uuid references person,
  proposed_at timestamptz not null,
  reason text not null,
  answers uuid references target_proposal,
  state text not null check (state in ('OPEN', 'AGREED', 'COUNTERED', 'REFUSED', 'WITHDRAWN')),
  answered_by text,
  answered_at timestamptz,
  answer text,
  check ((state = 'OPEN') = (answered_at is null))
);
create unique index target_proposal_open on target_proposal (code) where state = 'OPEN';
create index target_proposal_code on target_proposal (code, proposed_at);
create index target_proposal_unit on target_proposal (unit);
comment on table target_proposal is 'Targets and changes of targets that one side proposed; nothing is judged by them until agreed';
comment on column target_proposal.version is 'The version it changes; null for a new target';
comment on column target_proposal.unit is 'The unit that is to keep it';

alter table live_score add column due double precision;
comment on column live_score.due is 'What of the plan was due by as_of, where the plan falls due by a curve';
