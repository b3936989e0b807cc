-- For whom an obstacle was decided where that was not whoever decided.
alter table obstacle add column removed_for uuid references person;
comment on column obstacle.removed_for is 'The absent person for whom the deputy in removed_by decided; null where nobody was stood in for';
