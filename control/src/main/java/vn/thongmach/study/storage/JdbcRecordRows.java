package vn.thongmach.study.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.study.PersonalCommitment;
import vn.thongmach.study.StudySession;
import vn.thongmach.study.TakingPart;
import vn.thongmach.study.model.RecordRows;
import vn.thongmach.study.model.StudyRoles;

@Repository
class JdbcRecordRows implements RecordRows {

  private static final String SESSIONS =
      """
      select n.*, (select count(*) from study_record r
        where r.session = n.id and r.withdrawn_at is null) as attended
      from study_session n
      """;

  private static final String READABLE =
      " from study_record r join study_campaign c on c.id = r.campaign"
          + " where r.campaign = :campaign and (r.person = :me or "
          + StudyReach.HELD
          + """
           or (:oversees and exists (select from study_stay s
             where s.campaign = r.campaign and s.person = r.person
             and (:all or s.unit = any(:units)))))
          and (cast(:person as uuid) is null or r.person = :person)
          and (cast(:session as uuid) is null or r.session = :session)
          """;

  private final JdbcClient database;

  JdbcRecordRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void insert(Scope scope, StudySession session) {
    database
        .sql(
            """
            insert into study_session (id, campaign, unit, day, place, led_by, added_by, added_at)
            values (:id, :campaign, :unit, :day, :place, :ledBy, :addedBy, :addedAt)
            """)
        .param("id", session.id())
        .param("campaign", session.campaign())
        .param("unit", session.unit())
        .param("day", session.day())
        .param("place", session.place())
        .param("ledBy", session.ledBy())
        .param("addedBy", session.addedBy())
        .param("addedAt", utc(session.addedAt()))
        .update();
  }

  @Override
  public Optional<StudySession> session(Scope scope, UUID session) {
    return database
        .sql(SESSIONS + "where n.id = :id")
        .param("id", session)
        .query(JdbcRecordRows::session)
        .optional();
  }

  @Override
  public PageOf<StudySession> sessions(Scope scope, UUID campaign, PageRequest page) {
    long total =
        database
            .sql("select count(*) from study_session where campaign = :campaign")
            .param("campaign", campaign)
            .query(Long.class)
            .single();
    return PageOf.of(
        database
            .sql(
                SESSIONS
                    + """
                    where n.campaign = :campaign order by n.day desc, n.added_at desc, n.id
                    limit :size offset :offset
                    """)
            .param("campaign", campaign)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(JdbcRecordRows::session)
            .list(),
        total,
        page);
  }

  @Override
  public void withdrawSession(Scope scope, UUID session, StudySession.Withdrawn withdrawn) {
    withdraw("update study_session set %s where id = :id", session, withdrawn);
    withdraw(
        "update study_record set %s where session = :id and withdrawn_at is null",
        session, withdrawn);
  }

  @Override
  public void withdraw(Scope scope, UUID record, StudySession.Withdrawn withdrawn) {
    withdraw("update study_record set %s where id = :id", record, withdrawn);
  }

  private void withdraw(String sql, UUID id, StudySession.Withdrawn withdrawn) {
    database
        .sql(sql.formatted("withdrawn_at = :at, withdrawn_by = :by, reason = :reason"))
        .param("id", id)
        .param("at", utc(withdrawn.at()))
        .param("by", withdrawn.by())
        .param("reason", withdrawn.reason())
        .update();
  }

  @Override
  public void insert(Scope scope, Collection<TakingPart> records) {
    if (records.isEmpty()) {
      return;
    }
    TakingPart first = records.iterator().next();
    database
        .sql(
            """
            insert into study_record (id, campaign, person, session, day, note, origin, source,
              recorded_by_person, received_time, way)
            select id, :campaign, person, :session, :day, :note, :origin, :source, :by, :received,
              :way
            from unnest(cast(:ids as uuid[]), cast(:people as uuid[])) as each(id, person)
            """)
        .param("ids", records.stream().map(TakingPart::id).toArray(UUID[]::new))
        .param("people", records.stream().map(TakingPart::person).toArray(UUID[]::new))
        .param("campaign", first.campaign())
        .param("session", first.session())
        .param("day", first.day())
        .param("note", first.note())
        .param("origin", first.origin().name())
        .param("source", first.source())
        .param("way", first.way().name())
        .param("by", first.recordedBy())
        .param("received", utc(first.receivedTime()))
        .update();
  }

  @Override
  public List<TakingPart> attending(Scope scope, UUID session) {
    return database
        .sql("select * from study_record where session = :session and withdrawn_at is null")
        .param("session", session)
        .query(JdbcRecordRows::record)
        .list();
  }

  @Override
  public Optional<TakingPart> statement(Scope scope, UUID campaign, UUID person) {
    return database
        .sql(
            """
            select * from study_record where campaign = :campaign and person = :person
              and session is null and withdrawn_at is null
            """)
        .param("campaign", campaign)
        .param("person", person)
        .query(JdbcRecordRows::record)
        .optional();
  }

  @Override
  public Optional<TakingPart> record(Scope scope, UUID record) {
    return database
        .sql("select * from study_record where id = :id")
        .param("id", record)
        .query(JdbcRecordRows::record)
        .optional();
  }

  @Override
  public PageOf<TakingPart> records(
      Scope scope, UUID campaign, @Nullable UUID person, @Nullable UUID session, PageRequest page) {
    long total =
        readable(scope, "select count(*)" + READABLE, campaign, person, session)
            .query(Long.class)
            .single();
    return PageOf.of(
        readable(
                scope,
                "select r.*"
                    + READABLE
                    + " order by r.day desc, r.received_time desc, r.id"
                    + " limit :size offset :offset",
                campaign,
                person,
                session)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(JdbcRecordRows::record)
            .list(),
        total,
        page);
  }

  private StatementSpec readable(
      Scope scope, String sql, UUID campaign, @Nullable UUID person, @Nullable UUID session) {
    return StudyReach.bound(scope, database.sql(sql))
        .param("campaign", campaign)
        .param("person", person)
        .param("session", session);
  }

  @Override
  public void insert(Scope scope, PersonalCommitment commitment, LocalDate day) {
    database
        .sql(
            """
            insert into study_commitment (id, campaign, person, version, text, day, written_at)
            values (:id, :campaign, :person, :version, :text, :day, :writtenAt)
            """)
        .param("id", commitment.id())
        .param("campaign", commitment.campaign())
        .param("person", commitment.person())
        .param("version", commitment.version())
        .param("text", commitment.text())
        .param("day", day)
        .param("writtenAt", utc(commitment.writtenAt()))
        .update();
  }

  @Override
  public int latest(Scope scope, UUID campaign, UUID person) {
    return database
        .sql(
            """
            select coalesce(max(version), 0) from study_commitment
            where campaign = :campaign and person = :person
            """)
        .param("campaign", campaign)
        .param("person", person)
        .query(Integer.class)
        .single();
  }

  @Override
  public List<PersonalCommitment> commitments(Scope scope, UUID campaign, UUID person) {
    return database
        .sql(
            """
            select m.* from study_commitment m join study_campaign c on c.id = m.campaign
            where m.campaign = :campaign and m.person = :person and (m.person = :me
              or (:keeps and (:all or c.owner_unit = any(:units)))
              or (:heads and exists (select from study_stay s
                where s.campaign = m.campaign and s.person = m.person
                and (:all or s.unit = any(:units)))))
            order by m.version desc
            """)
        .param("campaign", campaign)
        .param("person", person)
        .param("me", scope.person())
        .param("keeps", StudyRoles.keeps(scope))
        .param("heads", StudyRoles.heads(scope))
        .param("all", scope.allUnits())
        .param("units", StudyReach.array(scope.units()))
        .query(
            (row, number) ->
                new PersonalCommitment(
                    row.getObject("id", UUID.class),
                    row.getObject("campaign", UUID.class),
                    row.getObject("person", UUID.class),
                    row.getInt("version"),
                    row.getString("text"),
                    row.getObject("written_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private static StudySession.@Nullable Withdrawn withdrawn(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("withdrawn_at", OffsetDateTime.class);
    return at == null
        ? null
        : new StudySession.Withdrawn(
            at.toInstant(), row.getString("withdrawn_by"), row.getString("reason"));
  }

  private static StudySession session(ResultSet row, int number) throws SQLException {
    return new StudySession(
        row.getObject("id", UUID.class),
        row.getObject("campaign", UUID.class),
        row.getObject("unit", UUID.class),
        row.getObject("day", LocalDate.class),
        row.getString("place"),
        row.getString("led_by"),
        row.getString("added_by"),
        row.getObject("added_at", OffsetDateTime.class).toInstant(),
        row.getInt("attended"),
        withdrawn(row));
  }

  private static TakingPart record(ResultSet row, int number) throws SQLException {
    return new TakingPart(
        row.getObject("id", UUID.class),
        row.getObject("campaign", UUID.class),
        row.getObject("person", UUID.class),
        row.getObject("session", UUID.class),
        row.getObject("day", LocalDate.class),
        row.getString("note"),
        Origin.valueOf(row.getString("origin")),
        TakingPart.Way.valueOf(row.getString("way")),
        row.getString("source"),
        row.getObject("recorded_by_person", UUID.class),
        row.getObject("received_time", OffsetDateTime.class).toInstant(),
        withdrawn(row));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
