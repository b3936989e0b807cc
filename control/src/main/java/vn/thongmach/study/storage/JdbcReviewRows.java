package vn.thongmach.study.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.study.CommitmentReview;
import vn.thongmach.study.CommitmentReview.Kept;
import vn.thongmach.study.CommitmentReview.Said;
import vn.thongmach.study.CommitmentReview.State;
import vn.thongmach.study.StudyStandings.StudiedPeriod;
import vn.thongmach.study.model.ReviewRows;
import vn.thongmach.study.model.StudyRoles;

@Repository
class JdbcReviewRows implements ReviewRows {

  /** Every commitment in its latest version, with what was said of it last. */
  private static final String REVIEWS =
      """
      select * from (
        select c.id as campaign, c.title, c.first_day, m.person, s.unit, m.text as commitment,
          case when v.id is null then 'TO_WRITE' when v.answer is null then 'TO_ANSWER'
            else v.answer end as state,
          v.version, v.kept, v.text, v.late, v.written_at, v.answered_by, v.answered_at, v.reason
        from study_campaign c
        join (select distinct on (campaign, person) * from study_commitment
          order by campaign, person, version desc) m on m.campaign = c.id
        join (select distinct on (campaign, person) * from study_stay
          order by campaign, person, from_day desc) s
          on s.campaign = c.id and s.person = m.person
        left join (select distinct on (campaign, person) * from study_review
          order by campaign, person, version desc) v on v.campaign = c.id and v.person = m.person
        where c.state <> 'DRAFT' and (m.person = :me
          or (:heads and (:all or s.unit = any(:units))))) as r
      """;

  private static final String OF_YEAR =
      " where r.first_day >= make_date(:year, 1, 1) and r.first_day <= make_date(:year, 12, 31) ";

  private static final String LED =
      OF_YEAR
          + """
          and r.person is distinct from :me
          and (cast(:state as text) is null or r.state = :state)
          """;

  private static final String STANDINGS =
      """
      select %1$s as subject, count(*) as due,
        count(*) filter (where p.done_on <= c.due) as completed,
        count(*) filter (where p.done_on > c.due) as late,
        count(*) filter (where p.done_on is null) as missing,
        count(*) filter (where p.committed_on is not null) as commitments,
        count(*) filter (where p.committed_on is not null and v.answer = 'CONFIRMED') as confirmed,
        count(*) filter (where p.committed_on is not null and v.answer = 'RETURNED') as returned
      from study_campaign c
      join study_stay s on s.campaign = c.id
      left join study_progress p on p.campaign = c.id and p.person = s.person
      left join lateral (select w.answer from study_review w
        where w.campaign = c.id and w.person = s.person order by w.version desc limit 1) v on true
      where c.state <> 'DRAFT' and c.first_day >= :first and c.first_day <= :last
        and s.from_day <= %2$s and s.to_day > %2$s and %1$s = any(:wanted)
        and (%3$s)
      group by %1$s
      """;

  private final JdbcClient database;

  JdbcReviewRows(JdbcClient database) {
    this.database = database;
  }

  private StatementSpec bound(Scope scope, String sql) {
    return database
        .sql(sql)
        .param("me", scope.person())
        .param("heads", StudyRoles.heads(scope))
        .param("all", scope.allUnits())
        .param("units", StudyReach.array(scope.units()));
  }

  @Override
  public Optional<CommitmentReview> find(Scope scope, UUID campaign, UUID person) {
    return bound(scope, REVIEWS + "where r.campaign = :campaign and r.person = :person")
        .param("campaign", campaign)
        .param("person", person)
        .query(JdbcReviewRows::review)
        .optional();
  }

  @Override
  public List<CommitmentReview> own(Scope scope, int year) {
    return bound(scope, REVIEWS + OF_YEAR + "and r.person = :me order by r.first_day, r.campaign")
        .param("year", year)
        .query(JdbcReviewRows::review)
        .list();
  }

  @Override
  public PageOf<CommitmentReview> led(
      Scope scope, int year, @Nullable State state, PageRequest page) {
    String wanted = state == null ? null : state.name();
    long total =
        bound(scope, "select count(*) from (" + REVIEWS + LED + ") as n")
            .param("year", year)
            .param("state", wanted)
            .query(Long.class)
            .single();
    return PageOf.of(
        bound(
                scope,
                REVIEWS
                    + LED
                    + """
                     order by array_position(
                        array['TO_ANSWER', 'RETURNED', 'TO_WRITE', 'CONFIRMED'], r.state),
                      r.written_at, r.first_day, r.campaign, r.person
                    limit :size offset :offset
                    """)
            .param("year", year)
            .param("state", wanted)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(JdbcReviewRows::review)
            .list(),
        total,
        page);
  }

  private static CommitmentReview review(ResultSet row, int number) throws SQLException {
    return new CommitmentReview(
        row.getObject("campaign", UUID.class),
        row.getString("title"),
        row.getObject("first_day", LocalDate.class),
        row.getObject("person", UUID.class),
        row.getObject("unit", UUID.class),
        row.getString("commitment"),
        State.valueOf(row.getString("state")),
        said(row));
  }

  private static @Nullable Said said(ResultSet row) throws SQLException {
    OffsetDateTime written = row.getObject("written_at", OffsetDateTime.class);
    OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
    return written == null
        ? null
        : new Said(
            row.getInt("version"),
            Kept.valueOf(row.getString("kept")),
            row.getString("text"),
            row.getBoolean("late"),
            written.toInstant(),
            row.getString("answered_by"),
            answered == null ? null : answered.toInstant(),
            row.getString("reason"));
  }

  @Override
  public void insert(Scope scope, UUID campaign, UUID person, Said said, LocalDate day) {
    database
        .sql(
            """
            insert into study_review (id, campaign, person, version, kept, text, day, late,
              written_at)
            values (:id, :campaign, :person, :version, :kept, :text, :day, :late, :at)
            """)
        .param("id", UUID.randomUUID())
        .param("campaign", campaign)
        .param("person", person)
        .param("version", said.version())
        .param("kept", said.kept().name())
        .param("text", said.text())
        .param("day", day)
        .param("late", said.late())
        .param("at", said.writtenAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public void answer(
      Scope scope,
      UUID campaign,
      UUID person,
      int version,
      boolean confirmed,
      @Nullable String reason,
      Instant at) {
    database
        .sql(
            """
            update study_review set answer = :answer, answered_by = :by, answered_person = :me,
              answered_at = :at, reason = :reason
            where campaign = :campaign and person = :person and version = :version
            """)
        .param("answer", confirmed ? "CONFIRMED" : "RETURNED")
        .param("by", scope.name())
        .param("me", scope.person())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("reason", reason)
        .param("campaign", campaign)
        .param("person", person)
        .param("version", version)
        .update();
  }

  @Override
  public List<ToReview> toTell(Scope scope, int year, int most) {
    database.sql("select pg_advisory_xact_lock(hashtextextended('study', 0))").query(row -> {});
    return database
        .sql(
            """
            select distinct c.id as campaign, m.person, c.title
            from study_campaign c join study_commitment m on m.campaign = c.id
            where c.state <> 'DRAFT' and c.first_day >= make_date(:year, 1, 1)
              and c.first_day <= make_date(:year, 12, 31)
              and not exists (select from study_told t
                where t.campaign = c.id and t.person = m.person and t.kind = 'REVIEW')
              and not exists (select from study_review v
                where v.campaign = c.id and v.person = m.person)
            order by c.id, m.person limit :most
            """)
        .param("year", year)
        .param("most", most)
        .query(
            (row, number) ->
                new ToReview(
                    row.getObject("campaign", UUID.class),
                    row.getObject("person", UUID.class),
                    row.getString("title")))
        .list();
  }

  @Override
  public void told(Scope scope, Collection<ToReview> told, Instant at) {
    database
        .sql(
            """
            insert into study_told (campaign, person, kind, told_at)
            select campaign, person, 'REVIEW', :at
            from unnest(cast(:campaigns as uuid[]), cast(:people as uuid[]))
              as each(campaign, person)
            on conflict do nothing
            """)
        .param("campaigns", told.stream().map(ToReview::campaign).toArray(UUID[]::new))
        .param("people", told.stream().map(ToReview::person).toArray(UUID[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public Map<UUID, StudiedPeriod> standings(
      Scope scope,
      boolean units,
      Collection<UUID> wanted,
      LocalDate first,
      LocalDate last,
      LocalDate today) {
    Map<UUID, StudiedPeriod> standings = new HashMap<>();
    StudyReach.bound(
            scope,
            database.sql(
                STANDINGS.formatted(
                    units ? "s.unit" : "s.person", StudyReach.COUNTED_ON, StudyReach.STAY)))
        .param("wanted", StudyReach.array(wanted))
        .param("first", first)
        .param("last", last)
        .param("today", today)
        .query(
            row -> {
              standings.put(row.getObject("subject", UUID.class), standing(row));
            });
    return standings;
  }

  private static StudiedPeriod standing(ResultSet row) throws SQLException {
    int commitments = row.getInt("commitments");
    int confirmed = row.getInt("confirmed");
    int returned = row.getInt("returned");
    return new StudiedPeriod(
        row.getInt("due"),
        row.getInt("completed"),
        row.getInt("late"),
        row.getInt("missing"),
        commitments,
        confirmed,
        returned,
        commitments - confirmed - returned);
  }
}
