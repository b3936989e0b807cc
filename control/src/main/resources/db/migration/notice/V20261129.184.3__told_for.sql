-- Notices told to a deputy for somebody absent.
alter table notice add column told_for text;
comment on column notice.told_for is 'Full name of the absent person it was meant for; null where it was meant for the person told';
