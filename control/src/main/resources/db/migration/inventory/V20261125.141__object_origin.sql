-- What figures of the object count as at best: an object whose source is a simulator is simulated also while nothing happens to it.
alter table network_object add column origin text not null default 'MEASURED' check (origin in ('MEASURED', 'SIMULATED'));
