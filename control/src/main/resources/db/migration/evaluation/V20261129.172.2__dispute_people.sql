-- Who is asked to explain, and who asked.
create index dispute_respondent on dispute (respondent) where settled_at is null;
create index dispute_opener on dispute (opened_by) where settled_at is null;
create index scorecard_issued on scorecard (issued_at);
