package vn.thongmach.grading.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.grading.GradingFact;
import vn.thongmach.grading.model.FactRows;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

@Repository
class JdbcFactRows implements FactRows {

  /** Of units within reach, and never about the reader, who learns of it by the document. */
  private static final String REACHED =
      """
       from grading_fact f where (:all or f.unit = any(:units))
        and f.person is distinct from cast(:me as uuid)
      """;

  private final JdbcClient database;

  JdbcFactRows(JdbcClient database) {
    this.database = database;
  }

  private StatementSpec reached(Scope scope, String sql) {
    return database
        .sql(sql)
        .param("all", scope.allUnits())
        .param("units", GradingReach.array(scope.units()))
        .param("me", scope.person());
  }

  @Override
  public void insert(Scope scope, GradingFact fact) {
    database
        .sql(
            """
            insert into grading_fact (id, kind, unit, person, content, symbol, day, recorded_by,
              recorded_at)
            values (:id, :kind, :unit, :person, :content, :symbol, :day, :by, :at)
            """)
        .param("id", fact.id())
        .param("kind", fact.kind().name())
        .param("unit", fact.unit())
        .param("person", fact.person())
        .param("content", fact.text())
        .param("symbol", fact.symbol())
        .param("day", fact.day())
        .param("by", fact.recordedBy())
        .param("at", GradingReach.utc(fact.recordedAt()))
        .update();
  }

  @Override
  public void update(Scope scope, GradingFact fact) {
    database
        .sql(
            """
            update grading_fact set mended_on = :mendedOn, mended_symbol = :symbol,
              withdrawn = :withdrawn where id = :id
            """)
        .param("id", fact.id())
        .param("mendedOn", fact.mendedOn())
        .param("symbol", fact.mendedSymbol())
        .param("withdrawn", fact.withdrawn())
        .update();
  }

  @Override
  public Optional<GradingFact> locked(Scope scope, UUID fact) {
    return reached(scope, "select f.*" + REACHED + " and f.id = :id for update")
        .param("id", fact)
        .query(JdbcFactRows::fact)
        .optional();
  }

  @Override
  public PageOf<GradingFact> page(Scope scope, PageRequest page) {
    long total = reached(scope, "select count(*)" + REACHED).query(Long.class).single();
    return PageOf.of(
        reached(
                scope,
                "select f.*" + REACHED + " order by f.day desc, f.id limit :size offset :offset")
            .param("size", page.size())
            .param("offset", page.offset())
            .query(JdbcFactRows::fact)
            .list(),
        total,
        page);
  }

  @Override
  public List<GradingFact> counting(
      Scope scope, Collection<UUID> units, Collection<UUID> people, LocalDate until) {
    return database
        .sql(
            """
            select * from grading_fact where withdrawn is null and day <= :until
              and (kind = 'DISCIPLINE' or person = any(:people)
                or (person is null and unit = any(:units)))
            order by day, id
            """)
        .param("until", until)
        .param("units", GradingReach.array(units))
        .param("people", GradingReach.array(people))
        .query(JdbcFactRows::fact)
        .list();
  }

  private static GradingFact fact(ResultSet row, int number) throws SQLException {
    return new GradingFact(
        row.getObject("id", UUID.class),
        GradingFact.Kind.valueOf(row.getString("kind")),
        row.getObject("unit", UUID.class),
        row.getObject("person", UUID.class),
        row.getString("content"),
        row.getString("symbol"),
        row.getObject("day", LocalDate.class),
        row.getObject("mended_on", LocalDate.class),
        row.getString("mended_symbol"),
        row.getString("recorded_by"),
        Objects.requireNonNull(GradingReach.instant(row, "recorded_at")),
        row.getString("withdrawn"));
  }
}
