package vn.thongmach.evaluation.model;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.Evidence;
import vn.thongmach.evaluation.Evidence.EvidenceChild;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.measure.BusinessEvent;
import vn.thongmach.measure.MeasureInterval;
import vn.thongmach.measure.MeasureReading;
import vn.thongmach.measure.MeasuredObject;
import vn.thongmach.measure.Measures;
import vn.thongmach.measure.Subject;
import vn.thongmach.target.Target;

/** Writes down what stands behind an evaluation, as far as its reader reaches. */
@Component
class WritingEvidence {

  private static final int LISTED_INTERVALS = 1000;

  private final Measures measures;
  private final Comparing comparing;
  private final Statements statements;

  WritingEvidence(Measures measures, Comparing comparing, Statements statements) {
    this.measures = measures;
    this.comparing = comparing;
    this.statements = statements;
  }

  /**
   * @param itemising knows the target and its parts
   * @param reported up to when reports stand beside it
   */
  Evidence write(
      Scope scope, Evaluation evaluation, Itemising itemising, Instant reported, Locale language) {
    Target target = evaluation.target();
    Figure figure = evaluation.figure();
    Behind behind = behind(scope, target.subject(), figure.reading());
    List<EvidenceChild> children =
        evaluation.parts().stream()
            .filter(part -> reaches(scope, part.target()))
            .map(part -> child(part, itemising))
            .toList();
    return new Evidence(
        target.code(),
        target.version(),
        figure.period(),
        figure.asOf(),
        behind.objects(),
        statements.formula(scope, evaluation, language),
        figure.sortedInputs(),
        figure.value(),
        evaluation.score(),
        evaluation.origin(),
        figure.completeness(),
        behind.intervals(),
        comparing.of(target, figure.period(), reported),
        statements.statement(scope, evaluation, language),
        itemising.item(target, evaluation.live(figure.asOf())),
        statements.rules(figure, language),
        figure.numerator(),
        figure.denominator(),
        figure.objectCount(),
        behind.intervalsTotal(),
        behind.businessEvents(),
        behind.businessEventsTotal(),
        children,
        evaluation.parts().size(),
        behind.eventsOutside());
  }

  private static boolean reaches(Scope scope, Target part) {
    return scope.reaches(part.ownerUnit())
        || part.sharedWith().stream().anyMatch(share -> scope.reaches(share.unit()));
  }

  private static EvidenceChild child(Evaluation part, Itemising itemising) {
    TargetItem item = itemising.item(part.target(), part.live(part.figure().asOf()));
    return new EvidenceChild(
        item.code(),
        item.name(),
        item.version(),
        item.ownerUnit(),
        item.measure(),
        item.aggregation(),
        item.unitOfMeasure(),
        item.weight(),
        item.plan(),
        item.value(),
        item.score(),
        item.state(),
        item.attainment(),
        item.origin(),
        item.completeness(),
        part.figure().numerator(),
        part.figure().denominator());
  }

  /** What a reading stands on; nothing for a target that is brought together from its parts. */
  private record Behind(
      List<Evidence.EvidenceObject> objects,
      List<Evidence.EvidenceInterval> intervals,
      int intervalsTotal,
      List<Evidence.ReportedEvent> businessEvents,
      long businessEventsTotal,
      long eventsOutside) {}

  private Behind behind(Scope scope, @Nullable Subject subject, @Nullable MeasureReading reading) {
    if (subject == null || reading == null) {
      return new Behind(List.of(), List.of(), 0, List.of(), 0, 0);
    }
    Set<UUID> reached = measures.within(scope, subject, named(reading));
    Set<UUID> causes = measures.within(scope, subject, causes(reading));
    return new Behind(
        reading.objects().stream()
            .filter(object -> reached.contains(object.id()))
            .limit(MeasureReading.LISTED_OBJECTS)
            .map(WritingEvidence::object)
            .toList(),
        reading.intervals().stream()
            .filter(interval -> reached.contains(interval.object()))
            .limit(LISTED_INTERVALS)
            .map(interval -> interval(interval, causes))
            .toList(),
        reading.intervals().size(),
        reading.businessEvents().stream()
            .filter(event -> reached.contains(event.subject().id()))
            .map(WritingEvidence::reported)
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
