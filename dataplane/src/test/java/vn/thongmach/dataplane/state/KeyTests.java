package vn.thongmach.dataplane.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thongmach.contracts.AlarmReport;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.contracts.SourceEvent;
import vn.thongmach.contracts.SourceProtocol;

class KeyTests {

  private static final UUID OBJECT = UUID.fromString("019a0000-0000-7000-8000-000000000001");
  private static final UUID SENDER = new UUID(3, 4);

  @Test
  void givesTheSameKeyOnEveryMachine() {
    assertThat(AlarmKey.of(OBJECT, "n", null, "port", "linkDown", "loss of light").value())
        .isEqualTo(
            AlarmKey.of(OBJECT, "other name", null, "port", "linkDown", "loss of light").value())
        .hasToString(EXPECTED_ALARM_KEY);
  }

  private static final String EXPECTED_ALARM_KEY = "1fc95952-82a0-853f-be03-2185c2f4d456";

  @Test
  void tellsAlarmsApartByEachPartAndNeverMixesParts() {
    Set<AlarmKey> keys = new HashSet<>();
    keys.add(AlarmKey.of(OBJECT, "n", null, "a", "b", "c"));
    keys.add(AlarmKey.of(null, "n", null, "a", "b", "c"));
    keys.add(AlarmKey.of(null, "m", null, "a", "b", "c"));
    keys.add(AlarmKey.of(null, "n", "", "a", "b", "c"));
    keys.add(AlarmKey.of(null, "n", "i", "a", "b", "c"));
    keys.add(AlarmKey.of(null, "n", null, "ab", "", "c"));
    keys.add(AlarmKey.of(null, "n", null, "a", "bc", ""));
    keys.add(AlarmKey.of(null, "n", null, "", "ab", "c"));
    assertThat(keys).hasSize(8);
  }

  @Test
  void knowsAnEventHandedInTwice() {
    assertThat(DedupKey.of(event(1, "e", 1, report("p", PerceivedSeverity.MAJOR))))
        .isEqualTo(DedupKey.of(event(2, "e", 1, report("p", PerceivedSeverity.MAJOR))));
  }

  @Test
  void knowsASourceUnderItsNextTokenButNotUnderAnotherName() {
    AlarmReport report = report("p", PerceivedSeverity.MAJOR);
    UUID key = DedupKey.of(event(1, "e", 1, report));
    assertThat(DedupKey.of(event(2, "e", 1, report, new UUID(5, 6), "ems"))).isEqualTo(key);
    assertThat(DedupKey.of(event(2, "e", 1, report, SENDER, "ems-2"))).isNotEqualTo(key);
  }

  @Test
  void tellsDifferentEventsApart() {
    Set<UUID> keys = new HashSet<>();
    keys.add(DedupKey.of(event(1, "e", 1, null)));
    keys.add(DedupKey.of(event(1, "f", 1, null)));
    keys.add(DedupKey.of(event(1, "e", 2, null)));
    keys.add(DedupKey.of(event(1, "e", 1, report("p", PerceivedSeverity.MAJOR))));
    keys.add(DedupKey.of(event(1, "e", 1, report("p", PerceivedSeverity.NORMAL))));
    keys.add(DedupKey.of(event(1, "e", 1, report("q", PerceivedSeverity.MAJOR))));
    keys.add(DedupKey.of(event(1, "e", 1, report(null, PerceivedSeverity.MAJOR))));
    assertThat(keys).hasSize(7);
  }

  private static AlarmReport report(String interfaceName, PerceivedSeverity severity) {
    return new AlarmReport(
        SourceProtocol.VES, "s", interfaceName, "port", "linkDown", "x", severity, "words");
  }

  private static SourceEvent event(long id, String eventId, long sequence, AlarmReport report) {
    return event(id, eventId, sequence, report, SENDER, "ems");
  }

  private static SourceEvent event(
      long id, String eventId, long sequence, AlarmReport report, UUID sender, String senderName) {
    return new SourceEvent(
        id,
        sender,
        senderName,
        Origin.MEASURED,
        "fault",
        "s",
        eventId,
        sequence,
        Instant.parse("2026-11-22T00:00:00.000001Z"),
        Instant.EPOCH.plusSeconds(id),
        new byte[0],
        true,
        true,
        report);
  }
}
