-- Values of measures. A row is replaced while its period is open; what a closed period's value becomes later is a new revision.
create table measure_value (
  id           uuid primary key,
  measure      text             not null,
  -- Names the subject whatever its length: hash of its canonical text.
  subject_id   uuid             not null,
  subject      jsonb            not null,
  period       text             not null,
  period_end   timestamptz      not null,
  revision     int              not null check (revision > 0),
  numerator    bigint           not null,
  denominator  bigint           not null,
  value        double precision,
  unit         text             not null,
  completeness double precision not null check (completeness between 0 and 1),
  origin       text             not null,
  -- Greatest id of the events that took part.
  evidence     bigint,
  as_of        timestamptz      not null,
  recorded_at  timestamptz      not null,
  cause_event  bigint,
  cause        text,
  unique (measure, subject_id, period, revision),
  check (revision = 1 or cause is not null)
) with (fillfactor = 80);
