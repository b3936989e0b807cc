-- Who speaks, and whether the protocol proves who sent an event: VES came with a token, SNMP v1 and v2c prove nothing.
alter table event add column authenticated boolean not null default true;
alter table alarm_identity add column protocol text not null default 'VES';
alter table alarm add column protocol text not null default 'VES';
alter table alarm add column authenticated boolean not null default true;

create or replace function refuse_event_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (new.id, new.received_time, new.source_time, new.sender, new.sender_name, new.origin, new.domain, new.source_name,
        new.source_event_id, new.sequence, new.validated, new.authenticated, new.raw, new.row_hash, new.batch, new.dedup_key,
        new.interface_name, new.severity)
      is not distinct from
       (old.id, old.received_time, old.source_time, old.sender, old.sender_name, old.origin, old.domain, old.source_name,
        old.source_event_id, old.sequence, old.validated, old.authenticated, old.raw, old.row_hash, old.batch, old.dedup_key,
        old.interface_name, old.severity)
    then
      return new;
    end if;
  end if;
  raise exception 'Events are evidence: they are neither changed nor deleted.';
end $$;
