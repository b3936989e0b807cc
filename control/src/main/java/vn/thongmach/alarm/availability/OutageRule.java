package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.dataplane.measure.Availability.Interval;
import vn.thongmach.dataplane.state.Span;
import vn.thongmach.measure.AppliedRule;
import vn.thongmach.regulation.Rule;

/**
 * Which severities put an object out of service, by date. Immutable.
 *
 * @param wordings oldest first; the first also holds before its date
 */
record OutageRule(List<DatedSeverities> wordings) {

  /** One wording with the time it holds for. */
  record DatedSeverities(
      Rule rule, Instant from, @Nullable Instant to, Set<PerceivedSeverity> severities) {}

  static OutageRule of(List<Rule> history) {
    List<DatedSeverities> wordings = new ArrayList<>();
    for (Rule rule : history) {
      Set<PerceivedSeverity> severities = EnumSet.noneOf(PerceivedSeverity.class);
      rule.words().forEach(word -> severities.add(PerceivedSeverity.valueOf(word)));
      wordings.add(
          new DatedSeverities(
              rule,
              wordings.isEmpty() ? Instant.MIN : rule.effectiveFrom(),
              rule.effectiveTo(),
              severities));
    }
    return new OutageRule(List.copyOf(wordings));
  }

  /** Whether any wording names this severity. */
  boolean names(PerceivedSeverity severity) {
    for (DatedSeverities wording : wordings) {
      if (wording.severities.contains(severity)) {
        return true;
      }
    }
    return false;
  }

  /** Adds the parts of a span that are outage between two instants. */
  boolean addOutages(Span span, Instant start, Instant end, List<Interval> outages) {
    boolean counts = false;
    for (DatedSeverities wording : wordings) {
      if (wording.severities.contains(span.severity())) {
        Instant from = later(later(span.from(), wording.from), start);
        Instant to = earlier(earlier(end, span.to()), wording.to);
        if (from.isBefore(to)) {
          outages.add(new Interval(from, to));
          counts = true;
        }
      }
    }
    return counts;
  }

  /** The wordings that hold within some time. */
  List<AppliedRule> applied(Instant start, Instant end) {
    return wordings.stream()
        .filter(wording -> !wording.from.isAfter(end))
        .filter(wording -> wording.to == null || wording.to.isAfter(start))
        .map(DatedSeverities::rule)
        .map(
            rule ->
                new AppliedRule(
                    rule.code(),
                    rule.effectiveFrom(),
                    rule.parameters().toString(),
                    rule.source(),
                    rule.verified()))
        .toList();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  private static Instant earlier(Instant one, @Nullable Instant other) {
    return other == null || one.isBefore(other) ? one : other;
  }
}
