package vn.thongmach.absence.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.absence.Absence;
import vn.thongmach.absence.model.AbsenceRows;
import vn.thongmach.access.Desk;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

@Repository
class JdbcAbsenceRows implements AbsenceRows {

  private static final String OF_PERSON =
      " from absence where (person = :person or deputy = :person)";

  private final JdbcClient database;

  JdbcAbsenceRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void insert(Scope scope, Absence absence) {
    database
        .sql(
            """
            insert into absence (id, person, deputy, first_day, last_day, reason, desks,
              declared_at)
            values (:id, :person, :deputy, :from, :to, :reason, :desks, :declaredAt)
            """)
        .param("id", absence.id())
        .param("person", absence.person())
        .param("deputy", absence.deputy())
        .param("from", absence.from())
        .param("to", absence.to())
        .param("reason", absence.reason())
        .param("desks", absence.desks().stream().map(Desk::name).sorted().toArray(String[]::new))
        .param("declaredAt", utc(absence.declaredAt()))
        .update();
  }

  @Override
  public void holdDeclarations(Scope scope) {
    database.sql("select pg_advisory_xact_lock(hashtextextended('absence', 0))").query(row -> {});
  }

  @Override
  public Optional<Absence> locked(Scope scope, UUID absence) {
    return database
        .sql("select * from absence where id = :id for update")
        .param("id", absence)
        .query(JdbcAbsenceRows::absence)
        .optional();
  }

  @Override
  public void end(Scope scope, UUID absence, Instant at) {
    database
        .sql("update absence set ended_at = :at where id = :id")
        .param("at", utc(at))
        .param("id", absence)
        .update();
  }

  @Override
  public PageOf<Absence> page(Scope scope, UUID person, PageRequest page) {
    long total =
        database
            .sql("select count(*)" + OF_PERSON)
            .param("person", person)
            .query(Long.class)
            .single();
    return PageOf.of(
        database
            .sql("select *" + OF_PERSON + " order by last_day desc, id limit :size offset :offset")
            .param("person", person)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(JdbcAbsenceRows::absence)
            .list(),
        total,
        page);
  }

  @Override
  public List<Absence> between(Scope scope, UUID person, LocalDate from, LocalDate to) {
    return database
        .sql(
            """
            select * from absence where person = :person and ended_at is null
              and first_day <= :to and last_day >= :from order by first_day
            """)
        .param("person", person)
        .param("from", from)
        .param("to", to)
        .query(JdbcAbsenceRows::absence)
        .list();
  }

  @Override
  public List<Absence> running(Scope scope, LocalDate day) {
    return database
        .sql("select * from absence where ended_at is null and last_day >= :day")
        .param("day", day)
        .query(JdbcAbsenceRows::absence)
        .list();
  }

  private static Absence absence(ResultSet row, int number) throws SQLException {
    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
    Set<Desk> desks =
        Arrays.stream((String[]) row.getArray("desks").getArray())
            .map(Desk::valueOf)
            .collect(Collectors.toSet());
    return new Absence(
        row.getObject("id", UUID.class),
        row.getObject("person", UUID.class),
        row.getObject("deputy", UUID.class),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getString("reason"),
        desks,
        row.getObject("declared_at", OffsetDateTime.class).toInstant(),
        ended == null ? null : ended.toInstant());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
