package vn.thongmach.alarm.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongmach.dataplane.measure.Availability.Interval;
import vn.thongmach.measure.AppliedRule;
import vn.thongmach.regulation.Rule;

/**
 * What an availability leaves out, and how what is out in part is weighed, by date. Immutable.
 *
 * @param wordings oldest first; the first also holds before its date
 */
record AvailabilityRule(List<Dated> wordings) {

  /** By what an outage of a part of the whole weighs. */
  enum Partial {
    CUSTOMERS,
    SITES
  }

  /** One wording with the time it holds for. */
  record Dated(Rule rule, Instant from, @Nullable Instant to) {

    boolean excludesPlanned() {
      return rule.parameters().path("planned").stringValue("").equals("EXCLUDED");
    }

    Duration notice() {
      return Duration.ofHours(rule.parameters().path("noticeHours").longValue());
    }

    Duration longest() {
      return Duration.ofHours(rule.parameters().path("mostHours").longValue());
    }

    Partial partial() {
      return Partial.valueOf(rule.parameters().path("partial").stringValue(""));
    }
  }

  static AvailabilityRule of(List<Rule> history) {
    List<Dated> wordings = new ArrayList<>();
    for (Rule rule : history) {
      wordings.add(
          new Dated(
              rule, wordings.isEmpty() ? Instant.MIN : rule.effectiveFrom(), rule.effectiveTo()));
    }
    return new AvailabilityRule(List.copyOf(wordings));
  }

  /** The wording that holds at an instant. */
  Dated at(Instant instant) {
    Dated held = wordings.getFirst();
    for (Dated wording : wordings) {
      if (!wording.from.isAfter(instant)) {
        held = wording;
      }
    }
    return held;
  }

  /**
   * What announced work excuses, by the wording in force when it begins: nothing that was cancelled
   * or announced too late, and no more than so many hours.
   */
  Optional<Interval> excused(MaintenanceWindow window) {
    Dated wording = at(window.from());
    if (window.cancelledAt() != null
        || !wording.excludesPlanned()
        || window.declaredAt().plus(wording.notice()).isAfter(window.from())) {
      return Optional.empty();
    }
    Instant latest = window.from().plus(wording.longest());
    return Optional.of(
        new Interval(window.from(), latest.isBefore(window.to()) ? latest : window.to()));
  }

  /** The wordings that hold within some time. */
  List<Dated> within(Instant start, Instant end) {
    return wordings.stream()
        .filter(wording -> wording.from.isBefore(end))
        .filter(wording -> wording.to == null || wording.to.isAfter(start))
        .toList();
  }

  /** Those as they are told. */
  List<AppliedRule> applied(Instant start, Instant end) {
    return within(start, end).stream()
        .map(Dated::rule)
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
}
