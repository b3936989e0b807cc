package vn.thongmach.capability.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.SpareCount;
import vn.thongmach.capability.model.SpareRows;

@Repository
class JdbcSpareRows implements SpareRows {

  private final JdbcClient database;

  JdbcSpareRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void insert(Scope scope, SpareCount count) {
    database
        .sql(
            """
            insert into capability_spare_count (unit, item, quantity, counted_on, note, account, at)
            values (:unit, :item, :quantity, :countedOn, :note, :account, :at)
            """)
        .param("unit", count.unit())
        .param("item", count.item())
        .param("quantity", count.quantity())
        .param("countedOn", count.countedOn())
        .param("note", count.note())
        .param("account", count.account())
        .param("at", count.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public List<SpareCount> held(Scope scope, Collection<UUID> units, LocalDate day) {
    return database
        .sql(
            """
            select distinct on (c.item, c.unit) c.* from capability_spare_count c
            where c.unit = any(:wanted) and (:all or c.unit = any(:units)) and c.counted_on <= :day
            order by c.item, c.unit, c.counted_on desc, c.id desc
            """)
        .param("wanted", units.toArray(UUID[]::new))
        .param("all", scope.allUnits())
        .param("units", scope.units().toArray(UUID[]::new))
        .param("day", day)
        .query(JdbcSpareRows::count)
        .list();
  }

  private static SpareCount count(ResultSet row, int number) throws SQLException {
    return new SpareCount(
        row.getObject("unit", UUID.class),
        row.getObject("item", UUID.class),
        row.getInt("quantity"),
        row.getObject("counted_on", LocalDate.class),
        row.getString("note"),
        row.getString("account"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
