package vn.thongmach.measure.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.thongmach.measure.BusinessEvent;
import vn.thongmach.measure.MeasureTouched;
import vn.thongmach.measure.model.EventChecks.Occurred;

/** What recorded events touch: their own subjects and days and those of what they correct. */
record TouchedByEvents(List<BusinessEvent> added, Map<Long, BusinessEvent> corrected) {

  static TouchedByEvents of(Collection<BusinessEvent> added, Map<Long, BusinessEvent> corrected) {
    return new TouchedByEvents(List.copyOf(added), Map.copyOf(corrected));
  }

  MeasureTouched event(String code) {
    List<MeasureTouched.Part> parts = new ArrayList<>();
    for (BusinessEvent event : added) {
      parts.add(part(event, event));
      BusinessEvent before = event.corrects() == null ? null : corrected.get(event.corrects());
      if (before != null) {
        parts.add(part(before, event));
      }
    }
    BusinessEvent last = added.getLast();
    return new MeasureTouched(
        code,
        parts.stream().map(MeasureTouched.Part::object).collect(Collectors.toSet()),
        parts.stream().map(MeasureTouched.Part::from).min(Instant::compareTo).orElseThrow(),
        parts.stream()
            .map(part -> Objects.requireNonNull(part.to()))
            .max(Instant::compareTo)
            .orElseThrow(),
        last.id(),
        last.receivedTime(),
        MeasureTouched.Kind.BUSINESS_EVENT,
        parts);
  }

  /** A microsecond around the instant, so that figures as of that very instant are reached. */
  private static MeasureTouched.Part part(BusinessEvent touched, BusinessEvent cause) {
    Instant at = new Occurred(touched.occurredOn(), touched.occurredAt()).countsAt();
    return new MeasureTouched.Part(
        touched.subject().id(),
        at.minus(1, ChronoUnit.MICROS),
        at.plus(1, ChronoUnit.MICROS),
        cause.id(),
        cause.receivedTime());
  }
}
