create table outage_correction (
  id               uuid        primary key,
  number           bigint      generated always as identity unique,
  object_id        uuid        not null,
  from_at          timestamptz not null,
  to_at            timestamptz not null,
  -- How the object stood instead.
  state            text        not null check (state in ('UP', 'DOWN', 'PLANNED', 'UNKNOWN')),
  reason           text        not null,
  proposed_at      timestamptz not null,
  proposed_by      text        not null,
  proposer         uuid        not null,
  proposer_person  uuid,
  decision         text        check (decision in ('APPROVED', 'REFUSED')),
  decided_at       timestamptz,
  decided_by       text,
  decision_reason  text,
  check (from_at < to_at),
  check ((decision is null) = (decided_at is null)),
  check ((decision is null) = (decided_by is null)),
  check ((decision is null) = (decision_reason is null))
);
comment on table outage_correction is 'What people say of outages against the alarms; holds once another person approved it';

create index outage_correction_object on outage_correction (object_id, proposed_at desc);
create index outage_correction_approved on outage_correction (object_id, decided_at) where decision = 'APPROVED';

-- Only the decision is written later, once.
create function outage_correction_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.decision is null and new.decision is not null
    and (new.id, new.number, new.object_id, new.from_at, new.to_at, new.state, new.reason,
      new.proposed_at, new.proposed_by, new.proposer, new.proposer_person)
      is not distinct from
      (old.id, old.number, old.object_id, old.from_at, old.to_at, old.state, old.reason,
      old.proposed_at, old.proposed_by, old.proposer, old.proposer_person)
  then
    return new;
  end if;
  raise exception 'Corrections are never changed: a further one says otherwise.';
end $$;
create trigger outage_correction_stays before update or delete on outage_correction
  for each row execute function outage_correction_stays();
