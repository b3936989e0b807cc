package vn.thongmach.alarm.silence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thongmach.alarm.silence.RhythmRule.Expected;
import vn.thongmach.alarm.silence.Silence.Kind;
import vn.thongmach.contracts.Origin;

class ListeningTests {

  private static final Instant NOON = Instant.parse("2026-03-02T05:00:00Z");
  private static final UUID OBJECT = UUID.randomUUID();
  private static final RhythmRule RULE = new RhythmRule(Map.of("ems", new Expected(60, "vnpt")), 3);

  private final Listening listening = new Listening(_ -> OBJECT);

  private static Instant at(long seconds) {
    return NOON.plusSeconds(seconds);
  }

  private @Nullable Silence heard(long seconds, long event) {
    return listening.heardSender("ems", at(seconds), event, Origin.MEASURED);
  }

  @Test
  void isSilentFromTheLastSignUntilTheNextOnceTheTimeHasPassed() {
    assertThat(listening.judgeBy(RULE, NOON)).isEmpty();
    assertThat(heard(10, 1)).isNull();
    assertThat(listening.judge(at(70))).as("not longer than declared").isEmpty();
    List<Silence> begun = listening.judge(at(71));
    assertThat(begun).hasSize(1);
    Silence silence = begun.getFirst();
    assertThat(silence.from()).isEqualTo(at(10));
    assertThat(silence.to()).isNull();
    assertThat(silence.tellsOf()).isEqualTo("vnpt");
    assertThat(silence.lastEvent()).isEqualTo(1);
    assertThat(silence.origin()).isEqualTo(Origin.MEASURED);
    listening.began(silence);
    assertThat(listening.judge(at(500))).as("told once").isEmpty();
    Silence ended = heard(600, 2);
    assertThat(ended).isNotNull();
    assertThat(ended.from()).isEqualTo(at(10));
    assertThat(ended.to()).isEqualTo(at(600));
    assertThat(ended.heardEvent()).isEqualTo(2);
    assertThat(listening.judge(at(660))).isEmpty();
  }

  @Test
  void findsAGapThatNobodyWatchedAsAfterAStop() {
    listening.remember(
        List.of(new Rhythm(Kind.SENDER, "ems", null, at(0), 5L, Origin.MEASURED)), List.of());
    listening.judgeBy(RULE, at(9_000));
    Silence gap = heard(9_000, 6);
    assertThat(gap).isNotNull();
    assertThat(gap.number()).isZero();
    assertThat(gap.from()).isEqualTo(at(0));
    assertThat(gap.to()).isEqualTo(at(9_000));
    assertThat(heard(9_050, 7)).isNull();
  }

  @Test
  void holdsNobodySilentWithoutARhythm() {
    listening.judgeBy(RULE, NOON);
    assertThat(listening.heardSender("other", at(1), 1, Origin.MEASURED)).isNull();
    assertThat(listening.heardSource("node", null, at(1), 2, Origin.MEASURED)).isNull();
    heard(100_000, 3);
    assertThat(listening.judge(at(100_001))).isEmpty();
    assertThat(listening.names(Kind.HEARTBEAT)).isEmpty();
  }

  @Test
  void takesTheRhythmThatASourceAnnouncesWithItsHeartbeats() {
    listening.judgeBy(RULE, NOON);
    listening.heardSource("node", 20, at(0), 1, Origin.SIMULATED);
    listening.heardSource("node", null, at(30), 2, Origin.SIMULATED);
    heard(80, 3);
    assertThat(listening.judge(at(90))).as("any sign of it counts").isEmpty();
    Silence silence = listening.judge(at(91)).getFirst();
    assertThat(silence.kind()).isEqualTo(Kind.HEARTBEAT);
    assertThat(silence.object()).isEqualTo(OBJECT);
    assertThat(silence.afterSeconds()).isEqualTo(60);
    assertThat(silence.origin()).isEqualTo(Origin.SIMULATED);
  }

  @Test
  void endsWhatIsNoLongerExpected() {
    listening.judgeBy(RULE, NOON);
    listening.judge(at(61)).forEach(listening::began);
    List<Silence> ended = listening.judgeBy(new RhythmRule(Map.of(), 3), at(100));
    assertThat(ended).hasSize(1);
    assertThat(ended.getFirst().to()).isEqualTo(at(100));
    assertThat(ended.getFirst().heardEvent()).isNull();
    assertThat(listening.takeChanges().gone()).hasSize(1);
  }
}
