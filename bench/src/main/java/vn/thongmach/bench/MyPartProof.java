package vn.thongmach.bench;

/** What a person of {@link LargeWorld} must be told, computed over whole tables. */
final class MyPartProof {

  /**
   * Rows of what was told otherwise: what, and how. Parameters: the answer, the person's number.
   * Scores and gains are compared in millionths of a point; a gain is the score of the target on
   * the person with one more task done in time.
   */
  static final String DIFFERENCE =
      """
      with answer as (select cast(? as jsonb) as body, md5('person' || ?)::uuid as me),
      told as (
        select 'thing ' || (t ->> 'kind') as what, t ->> 'id' as which
        from answer, jsonb_array_elements(body -> 'things') t
        union all
        select 'target ' || (t ->> 'code'), round((t ->> 'score')::numeric, 6)::text
        from answer, jsonb_array_elements(body -> 'targets') t
        union all
        select 'waits for ' || (t ->> 'kind'), t ->> 'id'
        from answer, jsonb_array_elements(body -> 'awaited') t
        union all
        select 'commitment', t ->> 'id' from answer, jsonb_array_elements(body -> 'commitments') t
        union all
        select 'gain of ' || (t ->> 'code'), round((g ->> 'points')::numeric, 6)::text
        from answer, jsonb_array_elements(body -> 'things') t, jsonb_array_elements(t -> 'gains') g
        where t ->> 'kind' = 'TASK' and g ->> 'target' like 'W-P%'
        union all
        select 'linked', body -> 'line' ->> 'linked' from answer
      ),
      standing as (
        select t.code, v.*, l.score, l.numerator, l.denominator
        from target t join target_version v on v.target = t.id and v.version = t.current
        left join live_score l on l.target = t.id and l.period = to_char(now(), 'YYYY')
      ),
      whole as (
        select 'thing TASK' as what, t.id::text as which from task t, answer
        where t.person = me and t.state = 'OPEN'
        union all
        select 'thing OBSTACLE', s.obstacle::text from obstacle_stage s, answer
        where s.ended_at is null and s.person = me
        union all
        select 'thing ACCEPTANCE', t.id::text from task t, standing s, answer
        where t.state = 'DONE' and s.code = t.target and s.head = me and t.person <> me
        union all
        select 'thing EXPLANATION', d.id::text from dispute d, answer where d.respondent = me
        union all
        select 'thing PROPOSAL', p.id::text from target_proposal p, answer
        where p.draft ->> 'head' = me::text
          or p.unit = (select u.unit from app_user u where u.person = me)
            and p.unit <> md5('unit0')::uuid
        union all
        select 'target ' || code, round(score::numeric, 6)::text from standing, answer
        where head = me
        union all
        select 'waits for OBSTACLE', o.id::text from obstacle o, answer
        where o.raised_by_person = me and o.must_decide <> me
        union all
        select 'waits for ACCEPTANCE', t.id::text from task t, answer
        where t.person = me and t.state = 'DONE'
        union all
        select 'commitment', c.id::text from commitment c, answer where c.person = me
        union all
        select 'gain of ' || t.code,
          round((least(100, 100 * ((100.0 * (s.numerator + 1000000) / (s.denominator + 1000000))
            / 95)) - s.score)::numeric, 6)::text
        from task t, standing s, answer
        where t.person = me and t.state = 'OPEN' and t.due >= current_date
          and s.measure = 'tasks-on-time' and s.subject -> 'people' ->> 0 = me::text
        union all
        select 'linked', case when exists (select from task t where t.person = me
              and t.target is not null) or exists (select from standing where head = me)
            or exists (select from commitment where person = me) then 'true' else 'false' end
        from answer
      )
      (select 'told: ' || what, which from told except all select 'told: ' || what, which from whole)
      union all
      (select 'not told: ' || what, which from whole
        except all select 'not told: ' || what, which from told)
      limit 20
      """;

  private MyPartProof() {}
}
