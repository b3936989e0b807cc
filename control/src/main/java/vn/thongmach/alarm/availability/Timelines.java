package vn.thongmach.alarm.availability;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.AlarmError;
import vn.thongmach.alarm.AlarmItem.AlarmedObject;
import vn.thongmach.alarm.availability.CauseStorage.Occurred;
import vn.thongmach.alarm.availability.ObjectTimeline.StretchCause;
import vn.thongmach.alarm.availability.ObjectTimeline.TimelineStretch;
import vn.thongmach.alarm.availability.StoodObjects.Cause;
import vn.thongmach.alarm.availability.StoodObjects.Stood;
import vn.thongmach.alarm.model.SpanRow;
import vn.thongmach.alarm.silence.Silence;
import vn.thongmach.contracts.Origin;
import vn.thongmach.dataplane.topology.Standing.Stretch;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.NetworkObject;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.measure.AppliedRule;

/** How network objects stood over some time, as people read it. */
@Service
public class Timelines {

  private static final int MOST_DAYS = 400;
  private static final Duration USUAL = Duration.ofDays(30);

  private final Inventory inventory;
  private final StoodObjects stood;
  private final CauseStorage causes;
  private final Clock clock;

  Timelines(Inventory inventory, StoodObjects stood, CauseStorage causes, Clock clock) {
    this.inventory = inventory;
    this.stood = stood;
    this.causes = causes;
    this.clock = clock;
  }

  /** The time asked for, and how far of it has passed. */
  record Asked(Instant from, Instant to, Instant asOf) {}

  /**
   * How one object within reach stood.
   *
   * @param from null for 30 days before the end
   * @param to null for now
   * @throws CodedException {@code kernel.not-found}, {@code kernel.dates-reversed}, {@code
   *     alarm.timeline-too-long}
   */
  public ObjectTimeline of(Scope scope, UUID id, @Nullable Instant from, @Nullable Instant to) {
    Asked asked = asked(from, to);
    NetworkObject object =
        inventory.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Stood found = stood.of(List.of(id), asked.from, asked.asOf);
    List<Stretch> stretches = found.of(id, object.observedFrom());
    List<Stretch> listed =
        stretches.subList(Math.max(0, stretches.size() - ObjectTimeline.LISTED), stretches.size());
    List<AppliedRule> rules = new ArrayList<>(found.rule().applied(asked.from, asked.asOf));
    rules.addAll(found.outageRule().applied(asked.from, asked.asOf));
    return new ObjectTimeline(
        new AlarmedObject(object.id(), object.type(), object.name()),
        asked.from,
        asked.to,
        asked.asOf,
        views(scope, found, listed),
        stretches.size(),
        AvailabilityFigure.of(stretches),
        origin(object.origin(), found, stretches),
        found.needed().isComplete(),
        rules);
  }

  /** Checks the time asked for. */
  Asked asked(@Nullable Instant from, @Nullable Instant to) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant end = to == null ? now : to.truncatedTo(ChronoUnit.MILLIS);
    Instant start = from == null ? end.minus(USUAL) : from.truncatedTo(ChronoUnit.MILLIS);
    if (!start.isBefore(end)) {
      throw new CodedException(KernelError.DATES_REVERSED, end.toString(), start.toString());
    }
    if (Duration.between(start, end).compareTo(Duration.ofDays(MOST_DAYS)) > 0) {
      throw new CodedException(AlarmError.TIMELINE_TOO_LONG, MOST_DAYS);
    }
    Instant asOf = end.isAfter(now) ? now : end;
    return new Asked(start, end, asOf.isBefore(start) ? start : asOf);
  }

  static Origin origin(Origin object, Stood found, List<Stretch> stretches) {
    Origin origin = object;
    for (Stretch stretch : stretches) {
      Cause cause = found.cause(stretch);
      origin = Origin.weakest(origin, cause == null ? Origin.MEASURED : origin(cause));
    }
    return origin;
  }

  /** Announced work and corrections are what people said. */
  static Origin origin(Cause cause) {
    SpanRow span = cause.span();
    Silence silence = cause.silence();
    return span != null ? span.origin() : silence != null ? silence.origin() : Origin.REPORTED;
  }

  private List<TimelineStretch> views(Scope scope, Stood found, List<Stretch> stretches) {
    Set<UUID> objects = new HashSet<>();
    Set<UUID> keys = new HashSet<>();
    for (Stretch stretch : stretches) {
      Cause cause = found.cause(stretch);
      if (cause != null) {
        objects.add(cause.object());
        if (cause.span() != null) {
          keys.add(cause.span().alarmKey());
        }
      }
      UUID via = found.via(stretch);
      if (via != null) {
        objects.add(via);
      }
    }
    Map<UUID, AlarmedObject> names =
        inventory.findAll(scope, objects).stream()
            .map(one -> new AlarmedObject(one.id(), one.type(), one.name()))
            .collect(Collectors.toMap(AlarmedObject::id, Function.identity()));
    Map<UUID, List<Occurred>> occurred =
        keys.isEmpty()
            ? Map.of()
            : causes.occurred(scope, keys, found.from(), found.to()).stream()
                .collect(Collectors.groupingBy(Occurred::alarmKey));
    return stretches.stream()
        .map(
            stretch ->
                new TimelineStretch(
                    stretch.state(),
                    Instant.ofEpochMilli(stretch.from()),
                    Instant.ofEpochMilli(stretch.to()),
                    view(found.cause(stretch), found.via(stretch), names, occurred)))
        .toList();
  }

  private static @Nullable StretchCause view(
      @Nullable Cause cause,
      @Nullable UUID via,
      Map<UUID, AlarmedObject> names,
      Map<UUID, List<Occurred>> occurred) {
    if (cause == null) {
      return null;
    }
    AlarmedObject object = names.get(cause.object());
    AlarmedObject through = via == null ? null : names.get(via);
    SpanRow span = cause.span();
    Occurred alarm =
        span == null
            ? null
            : occurred.getOrDefault(span.alarmKey(), List.of()).stream()
                .filter(one -> one.stoodAt(span.span().from()))
                .findFirst()
                .orElse(null);
    MaintenanceWindow window = cause.window();
    OutageCorrection correction = cause.correction();
    Silence silence = cause.silence();
    return new StretchCause(
        object,
        through,
        object == null || via != null && through == null,
        alarm == null ? null : alarm.alarm(),
        alarm == null ? null : alarm.incident(),
        alarm == null ? null : alarm.incidentCode(),
        window == null || object == null ? null : window.id(),
        window == null || object == null ? null : window.reason(),
        correction == null || object == null ? null : correction.number(),
        silence == null || object == null ? null : silence.name(),
        silence == null ? null : silence.from(),
        origin(cause));
  }
}
