-- Events whose source time was more than a day ahead of their reception: found again by key alone, so that their times do not widen
-- the days searched for all others.
create table event_ahead (
  dedup_key uuid primary key
);

insert into event_ahead
select distinct dedup_key from event where source_time - received_time > interval '24 hours';

update recorder_position set
  greatest_lead_micros = least(greatest_lead_micros, 86400000000),
  latest_source_time = coalesce(
    (select max(source_time) from event where source_time - received_time <= interval '24 hours'), '1970-01-01T00:00Z');
