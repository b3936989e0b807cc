package vn.thongmach.dataplane.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.dataplane.state.AlarmFold;
import vn.thongmach.dataplane.state.Occurrence;
import vn.thongmach.dataplane.state.TimelineEntry;

final class AlarmStageTests {

  private static final PerceivedSeverity[] SEVERITIES = {
    PerceivedSeverity.CRITICAL, PerceivedSeverity.MAJOR, PerceivedSeverity.NORMAL
  };

  @Test
  void inWhateverOrderAndHoweverOftenEventsComeTheRowsAreThoseOfTheWholeTimeline() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<TimelineEntry> events = new ArrayList<>();
      for (int i = 1; i <= 12; i++) {
        events.add(
            new TimelineEntry(
                Instant.ofEpochSecond(1_764_000_000 + random.nextInt(40)),
                0,
                SEVERITIES[random.nextInt(SEVERITIES.length)],
                i,
                new UUID(seed, i)));
      }
      List<TimelineEntry> arriving = new ArrayList<>(events);
      arriving.addAll(events.subList(0, 4));
      Collections.shuffle(arriving, random);

      Map<String, OccurrenceRow> rows = new TreeMap<>();
      HeldPast past = new HeldPast();
      for (TimelineEntry event : arriving) {
        for (OccurrenceRow row :
            AlarmStage.take(past, "north", "key", "Port:P1", "lossOfSignal", event)) {
          rows.put(row.id(), row);
        }
      }

      Map<String, String> expected = new TreeMap<>();
      for (Occurrence one : AlarmFold.fold(events)) {
        expected.put("key/" + one.firstEvent(), seen(one));
      }
      rows.values().removeIf(OccurrenceRow::gone);
      Map<String, String> found = new TreeMap<>();
      rows.forEach((id, row) -> found.put(id, seen(row)));
      assertThat(found).as("seed %d", seed).isEqualTo(expected);
    }
  }

  private static String seen(Occurrence one) {
    return one.raisedAt()
        + " "
        + one.clearedAt()
        + " "
        + one.severity()
        + " "
        + one.repeats()
        + " "
        + one.lastEvent();
  }

  private static String seen(OccurrenceRow row) {
    Long cleared = row.clearedAt();
    return at(row.raisedAt())
        + " "
        + (cleared == null ? null : at(cleared))
        + " "
        + row.severity()
        + " "
        + row.repeats()
        + " "
        + row.lastEvent();
  }

  private static Instant at(long micros) {
    return Instant.EPOCH.plus(micros, java.time.temporal.ChronoUnit.MICROS);
  }
}
