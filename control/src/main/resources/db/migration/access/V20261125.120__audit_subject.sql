-- The history of one thing is asked for on its page.
create index audit_entry_by_subject on audit_entry (subject_type, subject_id, id);
