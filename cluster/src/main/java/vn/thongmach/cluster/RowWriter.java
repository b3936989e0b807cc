package vn.thongmach.cluster;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.dataplane.host.BatchRecorder;
import vn.thongmach.dataplane.stage.IncidentRow;
import vn.thongmach.dataplane.stage.OccurrenceRow;

/**
 * The stages under the embedded host: rows and journal position in one transaction. What they
 * remember lives as long as one run; after an error the run is over.
 */
final class RowWriter implements BatchRecorder {

  private final Connection connection;
  private final EmbeddedStages stages;
  private long position;
  private @Nullable SQLException broken;

  /**
   * @param connection in the schema of the rows, without auto-commit
   */
  RowWriter(Connection connection, Path inventories) {
    this.connection = connection;
    this.stages = new EmbeddedStages(inventories);
  }

  @Override
  public long recordedPosition() {
    return position;
  }

  @Override
  public void record(List<JournalRecord> batch) {
    if (broken != null) {
      throw new IllegalStateException("The run is over after an error.", broken);
    }
    long reached = batch.getLast().position();
    try {
      write(stages.take(batch), reached);
    } catch (SQLException failure) {
      broken = failure;
      throw new IllegalStateException("Rows cannot be written.", failure);
    }
    position = reached;
  }

  private void write(EmbeddedStages.Rows rows, long reached) throws SQLException {
    try (PreparedStatement put = connection.prepareStatement(RowTables.PUT_OCCURRENCE)) {
      for (OccurrenceRow row : rows.occurrences()) {
        RowTables.bind(put, row);
        put.addBatch();
      }
      put.executeBatch();
    }
    try (PreparedStatement put = connection.prepareStatement(RowTables.PUT_INCIDENT)) {
      for (IncidentRow row : rows.incidents()) {
        RowTables.bind(put, row);
        put.addBatch();
      }
      put.executeBatch();
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("update reached set position = " + reached);
    }
    connection.commit();
  }

  /** No record of a storm is unreadable; one that is ends the run. */
  @Override
  public void quarantine(JournalRecord record, Throwable error) {
    throw new IllegalStateException(
        "Record %d cannot be read.".formatted(record.position()), error);
  }

  @Override
  public void idle() {}
}
