package vn.thongmach.dataplane.source.syslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SyslogParserPropertyTests {

  @Example
  void readsTheExamplesOfTheStandard() {
    assertThat(
            parse(
                "<34>1 2003-10-11T22:14:15.003Z mymachine.example.com su - ID47 -"
                    + " \uFEFF'su root' failed for lonvick on /dev/pts/8"))
        .isEqualTo(
            Map.of(
                "format", "rfc5424",
                "facility", "4",
                "severity", "2",
                "version", "1",
                "timestamp", "2003-10-11T22:14:15.003Z",
                "hostname", "mymachine.example.com",
                "appName", "su",
                "msgId", "ID47",
                "message", "'su root' failed for lonvick on /dev/pts/8"));
    assertThat(
            parse(
                "<165>1 2003-10-11T22:14:15.003Z h evntslog - ID47 [exampleSDID@32473 iut=\"3\""
                    + " eventSource=\"a \\\"b\\] \\\\ \\n"
                    + "\"][examplePriority@32473 class=\"high\"]"))
        .containsEntry("sd.exampleSDID@32473.iut", "3")
        .containsEntry("sd.exampleSDID@32473.eventSource", "a \"b] \\ \\n")
        .containsEntry("sd.examplePriority@32473.class", "high")
        .doesNotContainKey("message");
  }

  @Example
  void guessesNothingOfOtherForms() {
    for (String other :
        new String[] {
          "<34>Oct 11 22:14:15 mymachine su: failed",
          "",
          "<192>1 - - - - - -",
          "<034>1 - - - - - -",
          "<34>2 - - - - - -",
          "<34>1 - - - - -",
          "<34>1 - - - - - [a b=\"c]\"]",
          "<34>1 - - - - - [a b=\"c\""
        }) {
      assertThat(parse(other)).isEqualTo(Map.of("format", "other", "message", other));
    }
  }

  @Property(tries = 500)
  void neverFailsAndAlwaysTellsTheForm(@ForAll @Size(max = 300) byte[] bytes) {
    assertThat(SyslogParser.parse(bytes).get("format")).isIn("rfc5424", "other");
  }

  @Property(tries = 300)
  void survivesAnyCutAndAnyByte(
      @ForAll @IntRange(max = 90) int cut,
      @ForAll @IntRange(max = 89) int place,
      @ForAll byte other) {
    byte[] message =
        "<165>1 2003-10-11T22:14:15.003Z h app 7 ID47 [x@1 iut=\"3\" e=\"\\]\"] An application event"
            .getBytes(StandardCharsets.UTF_8);
    message[Math.min(place, message.length - 1)] = other;
    byte[] shortened = java.util.Arrays.copyOf(message, Math.min(cut, message.length));
    assertThat(SyslogParser.parse(shortened)).containsKey("format");
  }

  @Property(tries = 200)
  void keepsThePriority(@ForAll @IntRange(max = 191) int priority) {
    assertThat(parse("<" + priority + ">1 - - - - - - x"))
        .containsEntry("facility", Integer.toString(priority / 8))
        .containsEntry("severity", Integer.toString(priority % 8));
  }

  private static Map<String, String> parse(String text) {
    return SyslogParser.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
