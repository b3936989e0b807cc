-- Targets are looked up by what ties them to a person, a programme or a network object, not read whole.
create index target_version_head on target_version (head);
create index target_version_programme on target_version (programme) where programme is not null;
create index target_version_subject on target_version using gin (subject jsonb_path_ops);
create index target_version_typed on target_version (lower(subject ->> 'type'), (subject ->> 'source'))
  where subject ->> 'type' is not null;
create index target_version_several on target_version (target) where terms -> 'measures' <> '[]';
create index target_proposal_person on target_proposal (proposed_by_person) where state = 'OPEN';
create index target_proposal_head on target_proposal ((draft ->> 'head')) where state = 'OPEN';
