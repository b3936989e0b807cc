package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.model.SpanRow;
import vn.thongmach.dataplane.measure.Availability.Interval;
import vn.thongmach.dataplane.topology.Standing;
import vn.thongmach.dataplane.topology.Standing.Stretch;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.regulation.Rules;

/** Works out how objects stood, from the outages and announced works of whatever they need. */
@Component
class StoodObjects {

  private static final Scope SYSTEM = Scope.system("availability");

  private final Inventory inventory;
  private final OutageTimes times;
  private final WindowStorage windows;
  private final Rules rules;

  StoodObjects(Inventory inventory, OutageTimes times, WindowStorage windows, Rules rules) {
    this.inventory = inventory;
    this.times = times;
    this.windows = windows;
    this.rules = rules;
  }

  /**
   * What brought a stretch about: an open alarm or announced work.
   *
   * @param object on which it lies
   */
  record Cause(UUID object, @Nullable SpanRow span, @Nullable MaintenanceWindow window) {}

  /** How these objects stood, with all that they need. */
  record Stood(
      NeededObjects needed,
      Standing standing,
      List<Cause> causes,
      OutageRule outageRule,
      AvailabilityRule rule,
      Instant from,
      Instant to) {

    List<Stretch> of(UUID object, Instant watchedFrom) {
      return needed.number(object) < 0
          ? List.of(new Stretch(Standing.State.UNKNOWN, millis(from), millis(to), -1, -1))
          : standing.of(needed.number(object), millis(from), millis(to), millis(watchedFrom));
    }

    @Nullable Cause cause(Stretch stretch) {
      return stretch.cause() < 0 ? null : causes.get(stretch.cause());
    }

    @Nullable UUID via(Stretch stretch) {
      return stretch.via() < 0 ? null : needed.ids().get(stretch.via());
    }
  }

  /**
   * @param to end of what is asked for, not after now
   */
  Stood of(Collection<UUID> objects, Instant from, Instant to) {
    OutageRule outageRule = OutageRule.of(rules.history(SYSTEM, Rules.OUTAGE_SEVERITIES));
    AvailabilityRule rule = AvailabilityRule.of(rules.history(SYSTEM, Rules.AVAILABILITY));
    NeededObjects needed = NeededObjects.of(SYSTEM, inventory, objects);
    Standing standing = new Standing(needed.topology());
    List<Cause> causes = new ArrayList<>();
    Map<UUID, ObjectSpans> spans = times.of(SYSTEM, needed.ids());
    for (UUID object : needed.ids()) {
      List<Interval> parts = new ArrayList<>();
      for (SpanRow row : spans.getOrDefault(object, ObjectSpans.NONE).rows()) {
        parts.clear();
        if (outageRule.addOutages(row.span(), from, to, parts)) {
          for (Interval part : parts) {
            standing.fails(
                causes.size(), needed.number(object), millis(part.from()), millis(part.to()));
          }
          causes.add(new Cause(object, row, null));
        }
      }
    }
    for (MaintenanceWindow window : windows.touching(SYSTEM, needed.ids(), from, to)) {
      rule.excused(window)
          .ifPresent(
              time -> {
                standing.isWorkedOn(
                    causes.size(),
                    needed.number(window.object()),
                    millis(time.from()),
                    millis(time.to()));
                causes.add(new Cause(window.object(), null, window));
              });
    }
    standing.spread();
    return new Stood(needed, standing, causes, outageRule, rule, from, to);
  }

  static long millis(Instant instant) {
    return instant.toEpochMilli();
  }
}
