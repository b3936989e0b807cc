package vn.thongmach.dataplane.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.PerceivedSeverity;

class AlarmFoldPropertyTests {

  private static final Instant START = Instant.parse("2026-11-22T00:00:00Z");

  @Property(tries = 500)
  void anyOrderAndAnyDuplicationGiveTheSameOccurrences(@ForAll long seed) {
    Random random = new Random(seed);
    List<TimelineEntry> timeline = timeline(random);
    List<Occurrence> expected = AlarmFold.fold(timeline);
    List<TimelineEntry> again = new ArrayList<>(timeline);
    for (TimelineEntry entry : timeline) {
      if (random.nextBoolean()) {
        long later = entry.eventId() + 1_000 + random.nextInt(100);
        again.add(
            new TimelineEntry(
                entry.sourceTime(), entry.sequence(), entry.severity(), later, entry.dedupKey()));
      }
    }
    Collections.shuffle(again, random);
    assertThat(AlarmFold.fold(again)).isEqualTo(expected);
    assertThat(AlarmImage.of(again)).isEqualTo(AlarmImage.of(timeline));
  }

  /** The recorder in small: applies what comes in time, folds again for what comes late. */
  @Property(tries = 500)
  void applyingOneByOneFromAnyImageEqualsFolding(@ForAll long seed) {
    Random random = new Random(seed);
    List<TimelineEntry> arriving = new ArrayList<>(timeline(random));
    if (random.nextBoolean()) {
      Collections.shuffle(arriving, random);
    }
    List<TimelineEntry> seen = new ArrayList<>();
    List<Span> ended = new ArrayList<>();
    AlarmImage image = AlarmImage.EMPTY;
    for (TimelineEntry entry : arriving) {
      if (random.nextInt(5) == 0) {
        image = restored(image);
      }
      switch (image.apply(entry)) {
        case AlarmStep.Applied applied -> {
          image = applied.image();
          if (applied.delta().ended() != null) {
            ended.add(applied.delta().ended());
          }
          seen.add(entry);
        }
        case AlarmStep.Late _ -> {
          seen.add(entry);
          image = AlarmImage.of(seen);
          ended = endedSpans(AlarmFold.fold(seen));
        }
        case AlarmStep.Repeated _ -> assertThat(seen).contains(entry);
      }
    }
    List<Occurrence> folded = AlarmFold.fold(arriving);
    assertThat(image).isEqualTo(AlarmImage.of(arriving));
    assertThat(ended).isEqualTo(endedSpans(folded));
    CurrentOccurrence current = image.current();
    if (folded.isEmpty()) {
      assertThat(current).isNull();
    } else {
      Occurrence last = folded.getLast();
      assertThat(current)
          .usingRecursiveComparison()
          .ignoringFields("spanFrom", "spanFromEvent")
          .isEqualTo(last);
    }
  }

  /** An alarm told by another method: the state at each moment, from all reports before it. */
  @Property(tries = 500)
  void isOpenExactlyBetweenARaiseAndTheNextClear(@ForAll long seed) {
    List<TimelineEntry> timeline = timeline(new Random(seed));
    List<Occurrence> folded = AlarmFold.fold(timeline);
    for (int tick = 0; tick < 12; tick++) {
      Instant moment = START.plusSeconds(tick).plusMillis(500);
      TimelineEntry last = null;
      for (TimelineEntry entry : timeline) {
        boolean before = entry.sourceTime().isBefore(moment);
        if (before && (last == null || entry.compareTo(last) > 0)) {
          last = entry;
        }
      }
      PerceivedSeverity expected = last == null || last.clears() ? null : last.severity();
      assertThat(severityAt(folded, moment)).isEqualTo(expected);
    }
    long raises = timeline.stream().filter(entry -> !entry.clears()).count();
    long counted = folded.stream().mapToLong(each -> each.repeats() + 1L).sum();
    assertThat(counted).isEqualTo(raises);
  }

  @Property(tries = 300)
  void spansFillAnOccurrenceWithoutGaps(@ForAll long seed) {
    for (Occurrence occurrence : AlarmFold.fold(timeline(new Random(seed)))) {
      Instant at = occurrence.raisedAt();
      Long event = occurrence.firstEvent();
      for (Span span : occurrence.spans()) {
        assertThat(span.from()).isEqualTo(at);
        assertThat(span.fromEvent()).isEqualTo(event);
        at = span.to();
        event = span.toEvent();
      }
      assertThat(at).isEqualTo(occurrence.clearedAt());
      assertThat(occurrence.spans().getLast().severity()).isEqualTo(occurrence.severity());
    }
  }

  private static @Nullable PerceivedSeverity severityAt(List<Occurrence> folded, Instant moment) {
    for (Occurrence occurrence : folded) {
      for (Span span : occurrence.spans()) {
        boolean ended = span.to() != null && !moment.isBefore(span.to());
        if (!moment.isBefore(span.from()) && !ended) {
          return span.severity();
        }
      }
    }
    return null;
  }

  private static List<Span> endedSpans(List<Occurrence> occurrences) {
    return new ArrayList<>(
        occurrences.stream()
            .flatMap(occurrence -> occurrence.spans().stream())
            .filter(span -> span.to() != null)
            .toList());
  }

  /** An image as it comes back from the columns of a row. */
  private static AlarmImage restored(AlarmImage image) {
    TimelineEntry newest = image.newest();
    CurrentOccurrence current = image.current();
    return new AlarmImage(
        newest == null
            ? null
            : new TimelineEntry(
                newest.sourceTime(),
                newest.sequence(),
                newest.severity(),
                newest.eventId(),
                UUID.fromString(newest.dedupKey().toString())),
        current == null
            ? null
            : new CurrentOccurrence(
                current.raisedAt(),
                current.clearedAt(),
                current.severity(),
                current.repeats(),
                current.firstEvent(),
                current.lastEvent(),
                current.lastSourceTime(),
                current.spanFrom(),
                current.spanFromEvent()));
  }

  private static List<TimelineEntry> timeline(Random random) {
    List<TimelineEntry> timeline = new ArrayList<>();
    int size = random.nextInt(15);
    PerceivedSeverity[] severities = PerceivedSeverity.values();
    for (int i = 0; i < size; i++) {
      timeline.add(
          new TimelineEntry(
              START.plusSeconds(random.nextInt(10)),
              random.nextInt(2),
              random.nextInt(3) == 0
                  ? PerceivedSeverity.NORMAL
                  : severities[random.nextInt(severities.length)],
              i + 1,
              new UUID(random.nextLong(), random.nextLong())));
    }
    return timeline;
  }
}
