alter table target_version
  alter column measure drop not null,
  alter column subject drop not null,
  add column parent uuid references target,
  add column aggregation text
    check (aggregation in ('SUM', 'WEIGHTED_MEAN', 'MIN', 'MAX', 'RATIO_OF_SUMS')),
  add column unit_of_measure text,
  add column shared jsonb not null default '[]',
  add column shared_units uuid[] not null default '{}',
  add column received_body text,
  add column received_document text,
  add column programme uuid,
  add constraint target_version_measured_or_aggregated
    check ((measure is null) = (aggregation is not null)
      and (measure is null) = (subject is null)
      and (measure is null) = (unit_of_measure is not null));
create index target_version_parent on target_version (parent);
create index target_version_shared on target_version using gin (shared_units);
comment on column target_version.parent is 'The target it is a part of';
comment on column target_version.aggregation is 'How the value comes from the children, for a target without a measure of its own';
comment on column target_version.shared is 'Array of {unit, share}; the owner keeps the rest';
comment on column target_version.received_body is 'The upper body that set it';
