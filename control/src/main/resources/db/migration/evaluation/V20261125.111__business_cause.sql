alter table scorecard add column cause_business_event bigint;
comment on column scorecard.cause_business_event is 'The business event that made it necessary, where one did';
