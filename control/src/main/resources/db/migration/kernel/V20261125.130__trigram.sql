-- Search finds folded text anywhere in a column by its groups of three letters.
create extension if not exists pg_trgm with schema public;
create index resolution_search on resolution using gin (search_key public.gin_trgm_ops);
create index clause_search on clause using gin (search_key public.gin_trgm_ops);
create index commitment_search on commitment using gin (search_key public.gin_trgm_ops);
create index objective_search on objective using gin (search_key public.gin_trgm_ops);
create index unit_search on unit_version using gin (search_key public.gin_trgm_ops);
create index person_search on person using gin (search_key public.gin_trgm_ops);
create index network_object_search on network_object using gin (search_key public.gin_trgm_ops);
create index object_alias_search on object_alias using gin (search_key public.gin_trgm_ops)
  where valid_to is null;
create index target_search on target_version using gin (search_key public.gin_trgm_ops);
create index key_task_search on key_task using gin (search_key public.gin_trgm_ops);
create index action_program_search on action_program using gin (search_key public.gin_trgm_ops);
create index milestone_search on milestone using gin (search_key public.gin_trgm_ops);
create index task_search on task using gin (search_key public.gin_trgm_ops);
