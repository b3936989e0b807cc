package vn.thongmach.intake.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thongmach.access.Scope;
import vn.thongmach.access.Tokens;
import vn.thongmach.contracts.Origin;
import vn.thongmach.intake.ReplayRequest;
import vn.thongmach.intake.Replaying;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Texts;
import vn.thongmach.testing.SharedApplicationTest;

/** From a log to events and alarms of the running product. */
class ReplayModuleTests extends SharedApplicationTest {

  private static final Scope SCOPE = Scope.system("test");
  private static final Instant END = Instant.parse("2026-11-20T12:00:00Z");
  private static final String LOG =
      "alarm_id,device_id,start_timestamp,end_timestamp\n3,1,0,600\n4,1,700,700\n3,2,800,1000\n";

  @Autowired Replaying replaying;
  @Autowired Tokens tokens;
  @TempDir Path folder;

  @Test
  void shiftsALogSoThatItEndsWhenTold() throws Exception {
    String source = source();
    replay(LOG, source, END, Origin.SIMULATED);
    awaitEvents(source, 6);
    List<Map<String, Object>> alarms =
        jdbc.sql(
                "select * from alarm where starts_with(source_name, ?)"
                    + " order by raised_at, alarm_condition")
            .param(source + "/")
            .query()
            .listOfRows();
    assertThat(alarms).hasSize(3);
    assertThat(alarms.getFirst())
        .containsEntry("alarm_condition", "HW-03")
        .containsEntry("source_name", source + "/1")
        .containsEntry("state", "CLEARED")
        .containsEntry("origin", "SIMULATED");
    assertThat(instants(source, "cleared_at").getLast()).isEqualTo(END);
    assertThat(instants(source, "raised_at").getFirst()).isEqualTo(END.minusSeconds(1_000));
  }

  @Test
  void recordsOnceWhatIsSentTwice() throws Exception {
    String source = source();
    String table =
        "time,sourceName,alarmCondition,severity\n2026-11-20T00:00:00Z,%s/a,x,MAJOR\n"
            .formatted(source);
    replay(table, source, null, null);
    replay(table, source, null, null);
    replay(table + "2026-11-20T00:01:00Z,%s/a,x,NORMAL\n".formatted(source), source, null, null);
    awaitEvents(source, 2);
    Thread.sleep(500);
    assertThat(events(source)).isEqualTo(2);
  }

  @Test
  void goesOnWhereAnEarlierRunEndedWithItsShift() throws Exception {
    String source = source();
    Path file = Files.writeString(folder.resolve("log"), LOG);
    replaying.replay(SCOPE, request(file, source, END, null), quiet());
    awaitEvents(source, 6);
    Path state;
    try (var files = Files.list(data.resolve("replay"))) {
      state =
          files
              .filter(each -> String.valueOf(each.getFileName()).startsWith(source))
              .findFirst()
              .orElseThrow();
    }
    ReplayState whole = ReplayState.read(state).orElseThrow();
    assertThat(whole.isFinished()).isTrue();
    whole.at(4).write(state);
    int[] before = new int[1];
    replaying.replay(
        SCOPE,
        request(file, source, END.plusSeconds(86_400), null),
        new Replaying.Progress() {
          @Override
          public void begins(int total, int sent, Duration shift) {
            before[0] = sent;
            assertThat(Instant.EPOCH.plusSeconds(1_000).plus(shift)).isEqualTo(END);
          }

          @Override
          public void sent(int sent, int total) {}
        });
    assertThat(before[0]).isEqualTo(4);
    Thread.sleep(500);
    assertThat(events(source)).isEqualTo(6);
  }

  @Test
  void playsAtTheSpeedAskedFor() throws Exception {
    String source = source();
    Path file = Files.writeString(folder.resolve("log"), LOG);
    long begun = System.nanoTime();
    replaying.replay(
        SCOPE,
        new ReplayRequest(file, source, 1_000, END, null, "http://127.0.0.1:" + port),
        quiet());
    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .isBetween(Duration.ofMillis(1_000), Duration.ofSeconds(20));
  }

  @Test
  void tellsWhyItRefuses() throws Exception {
    String source = source();
    assertRefused(() -> replay(LOG, "a b", END, null), "source-malformed", "'a b'");
    assertRefused(() -> replay(LOG, source, null, null), "until-needed", "--until now");
    replay(LOG, source, END, Origin.SIMULATED);
    assertRefused(
        () -> replay(LOG, source, END, Origin.MEASURED),
        "source-origin",
        "registered with origin simulated");
    tokens.revoke(SCOPE, "replay-" + source);
    assertRefused(() -> replay(LOG, source, END, null), "replay-unwelcome", "register the source");
    replay(LOG, source, END, Origin.MEASURED);
  }

  private interface Work {
    void run() throws Exception;
  }

  private static void assertRefused(Work work, String code, String words) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            CodedException.class,
            refusal -> {
              assertThat(refusal.problems().getFirst().code().code()).isEqualTo("intake." + code);
              assertThat(new Texts().of(Locale.ENGLISH, refusal.problems().getFirst()))
                  .contains(words);
            });
  }

  private static String source() {
    return "log-" + UUID.randomUUID().toString().substring(0, 8);
  }

  private void replay(String text, String source, @Nullable Instant until, @Nullable Origin origin)
      throws Exception {
    Path file = Files.writeString(folder.resolve("log"), text);
    replaying.replay(SCOPE, request(file, source, until, origin), quiet());
  }

  private ReplayRequest request(
      Path file, String source, @Nullable Instant until, @Nullable Origin origin) {
    return new ReplayRequest(file, source, 0, until, origin, "http://127.0.0.1:" + port);
  }

  private static Replaying.Progress quiet() {
    return new Replaying.Progress() {
      @Override
      public void begins(int total, int before, Duration shift) {}

      @Override
      public void sent(int sent, int total) {}
    };
  }

  private List<Instant> instants(String source, String column) {
    return jdbc.sql(
            "select %s from alarm where starts_with(source_name, ?) order by 1".formatted(column))
        .param(source + "/")
        .query((row, _) -> row.getObject(1, java.time.OffsetDateTime.class).toInstant())
        .list();
  }

  private long events(String source) {
    return jdbc.sql("select count(*) from event where starts_with(source_name, ?)")
        .param(source + "/")
        .query(Long.class)
        .single();
  }

  private void awaitEvents(String source, long count) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (events(source) < count) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(50);
    }
  }
}
