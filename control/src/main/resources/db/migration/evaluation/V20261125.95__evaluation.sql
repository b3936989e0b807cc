create table live_score (
  target uuid not null references target,
  period text not null,
  version integer not null,
  plan double precision,
  value double precision,
  score double precision check (score between 0 and 100),
  origin text,
  completeness double precision not null,
  as_of timestamptz not null,
  numerator bigint not null,
  denominator bigint not null,
  computed_at timestamptz not null,
  primary key (target, period),
  check ((value is null) = (origin is null)),
  check (value is not null or score is null)
) with (fillfactor = 50);
comment on table live_score is 'The running score; value in the measure''s unit, completeness 0 to 1';

create table scorecard (
  id uuid primary key,
  target uuid not null references target,
  target_code text not null,
  version integer not null,
  period text not null,
  kind text not null check (kind in ('INTERIM', 'FINAL')),
  as_of timestamptz not null,
  issued_at timestamptz not null,
  issued_by text not null,
  plan double precision,
  value double precision,
  score double precision check (score between 0 and 100),
  origin text,
  completeness double precision not null,
  numerator bigint not null,
  denominator bigint not null,
  last_event bigint not null,
  rules text not null,
  supersedes uuid unique references scorecard,
  cause_event bigint,
  cause_received timestamptz,
  cause_words text,
  content bytea not null,
  row_hash bytea not null,
  batch bigint,
  foreign key (target, version) references target_version (target, version),
  check ((supersedes is null) = (cause_words is null))
);
create unique index scorecard_final on scorecard (target, period)
  where kind = 'FINAL' and supersedes is null;
create index scorecard_target on scorecard (target, as_of);
create index scorecard_batch on scorecard (batch, id);
create index scorecard_unsealed on scorecard (id) where batch is null;
comment on column scorecard.content is 'The issued bytes: JSON in UTF-8';
comment on column scorecard.last_event is 'Greatest id of the events that took part; 0 where none did';

create function refuse_scorecard_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if old.batch is null then
      old.batch := new.batch;
      if old is not distinct from new then
        return new;
      end if;
    end if;
  end if;
  raise exception 'An issued scorecard never changes' using errcode = 'restrict_violation';
end
$$;
create trigger scorecard_never_changes before update or delete on scorecard
  for each row execute function refuse_scorecard_change();
create trigger scorecard_never_emptied before truncate on scorecard
  for each statement execute function refuse_scorecard_change();

create table reported_value (
  id uuid primary key,
  target uuid not null references target,
  period text not null,
  value double precision not null,
  note text,
  reported_by text not null,
  reported_at timestamptz not null,
  cut_off timestamptz not null
);
create index reported_value_target on reported_value (target, period, reported_at);
comment on column reported_value.cut_off is 'Up to when the measure is compared with it';
