package vn.thongmach.alarm.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.AlarmItem.AlarmedObject;
import vn.thongmach.alarm.availability.CauseStorage.Occurred;
import vn.thongmach.alarm.availability.CauseStorage.Received;
import vn.thongmach.alarm.availability.FailureTimes.Failure;
import vn.thongmach.alarm.availability.FailureTimes.MeanTime;
import vn.thongmach.alarm.availability.StoodObjects.Cause;
import vn.thongmach.alarm.availability.StoodObjects.Stood;
import vn.thongmach.alarm.model.SpanRow;
import vn.thongmach.dataplane.topology.Standing.State;
import vn.thongmach.dataplane.topology.Standing.Stretch;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.NetworkObject;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;

/** Measures failures of an object: until heard of, until answered, until repaired, and between. */
@Service
public class FailureTiming {

  private final Inventory inventory;
  private final StoodObjects stood;
  private final CauseStorage causes;
  private final Timelines timelines;

  FailureTiming(Inventory inventory, StoodObjects stood, CauseStorage causes, Timelines timelines) {
    this.inventory = inventory;
    this.stood = stood;
    this.causes = causes;
    this.timelines = timelines;
  }

  /** A time without pause in which it was down; {@code to} is null while it lasts. */
  private record Run(Instant from, @Nullable Instant to, @Nullable SpanRow span) {}

  /**
   * Of one object within reach.
   *
   * @param from null for 30 days before the end
   * @param to null for now
   * @throws CodedException as {@link Timelines#of}
   */
  public FailureTimes of(Scope scope, UUID id, @Nullable Instant from, @Nullable Instant to) {
    Timelines.Asked asked = timelines.asked(from, to);
    NetworkObject object =
        inventory.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Stood found = stood.of(List.of(id), asked.from(), asked.asOf());
    List<Stretch> stretches = found.of(id, object.observedFrom());
    List<Run> runs = runs(found, stretches, asked);
    List<Failure> failures = failures(scope, runs, asked);
    List<Duration> repairs = new ArrayList<>();
    List<Duration> detections = new ArrayList<>();
    List<Duration> answers = new ArrayList<>();
    int afterwards = 0;
    for (Failure failure : failures) {
      Instant end = failure.to();
      Instant received = failure.receivedAt();
      Instant answered = failure.acknowledgedAt();
      if (end != null) {
        repairs.add(Duration.between(failure.from(), end));
      }
      if (received != null && end != null && received.isAfter(end)) {
        afterwards++;
      } else if (received != null) {
        detections.add(positive(failure.from(), received));
        if (answered != null && !answered.isAfter(asked.asOf())) {
          answers.add(positive(received, answered));
        }
      }
    }
    AvailabilityFigure figure = AvailabilityFigure.of(stretches);
    return new FailureTimes(
        new AlarmedObject(object.id(), object.type(), object.name()),
        asked.from(),
        asked.asOf(),
        failures.size(),
        mean(repairs),
        failures.isEmpty() ? null : figure.numeratorMillis() / failures.size(),
        mean(detections),
        afterwards,
        mean(answers),
        failures.reversed().subList(0, Math.min(failures.size(), FailureTimes.LISTED)),
        Timelines.origin(object.origin(), found, stretches));
  }

  /** Down stretches that follow each other are one failure, whatever opened the later ones. */
  private static List<Run> runs(Stood found, List<Stretch> stretches, Timelines.Asked asked) {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < stretches.size(); i++) {
      Stretch first = stretches.get(i);
      if (first.state() != State.DOWN) {
        continue;
      }
      int last = i;
      while (last + 1 < stretches.size() && stretches.get(last + 1).state() == State.DOWN) {
        last++;
      }
      Instant end = Instant.ofEpochMilli(stretches.get(last).to());
      // What was down or unknown at the very beginning began before.
      if (i > 0 && stretches.get(i - 1).state() != State.UNKNOWN) {
        Cause cause = found.cause(first);
        runs.add(
            new Run(
                Instant.ofEpochMilli(first.from()),
                end.isBefore(asked.asOf()) ? end : null,
                cause == null ? null : cause.span()));
      }
      i = last;
    }
    return runs;
  }

  private List<Failure> failures(Scope scope, List<Run> runs, Timelines.Asked asked) {
    Set<Long> events = new HashSet<>();
    Set<UUID> keys = new HashSet<>();
    for (Run run : runs) {
      if (run.span != null) {
        events.add(run.span.span().fromEvent());
        keys.add(run.span.alarmKey());
      }
    }
    if (events.isEmpty()) {
      return runs.stream()
          .map(run -> new Failure(run.from, run.to, null, null, null, null))
          .toList();
    }
    Map<Long, Received> received = causes.received(scope, events);
    Map<UUID, List<Occurred>> occurred = new HashMap<>();
    for (Occurred one : causes.occurred(scope, keys, asked.from(), asked.asOf())) {
      occurred.computeIfAbsent(one.alarmKey(), _ -> new ArrayList<>()).add(one);
    }
    Map<UUID, Instant> answered =
        causes.answered(
            scope, occurred.values().stream().flatMap(List::stream).map(Occurred::alarm).toList());
    return runs.stream().map(run -> failure(run, received, occurred, answered)).toList();
  }

  private static Failure failure(
      Run run,
      Map<Long, Received> received,
      Map<UUID, List<Occurred>> occurred,
      Map<UUID, Instant> answered) {
    SpanRow span = run.span;
    Received event = span == null ? null : received.get(span.span().fromEvent());
    Occurred alarm =
        span == null
            ? null
            : occurred.getOrDefault(span.alarmKey(), List.of()).stream()
                .filter(one -> one.stoodAt(span.span().from()))
                .findFirst()
                .orElse(null);
    return event == null || alarm == null
        ? new Failure(run.from, run.to, null, null, null, null)
        : new Failure(
            run.from,
            run.to,
            event.event(),
            alarm.alarm(),
            event.receivedAt(),
            answered.get(alarm.alarm()));
  }

  /** Clocks of sources may go before ours. */
  private static Duration positive(Instant from, Instant to) {
    return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
  }

  private static MeanTime mean(List<Duration> times) {
    return times.isEmpty()
        ? new MeanTime(null, 0)
        : new MeanTime(
            times.stream().mapToLong(Duration::toMillis).average().orElseThrow(), times.size());
  }
}
