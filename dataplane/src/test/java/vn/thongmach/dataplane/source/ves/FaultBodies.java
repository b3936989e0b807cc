package vn.thongmach.dataplane.source.ves;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.RecordKind;
import vn.thongmach.contracts.SourceEvent;

/** VES bodies for tests. */
final class FaultBodies {

  static final VesSchema SCHEMA = VesSchema.shipped();

  static final String EVENT =
      """
      {
        "commonEventHeader": {
          "domain": "fault",
          "eventId": "fault-17",
          "eventName": "Fault_link_down",
          "lastEpochMicrosec": 1763809651123456,
          "priority": "High",
          "reportingEntityName": "ems-1",
          "sequence": 3,
          "sourceName": "Hà Nội-12",
          "startEpochMicrosec": 1763809651000000,
          "version": "4.1",
          "vesEventListenerVersion": "7.2.1"
        },
        "faultFields": {
          "faultFieldsVersion": "4.0",
          "alarmCondition": "linkDown",
          "alarmInterfaceA": "xe-0/0/1",
          "eventSourceType": "port",
          "specificProblem": "loss of light",
          "eventSeverity": "CRITICAL",
          "vfStatus": "Active",
          "alarmAdditionalInformation": {"DIR": "tx", "LOC": "NEND"}
        }
      }""";

  private FaultBodies() {}

  static byte[] single(String event) {
    return bytes("{\"event\": " + event + "}");
  }

  static byte[] batch(List<String> events) {
    return bytes("{\"eventList\": [" + String.join(", ", events) + "]}");
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] sample(String name) {
    try (InputStream sample = FaultBodies.class.getResourceAsStream("samples/" + name)) {
      return sample.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SourceEvent read(byte[] payload) {
    return VesReader.read(
        new JournalRecord(
            7,
            RecordKind.VES_EVENT,
            new UUID(1, 2),
            "ems",
            Origin.MEASURED,
            Instant.parse("2026-11-22T11:07:31Z"),
            payload));
  }
}
