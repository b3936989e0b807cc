package vn.thongmach.dataplane.state;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thongmach.contracts.PerceivedSeverity.CRITICAL;
import static vn.thongmach.contracts.PerceivedSeverity.MAJOR;
import static vn.thongmach.contracts.PerceivedSeverity.NORMAL;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thongmach.contracts.PerceivedSeverity;

class AlarmFoldTests {

  private static final Instant START = Instant.parse("2026-11-22T00:00:00Z");

  @Test
  void countsRepeatsAfterTheFirstRaise() {
    List<Occurrence> folded =
        AlarmFold.fold(
            List.of(
                report(1, CRITICAL), report(2, CRITICAL), report(3, CRITICAL), report(9, NORMAL)));
    assertThat(folded)
        .containsExactly(
            new Occurrence(
                at(1),
                at(9),
                CRITICAL,
                2,
                1,
                9,
                at(9),
                List.of(new Span(CRITICAL, at(1), at(9), 1, 9L))));
    assertThat(folded.getFirst().isOpen()).isFalse();
  }

  @Test
  void beginsASpanWhenTheSeverityChanges() {
    assertThat(AlarmFold.fold(List.of(report(1, MAJOR), report(4, CRITICAL))))
        .containsExactly(
            new Occurrence(
                at(1),
                null,
                CRITICAL,
                1,
                1,
                4,
                at(4),
                List.of(
                    new Span(MAJOR, at(1), at(4), 1, 4L),
                    new Span(CRITICAL, at(4), null, 4, null))));
  }

  @Test
  void makesNothingOfAClearWithoutRaise() {
    assertThat(AlarmFold.fold(List.of(report(5, NORMAL)))).isEmpty();
  }

  @Test
  void closesARaiseThatArrivesAfterItsClear() {
    AlarmImage cleared = AlarmImage.of(List.of(report(5, NORMAL)));
    assertThat(cleared.current()).isNull();
    assertThat(cleared.apply(report(2, CRITICAL))).isInstanceOf(AlarmStep.Late.class);
    assertThat(AlarmFold.fold(List.of(report(5, NORMAL), report(2, CRITICAL))))
        .extracting(Occurrence::clearedAt)
        .containsExactly(at(5));
  }

  @Test
  void clearsAfterRaisesOfTheSameInstant() {
    TimelineEntry raise = new TimelineEntry(at(1), 0, CRITICAL, 2, new UUID(-1, 0));
    TimelineEntry clear = new TimelineEntry(at(1), 0, NORMAL, 1, new UUID(1, 0));
    assertThat(AlarmFold.fold(List.of(clear, raise)))
        .extracting(Occurrence::clearedAt)
        .containsExactly(at(1));
  }

  @Test
  void ordersKeysWithoutSignAsPostgresDoes() {
    TimelineEntry low = new TimelineEntry(at(1), 0, CRITICAL, 1, new UUID(1, 0));
    TimelineEntry high = new TimelineEntry(at(1), 0, MAJOR, 2, new UUID(-1, 0));
    assertThat(low).isLessThan(high);
  }

  @Test
  void knowsTheNewestEventAgain() {
    AlarmImage image = AlarmImage.of(List.of(report(1, CRITICAL)));
    assertThat(image.apply(report(1, CRITICAL))).isInstanceOf(AlarmStep.Repeated.class);
  }

  @Test
  void opensAgainAfterAClear() {
    assertThat(AlarmFold.fold(List.of(report(1, CRITICAL), report(2, NORMAL), report(3, MAJOR))))
        .extracting(Occurrence::isOpen, Occurrence::severity, Occurrence::repeats)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(false, CRITICAL, 0),
            org.assertj.core.groups.Tuple.tuple(true, MAJOR, 0));
  }

  private static TimelineEntry report(int second, PerceivedSeverity severity) {
    return new TimelineEntry(at(second), 0, severity, second, new UUID(0, second));
  }

  private static Instant at(int second) {
    return START.plusSeconds(second);
  }
}
