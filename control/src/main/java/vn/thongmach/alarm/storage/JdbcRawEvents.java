package vn.thongmach.alarm.storage;

import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.model.RawEvents;

/** Events in table event, found by the identities that stand on an object. */
@Repository
class JdbcRawEvents implements RawEvents {

  private static final int FETCH_ROWS = 1_000;

  private final JdbcTemplate database;
  private final TransactionTemplate transaction;

  JdbcRawEvents(DataSource dataSource, TransactionTemplate transaction) {
    this.database = new JdbcTemplate(dataSource);
    this.database.setFetchSize(FETCH_ROWS);
    this.transaction = transaction;
  }

  @Override
  public void on(Scope scope, Collection<UUID> objects, Consumer<RawEvent> each) {
    transaction.executeWithoutResult(
        _ ->
            database.query(
                """
                select e.*, i.protocol, i.event_source_type, i.alarm_condition, i.specific_problem,
                  i.native_key, i.owner_unit
                from alarm_identity i join event e on e.alarm_key = i.alarm_key
                  and e.source_name = i.source_name
                  and e.interface_name is not distinct from i.interface_name
                where i.object_id = any(?)
                order by e.alarm_key, e.id
                """,
                row -> {
                  each.accept(
                      new RawEvent(
                          JdbcEvents.recorded(row, 0),
                          JdbcEvents.placed(scope, row),
                          Arrays.equals(
                              EventTable.evidence(row).hash(), row.getBytes("row_hash"))));
                },
                new SqlArrayValue("uuid", objects.toArray())));
  }
}
