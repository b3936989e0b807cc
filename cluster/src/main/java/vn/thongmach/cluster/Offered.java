package vn.thongmach.cluster;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.RecordKind;

/**
 * An accepted event on its way, in a form that Flink knows how to write.
 *
 * @param position of the journal that accepted it
 * @param kind name of its {@link RecordKind}
 * @param senderName the region whose network it is from
 * @param received microseconds since 1970
 * @param payload the bytes as they came in
 */
public record Offered(
    long position,
    String kind,
    String sender,
    String senderName,
    String origin,
    long received,
    byte[] payload) {

  static Offered of(JournalRecord record) {
    return new Offered(
        record.position(),
        record.kind().name(),
        record.sender().toString(),
        record.senderName(),
        record.origin().name(),
        ChronoUnit.MICROS.between(Instant.EPOCH, record.receivedTime()),
        record.payload());
  }

  /** The record of the journal that it was. */
  JournalRecord journalRecord() {
    return new JournalRecord(
        position,
        RecordKind.valueOf(kind),
        UUID.fromString(sender),
        senderName,
        Origin.valueOf(origin),
        Instant.EPOCH.plus(received, ChronoUnit.MICROS),
        payload);
  }

  /** When it was received, milliseconds since 1970. */
  long receivedMs() {
    return Math.floorDiv(received, 1_000L);
  }
}
