package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.model.SpanRow;
import vn.thongmach.alarm.silence.Silence;
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
  private final SilentTimes silences;
  private final Rules rules;

  StoodObjects(
      Inventory inventory,
      OutageTimes times,
      WindowStorage windows,
      SilentTimes silences,
      Rules rules) {
    this.inventory = inventory;
    this.times = times;
    this.windows = windows;
    this.silences = silences;
    this.rules = rules;
  }

  /**
   * What brought a stretch about: an open alarm, announced work, a correction or a silence.
   *
   * @param object on which it lies
   */
  record Cause(
      UUID object,
      @Nullable SpanRow span,
      @Nullable MaintenanceWindow window,
      @Nullable OutageCorrection correction,
      @Nullable Silence silence) {}

  /** How things stood while what they needed did not change; in milliseconds. */
  record Slice(Standing standing, long from, long to) {}

  /** How these objects stood, with all that they needed at each time. */
  record Stood(
      NeededObjects needed,
      List<Slice> slices,
      List<Cause> causes,
      OutageRule outageRule,
      AvailabilityRule rule,
      Instant from,
      Instant to) {

    List<Stretch> of(UUID object, Instant watchedFrom) {
      return needed.number(object) < 0
          ? List.of(new Stretch(Standing.State.UNKNOWN, millis(from), millis(to), -1, -1))
          : stretches(needed.number(object), millis(watchedFrom));
    }

    private List<Stretch> stretches(int object, long watchedFrom) {
      List<Stretch> all = new ArrayList<>();
      for (Slice slice : slices) {
        for (Stretch next : slice.standing.of(object, slice.from, slice.to, watchedFrom)) {
          Stretch last = all.isEmpty() ? null : all.getLast();
          if (last != null && goesOn(last, next)) {
            all.removeLast();
            all.add(new Stretch(last.state(), last.from(), next.to(), last.cause(), last.via()));
          } else {
            all.add(next);
          }
        }
      }
      return all;
    }

    /** The same alarm is told anew in each slice. */
    private boolean goesOn(Stretch last, Stretch next) {
      return last.state() == next.state()
          && last.via() == next.via()
          && Objects.equals(cause(last), cause(next));
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
    return of(NeededObjects.of(SYSTEM, inventory, objects), rules(), from, to);
  }

  /** The rules by which it is judged. */
  record Judged(OutageRule outage, AvailabilityRule availability) {}

  /** The rules as they are now. */
  Judged rules() {
    return new Judged(
        OutageRule.of(rules.history(SYSTEM, Rules.OUTAGE_SEVERITIES)),
        AvailabilityRule.of(rules.history(SYSTEM, Rules.AVAILABILITY)));
  }

  /** The same of objects of which it is known what they need. */
  Stood of(NeededObjects needed, Judged judged, Instant from, Instant to) {
    OutageRule outageRule = judged.outage;
    AvailabilityRule rule = judged.availability;
    List<Cause> causes = new ArrayList<>();
    Map<UUID, ObjectSpans> spans = times.of(SYSTEM, needed.ids());
    Map<UUID, List<Silence>> silent = silences.of(needed.ids(), from, to);
    List<MaintenanceWindow> works = windows.touching(SYSTEM, needed.ids(), from, to);
    List<Instant> ends = new ArrayList<>(needed.changes(from, to));
    ends.add(to);
    List<Slice> slices = new ArrayList<>();
    Instant start = from;
    for (Instant end : ends) {
      Standing standing = new Standing(needed.topologyAt(start));
      tell(needed, new Own(standing, causes, outageRule, start, end), spans, silent);
      announce(needed, new Own(standing, causes, outageRule, start, end), spans, works, rule);
      standing.spread();
      slices.add(new Slice(standing, millis(start), millis(end)));
      start = end;
    }
    return new Stood(needed, List.copyOf(slices), causes, outageRule, rule, from, to);
  }

  private static void tell(
      NeededObjects needed,
      Own own,
      Map<UUID, ObjectSpans> spans,
      Map<UUID, List<Silence>> silent) {
    for (UUID object : needed.ids()) {
      own.tell(
          object,
          needed.number(object),
          spans.getOrDefault(object, ObjectSpans.NONE),
          silent.getOrDefault(object, List.of()));
    }
  }

  private static void announce(
      NeededObjects needed,
      Own own,
      Map<UUID, ObjectSpans> spans,
      List<MaintenanceWindow> works,
      AvailabilityRule rule) {
    for (MaintenanceWindow window : works) {
      rule.excused(window)
          .ifPresent(
              time -> {
                HeldCorrections said =
                    spans.getOrDefault(window.object(), ObjectSpans.NONE).corrections();
                for (Interval part :
                    HeldCorrections.without(
                        List.of(time),
                        said.times(Set.of(OutageCorrection.Stood.DOWN), own.from, own.to))) {
                  own.standing.isWorkedOn(
                      own.causes.size(),
                      needed.number(window.object()),
                      millis(part.from()),
                      millis(part.to()));
                }
                own.causes.add(new Cause(window.object(), null, window, null, null));
              });
    }
  }

  /** Tells of each object itself: its alarms, and what people say against them. */
  private record Own(
      Standing standing, List<Cause> causes, OutageRule rule, Instant from, Instant to) {

    void tell(UUID object, int number, ObjectSpans spans, List<Silence> silences) {
      HeldCorrections said = spans.corrections();
      List<Interval> none =
          said.times(Set.of(OutageCorrection.Stood.UP, OutageCorrection.Stood.UNKNOWN), from, to);
      for (SpanRow row : spans.rows()) {
        List<Interval> parts = new ArrayList<>();
        if (rule.addOutages(row.span(), from, to, parts)) {
          for (Interval part : none.isEmpty() ? parts : HeldCorrections.without(parts, none)) {
            standing.fails(causes.size(), number, millis(part.from()), millis(part.to()));
          }
          causes.add(new Cause(object, row, null, null, null));
        }
      }
      for (HeldCorrections.Held held : said.stretches()) {
        long start = Math.max(millis(from), millis(held.time().from()));
        long end = Math.min(millis(to), millis(held.time().to()));
        if (start < end) {
          switch (held.correction().state()) {
            case DOWN -> standing.fails(causes.size(), number, start, end);
            case PLANNED -> standing.isWorkedOn(causes.size(), number, start, end);
            case UNKNOWN -> standing.isSilent(causes.size(), number, start, end);
            case UP -> {}
          }
          causes.add(new Cause(object, null, null, held.correction(), null));
        }
      }
      for (Silence silence : silences) {
        for (Interval part : SilentTimes.held(silence, said, from, to)) {
          standing.isSilent(causes.size(), number, millis(part.from()), millis(part.to()));
        }
        causes.add(new Cause(object, null, null, null, silence));
      }
    }
  }

  static long millis(Instant instant) {
    return instant.toEpochMilli();
  }
}
