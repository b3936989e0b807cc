package vn.thongmach.intake.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Texts;

class LogReaderTests {

  private static final String NUMBERED = "alarm_id,device_id,start_timestamp,end_timestamp\n";

  @TempDir Path folder;

  @Test
  void readsALastingRecordAsRaiseAndClear() throws Exception {
    assertThat(told(NUMBERED + "7,12,100,160\n"))
        .containsExactly("100 S/12 HW-07 CRITICAL", "160 S/12 HW-07 NORMAL");
  }

  @Test
  void readsARecordThatEndsAtItsStartAsAnInstant() throws Exception {
    assertThat(told(NUMBERED + "11,55,0,0\n"))
        .containsExactly("0 S/55 HW-11 WARNING", "0 S/55 HW-11 NORMAL");
  }

  @Test
  void makesOneAlarmOfRecordsThatOverlap() throws Exception {
    assertThat(told(NUMBERED + "1,1,0,100\n1,1,50,150\n1,1,60,60\n1,1,150,170\n1,2,55,55\n"))
        .containsExactly(
            "0 S/1 HW-01 CRITICAL",
            "50 S/1 HW-01 CRITICAL",
            "55 S/2 HW-01 WARNING",
            "55 S/2 HW-01 NORMAL",
            "60 S/1 HW-01 CRITICAL",
            "150 S/1 HW-01 NORMAL",
            "150 S/1 HW-01 CRITICAL",
            "170 S/1 HW-01 NORMAL");
  }

  @Test
  void givesEveryEventAnIdOfItsOwnThatStaysTheSame() throws Exception {
    String log = NUMBERED + "1,1,0,100\n1,1,50,150\n2,1,60,60\n";
    List<String> ids = ids(log);
    assertThat(ids).doesNotHaveDuplicates().hasSize(5).isEqualTo(ids(log));
  }

  @Test
  void readsATableOfReportsInTheOrderOfTime() throws Exception {
    String table =
        """
        severity,time,sourceName,alarmCondition,interfaceName,additionalText
        NORMAL,2026-11-22T18:07:31+07:00,r1,linkDown,ge-0,"rõ, xong"
        critical,2026-11-22T11:00:00Z,r1,linkDown,ge-0,
        """;
    ReplayLog log = read(table);
    assertThat(log.countedFromZero()).isFalse();
    assertThat(log.events())
        .extracting(LoggedEvent::time)
        .containsExactly(
            Instant.parse("2026-11-22T11:00:00Z"), Instant.parse("2026-11-22T11:07:31Z"));
    assertThat(log.events().getLast().event().at("/faultFields/alarmInterfaceA").asString())
        .isEqualTo("ge-0");
    assertThat(
            log.events()
                .getLast()
                .event()
                .at("/faultFields/alarmAdditionalInformation/text")
                .asString())
        .isEqualTo("rõ, xong");
  }

  @Test
  void readsVesEventsBareOrInTheirBody() throws Exception {
    String event = vesEvent("e1", 2_000_000);
    ReplayLog log = read("{\"event\":" + event + "}\n\n" + vesEvent("e0", 1_000_000) + "\n");
    assertThat(log.events()).extracting(LoggedEvent::line).containsExactly(3, 1);
    assertThat(log.last()).isEqualTo(Instant.ofEpochSecond(2));
  }

  @Test
  void makesEventsThatTheSchemaTakes() throws Exception {
    for (LoggedEvent logged : read(NUMBERED + "7,12,100,160\n").events()) {
      var event = (tools.jackson.databind.node.ObjectNode) logged.event().deepCopy();
      var header = (tools.jackson.databind.node.ObjectNode) event.get("commonEventHeader");
      header.put("startEpochMicrosec", 1).put("lastEpochMicrosec", 1);
      byte[] body = ("{\"event\":" + event + "}").getBytes(StandardCharsets.UTF_8);
      assertThat(vn.thongmach.dataplane.source.ves.VesSchema.shipped().check(body, false))
          .isInstanceOf(vn.thongmach.dataplane.source.ves.VesVerdict.Accepted.class);
    }
  }

  @Test
  void tellsEverythingThatIsWrongByItsLine() {
    assertThat(complaints(NUMBERED + "7,12,100\n7,x,1,2\n7,1,9,3\n"))
        .containsExactly(
            "intake.log-fields Line 2: 3 fields, where the header has 4.",
            "intake.log-number Line 3: device_id is 'x', where a whole number from 0 on is needed.",
            "intake.log-ends-early Line 4: it ends at 3, before its start at 9.");
    assertThat(
            complaints(
                "time,sourceName,alarmCondition,severity\n"
                    + "yesterday,r,c,FATAL\n"
                    + "2026-11-22T11:00:00Z,,c,MAJOR\n"
                    + "2026-11-22T11:00:00Z,r,"
                    + "c".repeat(501)
                    + ",MAJOR\n"))
        .containsExactly(
            "intake.log-time Line 2: 'yesterday' is not a time; write it as"
                + " 2026-11-22T11:07:31Z or 2026-11-22T18:07:31+07:00.",
            "intake.log-severity Line 2: 'FATAL' is not a severity; write CRITICAL, MAJOR, MINOR,"
                + " WARNING or NORMAL.",
            "intake.log-value-missing Line 3: sourceName is empty.",
            "intake.log-value-long Line 4: alarmCondition is longer than 500 characters.");
    assertThat(complaints(vesEvent("e", 1) + "\n{\"a\":1}\n{\n"))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("intake.log-event Line 2: not a valid VES event"),
            second -> assertThat(second).startsWith("intake.log-not-json Line 3: not JSON: "));
  }

  @Test
  void tellsWhatFormatsItReads() {
    assertThat(complaints("when;what\n"))
        .singleElement()
        .satisfies(
            complaint ->
                assertThat(complaint)
                    .contains(
                        "log-format", "'when;what'", DeviceAlarmLog.HEADER, "alarmCondition"));
    assertThat(complaints("")).singleElement().asString().contains("holds no events");
    assertThat(complaints(NUMBERED)).singleElement().asString().contains("holds no events");
    assertThat(complaints(NUMBERED + "a,1,1,1\n".repeat(1_005)))
        .hasSize(1_001)
        .last()
        .asString()
        .isEqualTo("intake.log-further And 5 problems more.");
  }

  @Test
  void refusesAFileThatCannotBeReadAsText() throws Exception {
    Path file = folder.resolve("latin1");
    Files.write(file, new byte[] {(byte) 0xe0, 0x20, 0x0a});
    assertThat(complaints(file)).singleElement().asString().contains("is not text in UTF-8");
    assertThat(complaints(folder.resolve("none")))
        .singleElement()
        .asString()
        .contains("cannot be read");
    assertThat(complaints(folder)).singleElement().asString().contains("cannot be read");
  }

  private List<String> told(String text) throws IOException {
    return read(text).events().stream()
        .map(
            logged ->
                "%d %s %s %s"
                    .formatted(
                        logged.time().getEpochSecond(),
                        logged.event().at("/commonEventHeader/sourceName").asString(),
                        logged.event().at("/faultFields/alarmCondition").asString(),
                        logged.event().at("/faultFields/eventSeverity").asString()))
        .toList();
  }

  private List<String> ids(String text) throws IOException {
    return read(text).events().stream()
        .map(logged -> logged.event().at("/commonEventHeader/eventId").asString())
        .toList();
  }

  private ReplayLog read(String text) throws IOException {
    return new LogReader().read(Files.writeString(folder.resolve("log"), text), "S");
  }

  private List<String> complaints(String text) {
    try {
      return complaints(Files.writeString(folder.resolve("log"), text));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> complaints(Path file) {
    CodedException refusal =
        catchThrowableOfType(CodedException.class, () -> new LogReader().read(file, "S"));
    assertThat(refusal).isNotNull();
    return refusal.problems().stream()
        .map(problem -> problem.code().code() + " " + new Texts().of(Locale.ENGLISH, problem))
        .toList();
  }

  private static String vesEvent(String id, long micros) {
    return new FaultEvent(
            id,
            1,
            "S",
            "r1",
            null,
            "port",
            "linkDown",
            "down",
            vn.thongmach.contracts.PerceivedSeverity.MAJOR,
            null)
        .asVes()
        .toString()
        .replace(
            "\"commonEventHeader\":{",
            "\"commonEventHeader\":{\"startEpochMicrosec\":%d,\"lastEpochMicrosec\":%d,"
                .formatted(micros, micros));
  }
}
