package vn.thongmach.organisation.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.VietnameseText;
import vn.thongmach.organisation.Tree;
import vn.thongmach.organisation.Unit;
import vn.thongmach.organisation.model.UnitRows;

@Repository
class JdbcUnitRows implements UnitRows {

  private static final long TREE_LOCK = 0x756e697473L;

  private static final String COLUMNS =
      """
      select u.id, u.code, v.name, u.tree, v.parent, v.valid_from, v.valid_to, u.change
      from unit u join unit_version v on v.unit = u.id
      """;

  private static final String STANDING =
      """
      v.valid_from = coalesce(
        (select max(valid_from) from unit_version where unit = u.id and valid_from <= :day),
        (select min(valid_from) from unit_version where unit = u.id))
      """;

  private static final String REACHED = "(:all or u.id = any(:units))";

  private final JdbcClient database;

  JdbcUnitRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void lockTrees(Scope scope) {
    database.sql("select pg_advisory_xact_lock(:lock)").param("lock", TREE_LOCK).query(row -> {});
  }

  @Override
  public boolean insert(Scope scope, Unit unit) {
    int added =
        database
            .sql(
                """
                insert into unit (id, code, tree, change) values (:id, :code, :tree, :change)
                on conflict (code) do nothing
                """)
            .param("id", unit.id())
            .param("code", unit.code())
            .param("tree", unit.tree().name())
            .param("change", unit.change())
            .update();
    if (added == 1) {
      insertVersion(unit);
    }
    return added == 1;
  }

  @Override
  public void append(Scope scope, Unit unit) {
    database
        .sql("delete from unit_version where unit = :unit and valid_from = :from")
        .param("unit", unit.id())
        .param("from", unit.validFrom())
        .update();
    database
        .sql(
            """
            update unit_version set valid_to = :from
            where unit = :unit and (valid_to is null or valid_to > :from)
            """)
        .param("unit", unit.id())
        .param("from", unit.validFrom())
        .update();
    insertVersion(unit);
    database
        .sql("update unit set change = :change where id = :unit")
        .param("unit", unit.id())
        .param("change", unit.change())
        .update();
  }

  private void insertVersion(Unit unit) {
    database
        .sql(
            """
            insert into unit_version (unit, valid_from, valid_to, name, search_key, parent)
            values (:unit, :from, :to, :name, :key, :parent)
            """)
        .param("unit", unit.id())
        .param("from", unit.validFrom())
        .param("to", unit.validTo())
        .param("name", unit.name())
        .param("key", VietnameseText.folded(unit.code() + " " + unit.name()))
        .param("parent", unit.parent())
        .update();
  }

  @Override
  public List<Unit> rowsOf(Scope scope, UUID unit) {
    return database
        .sql(COLUMNS + " where u.id = :unit and " + REACHED + " order by v.valid_from")
        .param("unit", unit)
        .param("all", scope.allUnits())
        .param("units", array(scope.units()))
        .query(JdbcUnitRows::unit)
        .list();
  }

  @Override
  public List<Unit> standing(Scope scope, Collection<UUID> units, LocalDate day) {
    return database
        .sql(COLUMNS + " where u.id = any(:wanted) and " + REACHED + " and " + STANDING)
        .param("wanted", array(units))
        .param("all", scope.allUnits())
        .param("units", array(scope.units()))
        .param("day", day)
        .query(JdbcUnitRows::unit)
        .list();
  }

  @Override
  public PageOf<Unit> page(
      Scope scope, @Nullable Tree tree, @Nullable String like, LocalDate day, PageRequest page) {
    String where =
        " where "
            + REACHED
            + " and "
            + STANDING
            + " and (cast(:tree as text) is null or u.tree = :tree)"
            + " and (cast(:like as text) is null or v.search_key like :like)";
    long total =
        filtered(
                "select count(*) from unit u join unit_version v on v.unit = u.id" + where,
                scope,
                tree,
                like,
                day)
            .query(Long.class)
            .single();
    List<Unit> items =
        filtered(
                COLUMNS + where + " order by u.code limit :size offset :offset",
                scope,
                tree,
                like,
                day)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(JdbcUnitRows::unit)
            .list();
    return PageOf.of(items, total, page);
  }

  private JdbcClient.StatementSpec filtered(
      String sql, Scope scope, @Nullable Tree tree, @Nullable String like, LocalDate day) {
    return database
        .sql(sql)
        .param("all", scope.allUnits())
        .param("units", array(scope.units()))
        .param("day", day)
        .param("tree", tree == null ? null : tree.name())
        .param("like", like);
  }

  @Override
  public Set<UUID> aboveFrom(Scope scope, UUID unit, LocalDate day) {
    return ids(
        """
        with recursive above(id) as (
          select cast(:unit as uuid)
          union
          select v.parent from above a join unit_version v on v.unit = a.id
          where v.parent is not null and (v.valid_to is null or v.valid_to > :day))
        select id from above
        """,
        unit,
        day);
  }

  @Override
  public Set<UUID> above(Scope scope, Collection<UUID> units, LocalDate day) {
    return new HashSet<>(
        database
            .sql(
                """
                with recursive above(id) as (
                  select unnest(cast(:units as uuid[]))
                  union
                  select v.parent from above a join unit_version v on v.unit = a.id
                  where v.parent is not null and v.valid_from <= :day
                    and (v.valid_to is null or v.valid_to > :day))
                select id from above where id <> all(:units)
                """)
            .param("units", array(units))
            .param("day", day)
            .query(UUID.class)
            .list());
  }

  @Override
  public Map<UUID, List<UUID>> aboveEach(Scope scope, Collection<UUID> units, LocalDate day) {
    Map<UUID, List<UUID>> above = new HashMap<>();
    database
        .sql(
            """
            with recursive above(unit, id, steps) as (
              select u, u, 0 from unnest(cast(:units as uuid[])) u
              union
              select a.unit, v.parent, a.steps + 1
              from above a join unit_version v on v.unit = a.id
              where v.parent is not null and v.valid_from <= :day and a.steps < 32
                and (v.valid_to is null or v.valid_to > :day))
            select unit, id from above where steps > 0 order by unit, steps
            """)
        .param("units", array(units))
        .param("day", day)
        .query(
            row -> {
              above
                  .computeIfAbsent(row.getObject("unit", UUID.class), _ -> new ArrayList<>())
                  .add(row.getObject("id", UUID.class));
            });
    return above;
  }

  @Override
  public Set<UUID> heads(Scope scope, Tree tree, LocalDate day) {
    return new HashSet<>(
        database
            .sql(
                """
                select v.unit from unit_version v join unit u on u.id = v.unit
                where u.tree = :tree and v.parent is null and v.valid_from <= :day
                  and (v.valid_to is null or v.valid_to > :day)
                """)
            .param("tree", tree.name())
            .param("day", day)
            .query(UUID.class)
            .list());
  }

  @Override
  public Set<UUID> closure(Scope scope, UUID unit, LocalDate day) {
    return ids(
        """
        with recursive below(id) as (
          select cast(:unit as uuid)
          union
          select v.unit from below b join unit_version v on v.parent = b.id
          where v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day))
        select id from below
        """,
        unit,
        day);
  }

  @Override
  public Set<UUID> below(Scope scope, Collection<UUID> units, LocalDate day) {
    return new HashSet<>(
        database
            .sql(
                """
                with recursive below(id) as (
                  select unnest(cast(:units as uuid[]))
                  union
                  select v.unit from below b join unit_version v on v.parent = b.id
                  where (v.valid_to is null or v.valid_to > :day)
                    and (v.valid_from <= :day or v.valid_from = (
                      select min(first.valid_from) from unit_version first
                      where first.unit = v.unit)))
                select id from below
                """)
            .param("units", array(units))
            .param("day", day)
            .query(UUID.class)
            .list());
  }

  @Override
  public Set<UUID> everBelow(Scope scope, Collection<UUID> units) {
    return new HashSet<>(
        database
            .sql(
                """
                with recursive below(id) as (
                  select unnest(cast(:units as uuid[]))
                  union
                  select v.unit from below b join unit_version v on v.parent = b.id)
                select id from below
                """)
            .param("units", array(units))
            .query(UUID.class)
            .list());
  }

  @Override
  public List<LocalDate> moves(Scope scope, LocalDate after, LocalDate before) {
    return database
        .sql(
            """
            select day from (
              select valid_from as day from unit_version v where exists (
                select 1 from unit_version earlier
                where earlier.unit = v.unit and earlier.valid_from < v.valid_from)
              union
              select valid_to from unit_version where valid_to is not null) moved
            where day > :after and day < :before order by day
            """)
        .param("after", after)
        .param("before", before)
        .query((row, number) -> row.getObject("day", LocalDate.class))
        .list();
  }

  private Set<UUID> ids(String sql, UUID unit, LocalDate day) {
    return new HashSet<>(
        database.sql(sql).param("unit", unit).param("day", day).query(UUID.class).list());
  }

  private static UUID[] array(Collection<UUID> ids) {
    return ids.toArray(new UUID[0]);
  }

  private static Unit unit(ResultSet row, int number) throws SQLException {
    return new Unit(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("name"),
        Tree.valueOf(row.getString("tree")),
        row.getObject("parent", UUID.class),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getInt("change"));
  }
}
