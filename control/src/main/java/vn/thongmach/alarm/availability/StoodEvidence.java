package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.availability.StoodObjects.Cause;
import vn.thongmach.alarm.availability.StoodObjects.Stood;
import vn.thongmach.alarm.model.SpanStorage;
import vn.thongmach.dataplane.state.Span;
import vn.thongmach.dataplane.topology.Standing.State;
import vn.thongmach.dataplane.topology.Standing.Stretch;
import vn.thongmach.measure.MeasureInterval;
import vn.thongmach.measure.MeasureInterval.EvidenceEvent;
import vn.thongmach.measure.MeasureReading;
import vn.thongmach.measure.MeasuredObject;

/**
 * The outages behind a derived figure with the events that brought them about, from the records.
 */
@Component
class StoodEvidence {

  private final StoodObjects stood;
  private final SpanStorage storage;

  StoodEvidence(StoodObjects stood, SpanStorage storage) {
    this.stood = stood;
    this.storage = storage;
  }

  /** An outage with the events of whatever brought it about, and on what those lie. */
  private record Outage(UUID object, Instant from, Instant to, SortedMap<Long, UUID> events) {}

  /** Outages of these objects in order of time, at most the last 10,000. */
  List<MeasureInterval> intervals(
      Scope scope, List<MeasuredObject> objects, Instant from, Instant asOf) {
    if (!from.isBefore(asOf)) {
      return List.of();
    }
    Stood found = stood.of(objects.stream().map(MeasuredObject::id).toList(), from, asOf);
    List<Outage> outages = new ArrayList<>();
    for (MeasuredObject object : objects) {
      outages.addAll(outages(object, found));
    }
    outages.sort(Comparator.comparing(Outage::from).thenComparing(Outage::object));
    List<Outage> listed =
        outages.subList(
            Math.max(0, outages.size() - MeasureReading.LISTED_INTERVALS), outages.size());
    SortedSet<Long> events = new TreeSet<>();
    listed.forEach(outage -> events.addAll(outage.events.keySet()));
    Map<Long, EvidenceEvent> evidence = new HashMap<>(storage.evidence(scope, events));
    return listed.stream()
        .map(
            outage ->
                new MeasureInterval(
                    outage.object,
                    outage.from,
                    outage.to,
                    outage.events.entrySet().stream()
                        .flatMap(
                            event ->
                                Stream.ofNullable(evidence.get(event.getKey()))
                                    .map(one -> one.on(event.getValue())))
                        .toList()))
        .toList();
  }

  /** Stretches of outage that touch are one, whatever opened the later ones. */
  private static List<Outage> outages(MeasuredObject object, Stood found) {
    List<Outage> outages = new ArrayList<>();
    for (Stretch stretch : found.of(object.id(), object.observedFrom())) {
      if (stretch.state() != State.DOWN) {
        continue;
      }
      Instant from = Instant.ofEpochMilli(stretch.from());
      Instant to = Instant.ofEpochMilli(stretch.to());
      Outage last = outages.isEmpty() ? null : outages.getLast();
      if (last != null && last.to.equals(from)) {
        outages.removeLast();
        outages.add(new Outage(object.id(), last.from, to, last.events));
      } else {
        outages.add(new Outage(object.id(), from, to, new TreeMap<>()));
      }
      addEvents(found.cause(stretch), to, outages.getLast().events);
    }
    return outages;
  }

  private static void addEvents(@Nullable Cause cause, Instant to, SortedMap<Long, UUID> events) {
    Span span = cause == null || cause.span() == null ? null : cause.span().span();
    if (cause != null && span != null) {
      events.put(span.fromEvent(), cause.object());
      Instant end = span.to();
      if (span.toEvent() != null && end != null && !end.isAfter(to)) {
        events.put(span.toEvent(), cause.object());
      }
    }
  }
}
