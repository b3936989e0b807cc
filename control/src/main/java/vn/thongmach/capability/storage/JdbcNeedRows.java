package vn.thongmach.capability.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.CapabilityNeed;
import vn.thongmach.capability.Requirement;
import vn.thongmach.capability.model.NeedRows;

/** Needs with their requirements, in one statement; the caller reaches their programmes. */
@Repository
class JdbcNeedRows implements NeedRows {

  private static final String ALL =
      """
      select n.*,
        array(select r.item from capability_requirement r where r.need = n.id order by r.item) items,
        array(select r.level from capability_requirement r where r.need = n.id order by r.item) levels
      from capability_need n
      """;

  private static final String ORDER = " order by n.from_day, n.at, n.id";

  private final JdbcClient database;

  JdbcNeedRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<CapabilityNeed> ofProgrammes(Scope scope, Collection<UUID> programmes) {
    return database
        .sql(ALL + " where n.programme = any(:programmes)" + ORDER)
        .param("programmes", programmes.toArray(UUID[]::new))
        .query(JdbcNeedRows::need)
        .list();
  }

  @Override
  public List<CapabilityNeed> open(Scope scope) {
    return database
        .sql(ALL + " where n.withdrawn is null" + ORDER)
        .query(JdbcNeedRows::need)
        .list();
  }

  @Override
  public Optional<CapabilityNeed> find(Scope scope, UUID need) {
    return database
        .sql(ALL + " where n.id = :id")
        .param("id", need)
        .query(JdbcNeedRows::need)
        .optional();
  }

  @Override
  public Optional<CapabilityNeed> locked(Scope scope, UUID need) {
    return database
        .sql(ALL + " where n.id = :id for update of n")
        .param("id", need)
        .query(JdbcNeedRows::need)
        .optional();
  }

  @Override
  public void insert(Scope scope, CapabilityNeed need) {
    bound(
            database.sql(
                """
                insert into capability_need (id, programme, milestone, kind, item, station_type,
                  province, quantity, unit, from_day, to_day, note, withdrawn, account, at, version)
                values (:id, :programme, :milestone, :kind, :item, :type,
                  :province, :quantity, :unit, :from, :to, :note, :withdrawn, :account, :at, :version)
                """),
            need)
        .param("programme", need.programme())
        .param("account", need.account())
        .param("at", need.at().atOffset(ZoneOffset.UTC))
        .update();
    require(need);
  }

  @Override
  public void update(Scope scope, CapabilityNeed need) {
    bound(
            database.sql(
                """
                update capability_need set milestone = :milestone, kind = :kind, item = :item,
                  station_type = :type, province = :province, quantity = :quantity, unit = :unit,
                  from_day = :from, to_day = :to, note = :note, withdrawn = :withdrawn,
                  version = :version where id = :id
                """),
            need)
        .update();
    database
        .sql("delete from capability_requirement where need = :id")
        .param("id", need.id())
        .update();
    require(need);
  }

  private void require(CapabilityNeed need) {
    for (Requirement requirement : need.requirements()) {
      database
          .sql("insert into capability_requirement (need, item, level) values (:id, :item, :level)")
          .param("id", need.id())
          .param("item", requirement.item())
          .param("level", requirement.level())
          .update();
    }
  }

  private static StatementSpec bound(StatementSpec statement, CapabilityNeed need) {
    return statement
        .param("id", need.id())
        .param("milestone", need.milestone())
        .param("kind", need.kind().name())
        .param("item", need.item())
        .param("type", need.stationType())
        .param("province", need.province())
        .param("quantity", need.quantity())
        .param("unit", need.unit())
        .param("from", need.from())
        .param("to", need.to())
        .param("note", need.note())
        .param("withdrawn", need.withdrawn())
        .param("version", need.version());
  }

  private static CapabilityNeed need(ResultSet row, int number) throws SQLException {
    return new CapabilityNeed(
        row.getObject("id", UUID.class),
        row.getObject("programme", UUID.class),
        row.getObject("milestone", UUID.class),
        CapabilityNeed.Kind.valueOf(row.getString("kind")),
        requirements(row),
        row.getObject("item", UUID.class),
        row.getString("station_type"),
        row.getString("province"),
        row.getInt("quantity"),
        row.getObject("unit", UUID.class),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class),
        row.getString("note"),
        row.getString("withdrawn"),
        row.getString("account"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getInt("version"));
  }

  static List<Requirement> requirements(ResultSet row) throws SQLException {
    UUID[] items = (UUID[]) row.getArray("items").getArray();
    Integer[] levels = (Integer[]) row.getArray("levels").getArray();
    List<Requirement> found = new ArrayList<>();
    for (int at = 0; at < items.length; at++) {
      found.add(new Requirement(items[at], levels[at]));
    }
    return found;
  }
}
