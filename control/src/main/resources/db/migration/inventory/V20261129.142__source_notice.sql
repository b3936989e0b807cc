alter table inventory_source add column notice text check (length(notice) between 1 and 300);
comment on column inventory_source.notice is 'What a reader must know of all that comes from it';
