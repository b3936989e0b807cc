package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.model.RawSpans;

/** Spans by object, derived anew from the accepted events and the approved corrections. */
@Component
class RawTimes {

  private final RawSpans raw;
  private final CorrectionStorage corrections;

  RawTimes(RawSpans raw, CorrectionStorage corrections) {
    this.raw = raw;
    this.corrections = corrections;
  }

  /**
   * @param known what was received or decided later is left out
   */
  Times of(Scope scope, Collection<UUID> objects, Instant known) {
    RawSpans.Derived derived = raw.of(scope, objects, known);
    Map<UUID, List<OutageCorrection>> said =
        corrections.approved(scope, objects).stream()
            .filter(one -> one.decidedAt() != null && !one.decidedAt().isAfter(known))
            .collect(Collectors.groupingBy(OutageCorrection::object));
    Map<UUID, ObjectSpans> spans = HashMap.newHashMap(objects.size());
    for (UUID object : objects) {
      spans.put(
          object,
          ObjectSpans.of(
              derived.spans().getOrDefault(object, List.of()),
              HeldCorrections.of(said.getOrDefault(object, List.of()))));
    }
    return new Times(spans, derived);
  }

  /** Spans, and what they were derived from. */
  record Times(Map<UUID, ObjectSpans> spans, RawSpans.Derived from) {}
}
