package vn.thongmach.study.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.study.model.ProgressRows;

@Repository
class JdbcProgressRows implements ProgressRows {

  /**
   * Attendance, or a statement where the campaign lets one count, and the commitment and the quiz
   * where they are asked.
   */
  private static final String WORKED_OUT =
      """
      insert into study_progress (campaign, person, attended_on, stated_on, committed_on, passed_on,
        done_on)
      select campaign, person, attended, stated, committed, passed,
        case when taken is not null and (not asked or committed is not null)
            and (not tested or passed is not null)
          then greatest(taken, case when asked then committed end, case when tested then passed end)
          end
      from (
        select c.id as campaign, o.person, c.commitment as asked,
          exists(select from study_quiz q where q.campaign = c.id and q.required) as tested,
          min(o.attended) as attended, min(o.stated) as stated, min(o.committed) as committed,
          min(o.passed) as passed,
          least(min(o.attended), case when c.own_statement then min(o.stated) end) as taken
        from study_campaign c
        join (
          select r.campaign, r.person,
            case when r.session is not null and r.withdrawn_at is null then r.day end as attended,
            case when r.session is null and r.withdrawn_at is null then r.day end as stated,
            cast(null as date) as committed, cast(null as date) as passed
          from study_record r
          union all
          select m.campaign, m.person, null, null, m.day, null from study_commitment m
          union all
          select a.campaign, a.person, null, null, null, case when a.passed then a.day end
          from study_quiz_attempt a
        ) o on o.campaign = c.id
        where c.id = :campaign and (:everybody or o.person = any(:people))
        group by c.id, o.person
      ) p
      on conflict (campaign, person) do update set attended_on = excluded.attended_on,
        stated_on = excluded.stated_on, committed_on = excluded.committed_on,
        passed_on = excluded.passed_on, done_on = excluded.done_on
      """;

  private static final String TO_TELL =
      """
      select c.id as campaign, s.person, true as opened, c.title, c.first_day as first, c.due
      from study_campaign c join study_stay s on s.campaign = c.id
      where c.state = 'OPENED' and c.due >= :today and s.from_day <= greatest(c.first_day, :today)
        and s.to_day > greatest(c.first_day, :today)
        and not exists (select from study_told t
          where t.campaign = c.id and t.person = s.person and t.kind = 'OPENED')
      union all
      select c.id, s.person, false, c.title, c.first_day, c.due
      from study_campaign c join study_stay s on s.campaign = c.id
      left join study_progress p on p.campaign = c.id and p.person = s.person
      where c.state = 'OPENED' and c.due >= :today and c.due <= :remindedUpTo
        and s.from_day <= :today and s.to_day > :today and p.done_on is null
        and exists (select from study_told t where t.campaign = c.id and t.person = s.person
          and t.kind = 'OPENED' and t.told_at < :midnight)
        and not exists (select from study_told t
          where t.campaign = c.id and t.person = s.person and t.kind = 'DUE')
      order by campaign, person limit :most
      """;

  private final JdbcClient database;

  JdbcProgressRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void progress(Scope scope, UUID campaign, Collection<UUID> people) {
    database
        .sql(WORKED_OUT)
        .param("campaign", campaign)
        .param("everybody", people.isEmpty())
        .param("people", StudyReach.array(people))
        .update();
  }

  @Override
  public List<Due> toTell(
      Scope scope, LocalDate today, LocalDate remindedUpTo, Instant midnight, int most) {
    database.sql("select pg_advisory_xact_lock(hashtextextended('study', 0))").query(row -> {});
    return database
        .sql(TO_TELL)
        .param("today", today)
        .param("remindedUpTo", remindedUpTo)
        .param("midnight", midnight.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(
            (row, number) ->
                new Due(
                    row.getObject("campaign", UUID.class),
                    row.getObject("person", UUID.class),
                    row.getBoolean("opened"),
                    row.getString("title"),
                    row.getObject("first", LocalDate.class),
                    row.getObject("due", LocalDate.class)))
        .list();
  }

  @Override
  public void told(Scope scope, Collection<Due> told, Instant at) {
    database
        .sql(
            """
            insert into study_told (campaign, person, kind, told_at)
            select campaign, person, kind, :at
            from unnest(cast(:campaigns as uuid[]), cast(:people as uuid[]),
              cast(:kinds as text[])) as each(campaign, person, kind)
            on conflict do nothing
            """)
        .param("campaigns", told.stream().map(Due::campaign).toArray(UUID[]::new))
        .param("people", told.stream().map(Due::person).toArray(UUID[]::new))
        .param(
            "kinds",
            told.stream().map(due -> due.opened() ? "OPENED" : "DUE").toArray(String[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
