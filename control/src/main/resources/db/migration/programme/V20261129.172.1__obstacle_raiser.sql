-- What somebody raised and waits for.
create index obstacle_raiser on obstacle (raised_by_person) where removed_at is null;
