package vn.thongmach.evaluation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.MeasureTouched;

class LateTouchTests {

  private static final UUID TARGET = new UUID(1, 1);
  private static final Period DAY = Period.parse("2026-11-22");
  private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");

  private final LateTouches late = new LateTouches();

  @Test
  void namesTheLastEventThatReachesBackBeforeTheScorecard() {
    add(touch(NOON.minusSeconds(600), NOON, 5));
    add(touch(NOON.plusSeconds(60), null, 9));
    List<LateTouch> touches = taken();
    assertThat(cause(touches, NOON)).isEqualTo(5);
    assertThat(cause(touches, NOON.plusSeconds(61))).isEqualTo(9);
    assertThat(LateTouch.causing(touches, DAY, NOON.minusSeconds(600))).isEmpty();
  }

  @Test
  void namesWhatCameAfterTheScorecardsInstantBeforeWhatItMayHaveKnown() {
    add(touch(NOON.minusSeconds(60), null, 900));
    add(
        new LateTouch(
            NOON.minusSeconds(600), NOON, MeasureTouched.Kind.CORRECTION, 3, NOON.plusSeconds(30)));
    assertThat(cause(taken(), NOON)).isEqualTo(3);
  }

  @Test
  void namesNoEventThatEndedBeforeThePeriod() {
    add(touch(NOON.minusSeconds(60), NOON, 5));
    add(touch(DAY.start().minusSeconds(60), DAY.start(), 9));
    assertThat(cause(taken(), NOON)).isEqualTo(5);
  }

  @Test
  void keepsTheLastOfTheSameTime() {
    add(touch(NOON, null, 7));
    add(touch(NOON, null, 3));
    assertThat(taken()).singleElement().extracting(LateTouch::position).isEqualTo(7L);
    assertThat(late.take()).isEmpty();
  }

  @Test
  void namesNobodyOnceThereWereTooManyToTellApart() {
    IntStream.rangeClosed(0, LateTouches.MOST_OF_A_TARGET)
        .forEach(i -> add(touch(NOON.plusSeconds(i), null, 100 + i)));
    add(touch(NOON, null, 7));
    List<LateTouch> touches = taken();
    assertThat(touches).hasSize(2);
    assertThat(LateTouch.causing(touches, DAY, NOON.plusSeconds(1)).orElseThrow().kind()).isNull();
  }

  private void add(LateTouch touch) {
    late.add(TARGET, List.of(touch));
  }

  private List<LateTouch> taken() {
    return late.take().getOrDefault(TARGET, List.of());
  }

  private static long cause(List<LateTouch> touches, Instant asOf) {
    return LateTouch.causing(touches, DAY, asOf).orElseThrow().position();
  }

  private static LateTouch touch(Instant from, @Nullable Instant to, long event) {
    return new LateTouch(from, to, MeasureTouched.Kind.EVENT, event, NOON);
  }
}
