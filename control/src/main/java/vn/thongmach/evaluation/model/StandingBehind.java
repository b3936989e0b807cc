package vn.thongmach.evaluation.model;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.Evidence;
import vn.thongmach.measure.BusinessEvent;
import vn.thongmach.measure.MeasureInterval;
import vn.thongmach.measure.MeasureReading;
import vn.thongmach.measure.MeasuredObject;
import vn.thongmach.measure.Measures;
import vn.thongmach.measure.Subject;

/**
 * What a reading stands on, as far as its reader reaches; nothing for what is brought together from
 * parts.
 */
@Component
class StandingBehind {

  private static final int LISTED_INTERVALS = 1000;

  private final Measures measures;

  StandingBehind(Measures measures) {
    this.measures = measures;
  }

  /** What is listed of it, and how much there is in all. */
  record Behind(
      List<Evidence.EvidenceObject> objects,
      List<Evidence.EvidenceInterval> intervals,
      int intervalsTotal,
      List<Evidence.ReportedEvent> businessEvents,
      long businessEventsTotal,
      long eventsOutside) {}

  Behind behind(Scope scope, @Nullable Subject subject, @Nullable MeasureReading reading) {
    if (subject == null || reading == null) {
      return new Behind(List.of(), List.of(), 0, List.of(), 0, 0);
    }
    Set<UUID> reached = measures.within(scope, subject, named(reading));
    Set<UUID> causes = measures.within(scope, subject, causes(reading));
    return new Behind(
        reading.objects().stream()
            .filter(object -> reached.contains(object.id()))
            .limit(MeasureReading.LISTED_OBJECTS)
            .map(StandingBehind::object)
            .toList(),
        reading.intervals().stream()
            .filter(interval -> reached.contains(interval.object()))
            .limit(LISTED_INTERVALS)
            .map(interval -> interval(interval, causes))
            .toList(),
        reading.intervals().size(),
        reading.businessEvents().stream()
            .filter(event -> reached.contains(event.subject().id()))
            .map(StandingBehind::reported)
            .toList(),
        businessEvents(reading),
        eventsOutside(reading, reached, causes));
  }

  /** Objects listed, and subjects of events, which may stand beyond the list. */
  private static Set<UUID> named(MeasureReading reading) {
    return Stream.concat(
            reading.objectIds().stream(),
            reading.businessEvents().stream().map(event -> event.subject().id()))
        .collect(Collectors.toSet());
  }

  private static long businessEvents(MeasureReading reading) {
    Number counted = reading.inputs().get("businessEvents");
    return counted == null ? 0 : counted.longValue();
  }

  /** Other objects on which events behind the intervals lie. */
  private static Set<UUID> causes(MeasureReading reading) {
    return reading.intervals().stream()
        .flatMap(interval -> interval.events().stream())
        .map(MeasureInterval.EvidenceEvent::object)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static boolean isOn(MeasureInterval.EvidenceEvent event, Set<UUID> causes) {
    return event.object() == null || causes.contains(event.object());
  }

  private static long eventsOutside(MeasureReading reading, Set<UUID> reached, Set<UUID> causes) {
    return reading.intervals().stream()
            .flatMap(
                interval ->
                    interval.events().stream()
                        .filter(
                            event -> !reached.contains(interval.object()) || !isOn(event, causes)))
            .map(MeasureInterval.EvidenceEvent::id)
            .distinct()
            .count()
        + reading.businessEvents().stream()
            .filter(event -> !reached.contains(event.subject().id()))
            .count();
  }

  private static Evidence.EvidenceObject object(MeasuredObject object) {
    return new Evidence.EvidenceObject(
        object.id(), object.type(), object.name(), object.sourceName());
  }

  private static Evidence.ReportedEvent reported(BusinessEvent event) {
    return new Evidence.ReportedEvent(
        event.id(),
        event.subject(),
        event.occurredOn(),
        event.occurredAt(),
        event.numerator(),
        event.denominator(),
        event.unit(),
        event.note(),
        event.origin(),
        event.source(),
        event.receivedTime(),
        event.corrects());
  }

  private static Evidence.EvidenceInterval interval(MeasureInterval interval, Set<UUID> causes) {
    return new Evidence.EvidenceInterval(
        interval.object(),
        interval.from(),
        interval.to(),
        interval.events().stream()
            .filter(event -> isOn(event, causes))
            .map(
                event ->
                    new Evidence.ClaimedEvent(
                        event.id(), event.sourceEventId(), event.alarmCondition()))
            .toList());
  }
}
