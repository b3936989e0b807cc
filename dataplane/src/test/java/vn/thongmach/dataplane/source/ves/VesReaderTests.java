package vn.thongmach.dataplane.source.ves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.thongmach.dataplane.source.ves.FaultBodies.EVENT;
import static vn.thongmach.dataplane.source.ves.FaultBodies.bytes;
import static vn.thongmach.dataplane.source.ves.FaultBodies.read;
import static vn.thongmach.dataplane.source.ves.FaultBodies.sample;
import static vn.thongmach.dataplane.source.ves.FaultBodies.single;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thongmach.contracts.AlarmReport;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.contracts.SourceEvent;
import vn.thongmach.contracts.SourceProtocol;
import vn.thongmach.dataplane.source.SourceText;

class VesReaderTests {

  @Test
  void readsAFaultAsWholeBodyAndAsElement() {
    for (byte[] payload : new byte[][] {single(EVENT), bytes(EVENT)}) {
      assertThat(read(payload))
          .usingRecursiveComparison()
          .isEqualTo(
              new SourceEvent(
                  7,
                  new UUID(1, 2),
                  "ems",
                  Origin.MEASURED,
                  "fault",
                  "Hà Nội-12",
                  "fault-17",
                  3,
                  Instant.parse("2025-11-22T11:07:31.123456Z"),
                  Instant.parse("2026-11-22T11:07:31Z"),
                  payload,
                  true,
                  true,
                  new AlarmReport(
                      SourceProtocol.VES,
                      "Hà Nội-12",
                      "xe-0/0/1",
                      "port",
                      "linkDown",
                      "loss of light",
                      PerceivedSeverity.CRITICAL,
                      "DIR=tx; LOC=NEND")));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1763809651123456.75, 2025-11-22T11:07:31.123456Z",
    "1.763809651123456E15, 2025-11-22T11:07:31.123456Z",
    "0, 1970-01-01T00:00:00Z",
    "-1, 1969-12-31T23:59:59.999999Z",
    "1e300, 9999-12-31T23:59:59.999999Z",
    "-99999999999999999999999999, 0001-01-01T00:00:00Z"
  })
  void readsTimeInMicrosecondsWithinTheCalendar(String number, Instant expected) {
    String event = EVENT.replace("1763809651123456", number);
    assertThat(read(bytes(event)).sourceTime()).isEqualTo(expected);
  }

  @Test
  void keepsASequenceWithinALong() {
    assertThat(read(bytes(EVENT.replace(": 3,", ": " + "9".repeat(40) + ","))).sequence())
        .isEqualTo(Long.MAX_VALUE);
    assertThat(read(bytes(EVENT.replace(": 3,", ": -5,"))).sequence()).isEqualTo(-5);
  }

  @Test
  void replacesWhatADatabaseCannotHoldAndKeepsTheRawBytes() {
    byte[] payload = bytes(EVENT.replace("linkDown", "a\\u0000b\\ud800c\\ud83d\\ude00"));
    SourceEvent event = read(payload);
    assertThat(event.report().alarmCondition()).isEqualTo("a\uFFFDb\uFFFDc😀");
    assertThat(event.raw()).isEqualTo(payload);
  }

  @Test
  void shortensLongTextWithoutMixingUpNames() {
    String one = "x".repeat(100_000);
    AlarmReport first = read(bytes(EVENT.replace("linkDown", one + "1"))).report();
    AlarmReport second = read(bytes(EVENT.replace("linkDown", one + "2"))).report();
    assertThat(first.alarmCondition()).hasSize(SourceText.LONGEST_NAME);
    assertThat(first.alarmCondition()).isNotEqualTo(second.alarmCondition());
    assertThat(read(bytes(EVENT.replace("NEND", one))).report().additionalText())
        .hasSize(SourceText.LONGEST_WORDS)
        .endsWith("…");
  }

  @Test
  void neverSplitsASurrogatePairWhenItShortens() {
    for (int before = 0; before < 4; before++) {
      String text = "y".repeat(before) + "😀".repeat(6_000);
      AlarmReport report =
          read(bytes(EVENT.replace("linkDown", text).replace("NEND", text))).report();
      for (String part : new String[] {report.alarmCondition(), report.additionalText()}) {
        byte[] encoded = part.getBytes(StandardCharsets.UTF_8);
        assertThat(new String(encoded, StandardCharsets.UTF_8)).isEqualTo(part).doesNotContain("?");
      }
    }
  }

  @Test
  void takesAnEmptyInterfaceForNone() {
    assertThat(read(bytes(EVENT.replace("xe-0/0/1", ""))).report().interfaceName()).isNull();
  }

  @Test
  void readsNoReportFromOtherDomains() {
    SourceEvent event = read(sample("ves7_valid_ip_v4.json"));
    assertThat(event.report()).isNull();
    assertThat(event.validated()).isTrue();
    assertThat(event.sourceName()).isEqualTo("scfx0001vm002cap001");
  }

  @Test
  void marksDataWithoutShippedSchemaAsUnvalidated() {
    SourceEvent event = read(sample("transformed-ves_stdnDefined_valid.json"));
    assertThat(event.validated()).isFalse();
    assertThat(event.domain()).isEqualTo("stndDefined");
  }

  @Test
  void readsTheEventAndNotWhatStandsBesideIt() {
    String beside = EVENT.substring(1, EVENT.length() - 1).replace("Hà Nội-12", "forged");
    for (String body :
        new String[] {
          "{" + beside + ",\"event\":" + EVENT + "}", "{\"event\":" + EVENT + "," + beside + "}"
        }) {
      assertThat(read(bytes(body)).sourceName()).isEqualTo("Hà Nội-12");
    }
  }

  @Test
  void readsAFaultWithoutFieldsAsAnEventWithoutReport() {
    String header = EVENT.substring(0, EVENT.indexOf("\"faultFields\"")).strip();
    String bare = header.substring(0, header.length() - 1) + "}";
    assertThat(FaultBodies.SCHEMA.check(single(bare), false))
        .isInstanceOf(VesVerdict.Accepted.class);
    assertThat(read(single(bare)).report()).isNull();
  }

  @Test
  void refusesWhatWasNeverAccepted() {
    assertThatIllegalArgumentException().isThrownBy(() -> read(bytes("[]")));
    assertThatIllegalArgumentException().isThrownBy(() -> read(bytes("{\"event\"")));
  }
}
