package vn.thongmach.alarm.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.measure.MeasureInterval.EvidenceEvent;

/** Storage of spans, as measures read them. */
public interface SpanStorage {

  /** Spans on these objects of these severities, empty ones left out, in order of their begin. */
  List<SpanRow> spansOf(Scope scope, Collection<UUID> objects, Set<PerceivedSeverity> severities);

  /** Objects with a span that lasts beyond an instant. */
  Set<UUID> objectsSince(Scope scope, Instant from);

  /** Events by id, as evidence. */
  Map<Long, EvidenceEvent> evidence(Scope scope, Collection<Long> events);

  /** When an event was accepted. */
  Optional<Instant> receivedTime(Scope scope, long event);
}
