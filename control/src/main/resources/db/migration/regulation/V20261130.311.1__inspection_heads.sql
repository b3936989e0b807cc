-- An inspection commission is headed by its Chủ nhiệm: every wording of the posts that lacks it among those of the Party
-- is recorded anew with it, before whoever is only in charge and else last. What was recorded before stays for the record;
-- nobody has checked the new wording yet.
insert into rule_wording (id, code, effective_from, parameters, source, verified, recorded_at, recorded_by)
select gen_random_uuid(), code, effective_from,
  jsonb_insert(
    parameters,
    array['party', coalesce(
      (select min(place) - 1
       from jsonb_array_elements_text(parameters -> 'party') with ordinality as had (post, place)
       where post = 'Phụ trách'),
      jsonb_array_length(parameters -> 'party'))::text],
    '"Chủ nhiệm"'),
  source, false, greatest(timestamptz '2026-11-30T00:00:00+07', recorded_at + interval '1 microsecond'), 'Thông Mạch'
from (
  select distinct on (effective_from) *
  from rule_wording
  where code = 'organisation.head-posts'
  order by effective_from, recorded_at desc, id desc) as wording
where not parameters -> 'party' @> '["Chủ nhiệm"]';
