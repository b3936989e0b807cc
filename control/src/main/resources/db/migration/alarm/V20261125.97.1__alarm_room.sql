-- An open alarm that is raised again and again is updated in its page as long as that has room for a second copy of each row: no index
-- entry is made then.
alter table alarm set (fillfactor = 45);
