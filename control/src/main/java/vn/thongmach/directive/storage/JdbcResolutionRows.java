package vn.thongmach.directive.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Clause;
import vn.thongmach.directive.ClausePlace;
import vn.thongmach.directive.Resolution;
import vn.thongmach.directive.model.ResolutionRows;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

@Repository
class JdbcResolutionRows implements ResolutionRows {

  private static final String REACHED = "(:all or r.issuer = any(:units))";

  private final JdbcClient database;

  JdbcResolutionRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public boolean insert(Scope scope, Resolution resolution) {
    int added =
        database
            .sql(
                """
                insert into resolution (id, symbol, title, kind, issuer, adopted_on)
                values (:id, :symbol, :title, :kind, :issuer, :adoptedOn)
                on conflict (symbol) do nothing
                """)
            .param("id", resolution.id())
            .param("symbol", resolution.symbol())
            .param("title", resolution.title())
            .param("kind", resolution.kind().name())
            .param("issuer", resolution.issuer())
            .param("adoptedOn", resolution.adoptedOn())
            .update();
    if (added == 1) {
      resolution.clauses().forEach(clause -> insertClause(scope, resolution.id(), clause));
    }
    return added == 1;
  }

  @Override
  public boolean insertClause(Scope scope, UUID resolution, Clause clause) {
    return database
            .sql(
                """
                insert into clause (id, resolution, code, text, place)
                values (:id, :resolution, :code, :text,
                  (select coalesce(max(place), 0) + 1 from clause where resolution = :resolution))
                on conflict (resolution, code) do nothing
                """)
            .param("id", clause.id())
            .param("resolution", resolution)
            .param("code", clause.code())
            .param("text", clause.text())
            .update()
        == 1;
  }

  @Override
  public PageOf<Resolution> page(Scope scope, Set<UUID> above, PageRequest page) {
    long total =
        reached("select count(*) from resolution r where " + REACHED, scope, above)
            .query(Long.class)
            .single();
    List<Resolution> items =
        reached(
                "select r.* from resolution r where "
                    + REACHED
                    + " order by r.adopted_on desc, r.symbol limit :size offset :offset",
                scope,
                above)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(JdbcResolutionRows::withoutClauses)
            .list();
    return PageOf.of(withClauses(items), total, page);
  }

  @Override
  public List<Resolution> findAll(Scope scope, Set<UUID> above, Collection<UUID> resolutions) {
    return withClauses(
        reached(
                "select r.* from resolution r where r.id = any(:wanted) and "
                    + REACHED
                    + " order by r.adopted_on desc, r.symbol",
                scope,
                above)
            .param("wanted", array(resolutions))
            .query(JdbcResolutionRows::withoutClauses)
            .list());
  }

  @Override
  public List<ClausePlace> places(Scope scope, Set<UUID> above, Collection<UUID> clauses) {
    return reached(
            """
            select c.id, c.code, c.text, c.resolution, r.symbol
            from clause c join resolution r on r.id = c.resolution
            where c.id = any(:wanted) and
            """
                + REACHED,
            scope,
            above)
        .param("wanted", array(clauses))
        .query(
            (row, number) ->
                new ClausePlace(
                    clause(row), row.getObject("resolution", UUID.class), row.getString("symbol")))
        .list();
  }

  private JdbcClient.StatementSpec reached(String sql, Scope scope, Set<UUID> above) {
    return database
        .sql(sql)
        .param("all", scope.allUnits())
        .param("units", Stream.concat(scope.units().stream(), above.stream()).toArray(UUID[]::new));
  }

  private List<Resolution> withClauses(List<Resolution> resolutions) {
    Map<UUID, List<Clause>> clauses = new HashMap<>();
    database
        .sql("select * from clause where resolution = any(:wanted) order by place")
        .param("wanted", resolutions.stream().map(Resolution::id).toArray(UUID[]::new))
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
                new Resolution(
                    bare.id(),
                    bare.symbol(),
                    bare.title(),
                    bare.kind(),
                    bare.issuer(),
                    bare.adoptedOn(),
                    clauses.getOrDefault(bare.id(), List.of())))
        .toList();
  }

  private static UUID[] array(Collection<UUID> ids) {
    return ids.toArray(new UUID[0]);
  }

  private static Clause clause(ResultSet row) throws SQLException {
    return new Clause(
        row.getObject("id", UUID.class), row.getString("code"), row.getString("text"));
  }

  private static Resolution withoutClauses(ResultSet row, int number) throws SQLException {
    return new Resolution(
        row.getObject("id", UUID.class),
        row.getString("symbol"),
        row.getString("title"),
        Resolution.Kind.valueOf(row.getString("kind")),
        row.getObject("issuer", UUID.class),
        row.getObject("adopted_on", LocalDate.class),
        List.of());
  }
}
