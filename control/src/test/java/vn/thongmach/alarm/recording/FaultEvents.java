package vn.thongmach.alarm.recording;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.RecordKind;

/** VES fault events and journal records for tests. */
public final class FaultEvents {

  /** Whoever hands the events in. */
  static final UUID SENDER = UUID.fromString("5e0de500-0000-4000-8000-000000000001");

  private FaultEvents() {}

  /** Bytes of one event as it stands in a batch. */
  public static byte[] fault(
      String eventId,
      String sourceName,
      @Nullable String interfaceName,
      String condition,
      String severity,
      long sequence,
      Instant sourceTime) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, sourceTime);
    String port =
        interfaceName == null ? "" : "\"alarmInterfaceA\":\"%s\",".formatted(interfaceName);
    return """
        {"commonEventHeader":{"domain":"fault","eventId":"%s","eventName":"Fault_%s","lastEpochMicrosec":%d,\
        "priority":"High","reportingEntityName":"ems-1","sequence":%d,"sourceName":"%s",\
        "startEpochMicrosec":%d,"version":"4.1","vesEventListenerVersion":"7.2.1"},\
        "faultFields":{"alarmCondition":"%s",%s"eventSeverity":"%s","eventSourceType":"port",\
        "faultFieldsVersion":"4.0","specificProblem":"problem of %s","vfStatus":"Active",\
        "alarmAdditionalInformation":{"note":"%s"}}}"""
        .formatted(
            eventId,
            condition,
            micros,
            sequence,
            sourceName,
            micros,
            condition,
            port,
            severity,
            condition,
            eventId)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The event as accepted at a position. */
  static JournalRecord accepted(long position, byte[] event, Instant receivedTime) {
    return accepted(position, event, receivedTime, Origin.MEASURED);
  }

  static JournalRecord accepted(long position, byte[] event, Instant receivedTime, Origin origin) {
    return new JournalRecord(
        position, RecordKind.VES_EVENT, SENDER, "ems", origin, receivedTime, event);
  }

  static JournalRecord inventoryChanged(long position, Instant receivedTime) {
    return new JournalRecord(
        position,
        RecordKind.INVENTORY_CHANGED,
        new UUID(0, 0),
        "thongmach",
        Origin.MEASURED,
        receivedTime,
        new byte[] {1});
  }
}
