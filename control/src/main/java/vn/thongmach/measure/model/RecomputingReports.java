package vn.thongmach.measure.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.measure.BusinessEvent;
import vn.thongmach.measure.model.BusinessEventRows.Row;
import vn.thongmach.measure.model.BusinessEventRows.Stored;
import vn.thongmach.measure.model.BusinessEventRows.Sum;

/** Adds up business events one by one, and counts whether they still are what was recorded. */
final class RecomputingReports {

  private final Set<Long> read = new HashSet<>();
  private final Set<Long> altered = new HashSet<>();
  private final Set<Long> late = new HashSet<>();
  private Sum sum = Sum.NONE;

  /**
   * Adds what counts of one stretch of time.
   *
   * @param last whether only the latest of each subject counts
   * @param known what was received later is left out
   */
  void add(List<Stored> rows, Set<UUID> subjects, boolean last, Instant asOf, Instant known) {
    Set<Long> corrected = new HashSet<>();
    List<Row> counted = new ArrayList<>();
    for (Stored stored : rows) {
      BusinessEvent event = stored.row().event();
      read.add(event.id());
      if (!stored.intact()) {
        altered.add(event.id());
      }
      if (event.receivedTime().isAfter(known)) {
        late.add(event.id());
        continue;
      }
      if (event.corrects() != null) {
        corrected.add(event.corrects());
      }
      if (subjects.contains(event.subject().id()) && !stored.row().countsAt().isAfter(asOf)) {
        counted.add(stored.row());
      }
    }
    counted.removeIf(row -> corrected.contains(row.event().id()));
    for (Row row : last ? latest(counted) : counted) {
      sum = sum.plus(of(row.event()));
    }
  }

  private static List<Row> latest(List<Row> rows) {
    Map<UUID, Row> latest = new HashMap<>();
    rows.stream()
        .sorted(Comparator.comparing(Row::countsAt).thenComparing(row -> row.event().id()))
        .forEach(row -> latest.put(row.event().subject().id(), row));
    return List.copyOf(latest.values());
  }

  private static Sum of(BusinessEvent event) {
    BigDecimal denominator = event.denominator();
    return new Sum(
        event.numerator(),
        denominator == null ? BigDecimal.ZERO : denominator,
        1,
        event.origin(),
        event.id(),
        Set.of(event.subject().id()));
  }

  Sum sum() {
    return sum;
  }

  long events() {
    return read.size();
  }

  long altered() {
    return altered.size();
  }

  @Nullable Long firstAltered() {
    return altered.stream().min(Comparator.naturalOrder()).orElse(null);
  }

  long late() {
    return late.size();
  }
}
