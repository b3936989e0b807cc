package vn.thongmach.alarm.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.model.PositionStorage;
import vn.thongmach.alarm.model.RecorderPosition;
import vn.thongmach.contracts.JournalRecord;

/** How far the journal is recorded, in tables recorder_position and event_quarantine. */
@Repository
class JdbcPosition implements PositionStorage {

  private final JdbcClient database;

  JdbcPosition(JdbcClient database) {
    this.database = database;
  }

  @Override
  public RecorderPosition read(Scope scope) {
    return database
        .sql("select * from recorder_position")
        .query(
            (row, _) ->
                new RecorderPosition(
                    row.getLong("position"),
                    row.getObject("latest_source_time", OffsetDateTime.class).toInstant(),
                    row.getLong("greatest_lead_micros"),
                    row.getLong("duplicates")))
        .single();
  }

  @Override
  public void move(Scope scope, RecorderPosition from, RecorderPosition to) {
    int moved =
        database
            .sql(
                """
                update recorder_position set position = ?, latest_source_time = ?,
                  greatest_lead_micros = ?, duplicates = ?
                where position = ?
                """)
            .param(to.position())
            .param(utc(to.latestSourceTime()))
            .param(to.greatestLeadMicros())
            .param(to.duplicates())
            .param(from.position())
            .update();
    if (moved != 1) {
      throw new IllegalStateException(
          "Recorder position %d was moved by somebody else.".formatted(from.position()));
    }
  }

  @Override
  public void quarantine(Scope scope, JournalRecord record, String error, Instant at) {
    database
        .sql(
            """
            insert into event_quarantine (id, received_time, kind, sender, sender_name, origin, raw,
              error, quarantined_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
            """)
        .param(record.position())
        .param(utc(record.receivedTime()))
        .param(record.kind().name())
        .param(record.sender())
        .param(record.senderName())
        .param(record.origin().name())
        .param(record.payload())
        .param(error)
        .param(utc(at))
        .update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
