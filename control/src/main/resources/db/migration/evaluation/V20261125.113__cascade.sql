alter table live_score
  add column children integer not null default 0,
  add column children_scored integer not null default 0;
comment on column live_score.children is 'Parts of a target that is aggregated from them, else 0';

alter table scorecard
  add column last_business_event bigint not null default 0,
  add column cascade_at timestamptz;
comment on column scorecard.last_business_event is 'Greatest id of the business events that took part; 0 where none did';
comment on column scorecard.cascade_at is 'When its parts were the parts that it counts; null for a measured target';
