package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.thongmach.alarm.model.SpanRow;
import vn.thongmach.contracts.Origin;
import vn.thongmach.dataplane.measure.Availability;
import vn.thongmach.dataplane.measure.Availability.Interval;
import vn.thongmach.dataplane.state.Span;
import vn.thongmach.kernel.Period;

/**
 * One object's spans in order of their begin, empty ones left out, and what the ended ones at the
 * beginning add up to. A reading adds only what came after them, so that it costs the same however
 * many outages there have been. The rows never change; the sums are kept as they are made. Safe for
 * several threads.
 */
final class ObjectSpans {

  /** Of an object that was never heard of. */
  static final ObjectSpans NONE = new ObjectSpans(List.of(), HeldCorrections.NONE);

  private static final int MOST_SUMS = 32;
  private static final Comparator<SpanRow> ORDER =
      Comparator.comparing((SpanRow row) -> row.span().from())
          .thenComparingLong(row -> row.span().fromEvent());

  private final List<SpanRow> rows;
  private final HeldCorrections corrections;
  private final Map<Wanted, Sum> sums = new ConcurrentHashMap<>();

  private ObjectSpans(List<SpanRow> rows, HeldCorrections corrections) {
    this.rows = rows;
    this.corrections = corrections;
  }

  /** From rows in order of their begin, then of the event that began them. */
  static ObjectSpans of(List<SpanRow> rows) {
    return of(rows, HeldCorrections.NONE);
  }

  /** The same, with what people say of the object. */
  static ObjectSpans of(List<SpanRow> rows, HeldCorrections corrections) {
    return rows.isEmpty() && corrections.isEmpty()
        ? NONE
        : new ObjectSpans(List.copyOf(rows), corrections);
  }

  HeldCorrections corrections() {
    return corrections;
  }

  /** What the alarms say between two instants: in any order, overlapping. */
  List<Interval> reported(OutageRule rule, Instant from, Instant asOf) {
    List<Interval> intervals = new ArrayList<>();
    for (SpanRow row : rows) {
      rule.addOutages(row.span(), from, asOf, intervals);
    }
    return intervals;
  }

  /** The outages that count between two instants, apart from each other and in order. */
  List<Interval> counted(OutageRule rule, Instant from, Instant asOf) {
    return from.isBefore(asOf)
        ? corrections.outages(reported(rule, from, asOf), from, asOf)
        : List.of();
  }

  /** Planned by correction, and so left out of all time. */
  List<Interval> planned(OutageRule rule, Instant from, Instant asOf) {
    return corrections.isEmpty() || !from.isBefore(asOf)
        ? List.of()
        : corrections.planned(reported(rule, from, asOf), from, asOf);
  }

  /** Unknown by correction, and so not observed. */
  List<Interval> unknown(Instant from, Instant asOf) {
    return from.isBefore(asOf) ? corrections.unknown(from, asOf) : List.of();
  }

  List<SpanRow> rows() {
    return rows;
  }

  /** What counts as outage between two instants. */
  Outages outages(OutageRule rule, Instant from, Instant asOf) {
    if (rows.isEmpty() && corrections.isEmpty() || !from.isBefore(asOf)) {
      return Outages.NONE;
    }
    if (!corrections.isEmpty()) {
      return corrected(rule, from, asOf);
    }
    Wanted wanted = new Wanted(rule, from);
    Sum sum = sums.getOrDefault(wanted, Sum.NOTHING);
    if (sum.settled.isAfter(asOf)) {
      return allAnew(wanted, asOf);
    }
    int known = sum.rows;
    for (int i = known; i < rows.size(); i++) {
      Sum next = sum.with(rows.get(i), wanted, asOf);
      if (next == null || next.rows == sum.rows) {
        break;
      }
      sum = next;
    }
    if (sum.rows > known) {
      keep(wanted, sum);
    }
    int settled = sum.rows;
    for (int i = settled; i < rows.size(); i++) {
      Sum next = sum.withPart(rows.get(i), wanted, asOf);
      if (next == null) {
        return allAnew(wanted, asOf);
      }
      sum = next;
    }
    return sum.outages();
  }

  /** Greatest id of the events that bound what may count in a period, 0 where none does. */
  long lastEvent(OutageRule rule, Period period) {
    long last = 0;
    for (SpanRow row : rows) {
      Span span = row.span();
      if (rule.names(span.severity())
          && span.from().isBefore(period.end())
          && (span.to() == null || span.to().isAfter(period.start()))) {
        last = Math.max(last, span.fromEvent());
        last = Math.max(last, span.toEvent() == null ? 0 : span.toEvent());
      }
    }
    return last;
  }

  private void keep(Wanted wanted, Sum sum) {
    if (sums.size() >= MOST_SUMS) {
      sums.clear();
    }
    sums.put(wanted, sum);
  }

  private Outages corrected(OutageRule rule, Instant from, Instant asOf) {
    Outages told = allAnew(new Wanted(rule, from), asOf);
    return new Outages(
        micros(counted(rule, from, asOf)),
        Origin.weakest(told.origin, Origin.REPORTED),
        told.lastEvent);
  }

  /** The length of intervals apart from each other. */
  static long micros(List<Interval> intervals) {
    return intervals.stream().mapToLong(Sum::micros).sum();
  }

  private Outages allAnew(Wanted wanted, Instant asOf) {
    List<Interval> intervals = new ArrayList<>();
    Outages outages = Outages.NONE;
    for (SpanRow row : rows) {
      if (wanted.rule.addOutages(row.span(), wanted.from, asOf, intervals)) {
        outages = outages.and(row, asOf);
      }
    }
    return new Outages(
        Availability.of(wanted.from, asOf, wanted.from, intervals).downMicros(),
        outages.origin,
        outages.lastEvent);
  }

  /** The spans after these were written: new ones, or ones that have ended since. */
  ObjectSpans with(List<SpanRow> written) {
    List<SpanRow> next = new ArrayList<>(rows);
    ObjectSpans after = new ObjectSpans(next, corrections);
    after.sums.putAll(sums);
    for (SpanRow row : written) {
      int at = Collections.binarySearch(next, row, ORDER);
      boolean empty = row.span().from().equals(row.span().to());
      int index = at >= 0 ? at : -at - 1;
      boolean replaces = at >= 0 && !empty;
      after
          .sums
          .entrySet()
          .removeIf(
              sum ->
                  index < sum.getValue().rows
                      && !(replaces && !sum.getKey().rule.names(row.span().severity())));
      if (at >= 0 && empty) {
        next.remove(at);
      } else if (at >= 0) {
        next.set(at, row);
      } else if (!empty) {
        next.add(index, row);
      }
    }
    return after;
  }

  /**
   * Outage time of an object.
   *
   * @param origin the weakest origin of the spans that counted
   * @param lastEvent greatest id of the events that took part, 0 where none did
   */
  record Outages(long micros, Origin origin, long lastEvent) {

    static final Outages NONE = new Outages(0, Origin.MEASURED, 0);

    private Outages and(SpanRow row, Instant asOf) {
      return new Outages(
          micros,
          Origin.weakest(origin, row.origin()),
          Math.max(lastEvent, lastEvent(row.span(), asOf)));
    }

    /** What ends a span after the reading takes no part in it. */
    private static long lastEvent(Span span, Instant asOf) {
      return span.toEvent() == null || span.to() == null || span.to().isAfter(asOf)
          ? span.fromEvent()
          : Math.max(span.fromEvent(), span.toEvent());
    }
  }

  /** Which sum: by which rule, the very same one, and from when on. */
  private record Wanted(OutageRule rule, Instant from) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Wanted that && rule == that.rule && from.equals(that.from);
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(rule) + from.hashCode();
    }
  }

  /**
   * The first rows added up: disjoint stretches of outage, the last of which may still grow.
   *
   * @param rows how many
   * @param before microseconds of all stretches but the last
   * @param last the last stretch
   * @param settled end of the span among them that ended last: earlier readings need other figures
   */
  private record Sum(
      int rows, long before, @Nullable Interval last, Outages counted, Instant settled) {

    static final Sum NOTHING = new Sum(0, 0, null, Outages.NONE, Instant.MIN);

    /** With a row that no later event changes; the same sum where it is not yet so. */
    @Nullable Sum with(SpanRow row, Wanted wanted, Instant asOf) {
      Span span = row.span();
      if (!wanted.rule.names(span.severity())) {
        return new Sum(rows + 1, before, last, counted, settled);
      }
      if (span.to() == null || span.to().isAfter(asOf)) {
        return this;
      }
      Sum next = withPart(row, wanted, asOf);
      return next == null
          ? null
          : new Sum(
              rows + 1,
              next.before,
              next.last,
              next.counted,
              settled.isBefore(span.to()) ? span.to() : settled);
    }

    /** With the part of a row up to an instant; null where it begins before the last stretch. */
    @Nullable Sum withPart(SpanRow row, Wanted wanted, Instant asOf) {
      List<Interval> parts = new ArrayList<>(1);
      if (!wanted.rule.addOutages(row.span(), wanted.from, asOf, parts)) {
        return this;
      }
      long sum = before;
      Interval stretch = last;
      for (Interval part : parts) {
        if (stretch == null) {
          stretch = part;
        } else if (part.from().isBefore(stretch.from())) {
          return null;
        } else if (stretch.to().isBefore(part.from())) {
          sum += micros(stretch);
          stretch = part;
        } else if (stretch.to().isBefore(part.to())) {
          stretch = new Interval(stretch.from(), part.to());
        }
      }
      return new Sum(rows, sum, stretch, counted.and(row, asOf), settled);
    }

    Outages outages() {
      return new Outages(
          before + (last == null ? 0 : micros(last)), counted.origin, counted.lastEvent);
    }

    private static long micros(Interval stretch) {
      return Availability.of(stretch.from(), stretch.to(), stretch.from(), List.of())
          .observedMicros();
    }
  }
}
