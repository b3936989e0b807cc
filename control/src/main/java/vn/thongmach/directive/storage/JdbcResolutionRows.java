package vn.thongmach.directive.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Clause;
import vn.thongmach.directive.ClausePlace;
import vn.thongmach.directive.ClauseVersion;
import vn.thongmach.directive.Resolution;
import vn.thongmach.directive.ResolutionFilter;
import vn.thongmach.directive.model.ClauseOrder;
import vn.thongmach.directive.model.ResolutionRows;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.VietnameseText;

@Repository
class JdbcResolutionRows implements ResolutionRows {

  private static final String WANTED =
      " from resolution r where "
          + Documents.REACHED
          + """
          and (cast(:kind as text) is null or r.kind = :kind)
          and (cast(:issuer as uuid) is null or r.issuer = :issuer)
          and (cast(:like as text) is null or r.search_key like :like)
          and (cast(:day as date) is null
            or r.in_force_from <= :day and (r.in_force_to is null or r.in_force_to > :day))
          """;

  private static final String LATEST_FIRST = " order by r.adopted_on desc, r.symbol";

  private final JdbcClient database;

  JdbcResolutionRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public boolean insert(Scope scope, Resolution resolution, Instant now) {
    int added =
        database
            .sql(
                """
                insert into resolution (id, symbol, title, kind, issuer, issuer_name, adopted_on,
                  in_force_from, in_force_to, version, search_key)
                values (:id, :symbol, :title, :kind, :issuer, :issuerName, :adoptedOn,
                  :from, :to, :version, :key)
                on conflict (symbol) do nothing
                """)
            .param("id", resolution.id())
            .param("symbol", resolution.symbol())
            .param("title", resolution.title())
            .param("kind", resolution.kind().name())
            .param("issuer", resolution.issuer())
            .param("issuerName", resolution.issuerName())
            .param("adoptedOn", resolution.adoptedOn())
            .param("from", resolution.inForceFrom())
            .param("to", resolution.inForceTo())
            .param("version", resolution.version())
            .param("key", key(resolution.symbol(), resolution.title()))
            .update();
    if (added == 1) {
      resolution.clauses().forEach(clause -> insertClause(scope, resolution.id(), clause, now));
    }
    return added == 1;
  }

  @Override
  public void update(Scope scope, Resolution resolution) {
    database
        .sql(
            """
            update resolution set title = :title, in_force_from = :from, in_force_to = :to,
              version = :version, search_key = :key
            where id = :id
            """)
        .param("id", resolution.id())
        .param("title", resolution.title())
        .param("from", resolution.inForceFrom())
        .param("to", resolution.inForceTo())
        .param("version", resolution.version())
        .param("key", key(resolution.symbol(), resolution.title()))
        .update();
  }

  @Override
  public boolean insertClause(Scope scope, UUID resolution, Clause clause, Instant now) {
    int added =
        database
            .sql(
                """
                insert into clause (id, resolution, code, text, parent, version, search_key, place)
                values (:id, :resolution, :code, :text, :parent, :version, :key,
                  (select coalesce(max(place), 0) + 1 from clause where resolution = :resolution))
                on conflict (resolution, code) do nothing
                """)
            .param("id", clause.id())
            .param("resolution", resolution)
            .param("code", clause.code())
            .param("text", clause.text())
            .param("parent", clause.parent())
            .param("version", clause.version())
            .param("key", key(clause.code(), clause.text()))
            .update();
    if (added == 1) {
      insertVersion(
          scope,
          clause.id(),
          new ClauseVersion(clause.version(), clause.text(), now, scope.name(), null));
    }
    return added == 1;
  }

  @Override
  public void updateClause(Scope scope, Clause clause, ClauseVersion version) {
    database
        .sql("update clause set text = :text, version = :version, search_key = :key where id = :id")
        .param("id", clause.id())
        .param("text", clause.text())
        .param("version", clause.version())
        .param("key", key(clause.code(), clause.text()))
        .update();
    insertVersion(scope, clause.id(), version);
  }

  private void insertVersion(Scope scope, UUID clause, ClauseVersion version) {
    database
        .sql(
            """
            insert into clause_version (clause, version, text, made_at, made_by, reason)
            values (:clause, :version, :text, :at, :by, :reason)
            """)
        .param("clause", clause)
        .param("version", version.version())
        .param("text", version.text())
        .param("at", version.madeAt().atOffset(ZoneOffset.UTC))
        .param("by", version.madeBy())
        .param("reason", version.reason())
        .update();
  }

  @Override
  public List<ClauseVersion> clauseVersions(Scope scope, UUID clause) {
    return database
        .sql("select * from clause_version where clause = :clause order by version")
        .param("clause", clause)
        .query(
            (row, number) ->
                new ClauseVersion(
                    row.getInt("version"),
                    row.getString("text"),
                    row.getObject("made_at", OffsetDateTime.class).toInstant(),
                    row.getString("made_by"),
                    row.getString("reason")))
        .list();
  }

  @Override
  public PageOf<Resolution> page(
      Scope scope, Set<UUID> above, ResolutionFilter filter, PageRequest page) {
    long total =
        filtered("select count(*)" + WANTED, scope, above, filter).query(Long.class).single();
    List<Resolution> items =
        filtered(
                "select r.*" + WANTED + LATEST_FIRST + " limit :size offset :offset",
                scope,
                above,
                filter)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(JdbcResolutionRows::withoutClauses)
            .list();
    return PageOf.of(withClauses(scope, items), total, page);
  }

  private StatementSpec filtered(
      String sql, Scope scope, Set<UUID> above, ResolutionFilter filter) {
    Resolution.Kind kind = filter.kind();
    String q = filter.q();
    return Documents.reached(scope, above, database.sql(sql))
        .param("kind", kind == null ? null : kind.name())
        .param("issuer", filter.issuer())
        .param("like", q == null || q.isBlank() ? null : VietnameseText.foldedLike(q))
        .param("day", filter.inForceOn());
  }

  @Override
  public List<Resolution> findAll(Scope scope, Set<UUID> above, Collection<UUID> resolutions) {
    return withClauses(
        scope,
        Documents.reached(
                scope,
                above,
                database.sql(
                    "select r.* from resolution r where r.id = any(:wanted) and"
                        + Documents.REACHED
                        + LATEST_FIRST))
            .param("wanted", Documents.ids(resolutions.stream()))
            .query(JdbcResolutionRows::withoutClauses)
            .list());
  }

  @Override
  public Optional<Resolution> locked(Scope scope, UUID resolution) {
    return withClauses(
            scope,
            Documents.held(
                    scope,
                    database.sql(
                        "select r.* from resolution r where r.id = :id and"
                            + Documents.HELD
                            + "for update"))
                .param("id", resolution)
                .query(JdbcResolutionRows::withoutClauses)
                .list())
        .stream()
        .findFirst();
  }

  @Override
  public List<ClausePlace> places(Scope scope, Set<UUID> above, Collection<UUID> clauses) {
    return Documents.reached(
            scope,
            above,
            database.sql(
                """
                select c.*, r.symbol
                from clause c join resolution r on r.id = c.resolution
                where c.id = any(:wanted) and
                """
                    + Documents.REACHED))
        .param("wanted", Documents.ids(clauses.stream()))
        .query(
            (row, number) ->
                new ClausePlace(
                    clause(row), row.getObject("resolution", UUID.class), row.getString("symbol")))
        .list();
  }

  private List<Resolution> withClauses(Scope scope, List<Resolution> resolutions) {
    Map<UUID, List<Clause>> clauses = new HashMap<>();
    database
        .sql("select * from clause where resolution = any(:wanted) order by place")
        .param("wanted", Documents.ids(resolutions.stream().map(Resolution::id)))
        .query(
            row -> {
              clauses
                  .computeIfAbsent(
                      row.getObject("resolution", UUID.class), first -> new ArrayList<>())
                  .add(clause(row));
            });
    return resolutions.stream()
        .map(
            bare ->
                bare.withClauses(ClauseOrder.ofReading(clauses.getOrDefault(bare.id(), List.of()))))
        .toList();
  }

  private static String key(String code, String text) {
    return VietnameseText.folded(code + " " + text);
  }

  private static Clause clause(ResultSet row) throws SQLException {
    return new Clause(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("text"),
        row.getObject("parent", UUID.class),
        row.getInt("version"));
  }

  private static Resolution withoutClauses(ResultSet row, int number) throws SQLException {
    return new Resolution(
        row.getObject("id", UUID.class),
        row.getString("symbol"),
        row.getString("title"),
        Resolution.Kind.valueOf(row.getString("kind")),
        row.getObject("issuer", UUID.class),
        row.getString("issuer_name"),
        row.getObject("adopted_on", LocalDate.class),
        row.getObject("in_force_from", LocalDate.class),
        row.getObject("in_force_to", LocalDate.class),
        row.getInt("version"),
        List.of());
  }
}
