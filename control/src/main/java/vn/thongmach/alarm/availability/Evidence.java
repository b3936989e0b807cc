package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.model.SpanRow;
import vn.thongmach.alarm.model.SpanStorage;
import vn.thongmach.dataplane.measure.Availability.Interval;
import vn.thongmach.dataplane.state.Span;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.MeasureInterval;
import vn.thongmach.measure.MeasureReading;
import vn.thongmach.measure.MeasuredObject;

/** The outages behind a figure, each with the events that bound it. */
final class Evidence {

  private final SpanStorage storage;
  private final OutageRule rule;

  Evidence(SpanStorage storage, OutageRule rule) {
    this.storage = storage;
    this.rule = rule;
  }

  /** Outages of these objects, merged by object, in order of time. */
  List<MeasureInterval> intervals(
      Scope scope,
      List<MeasuredObject> objects,
      Map<UUID, ObjectSpans> spans,
      Period period,
      Instant asOf) {
    List<Outage> outages = new ArrayList<>();
    for (MeasuredObject object : objects) {
      Instant start =
          object.observedFrom().isAfter(period.start()) ? object.observedFrom() : period.start();
      outages.addAll(
          outages(object, spans.getOrDefault(object.id(), ObjectSpans.NONE), start, asOf));
    }
    outages.sort(
        Comparator.comparing((Outage outage) -> outage.time.from())
            .thenComparing(outage -> outage.object));
    List<Outage> listed =
        outages.subList(
            Math.max(0, outages.size() - MeasureReading.LISTED_INTERVALS), outages.size());
    SortedSet<Long> events = new TreeSet<>();
    listed.forEach(outage -> events.addAll(outage.events));
    Map<Long, MeasureInterval.EvidenceEvent> evidence = storage.evidence(scope, events);
    return listed.stream()
        .map(
            outage ->
                new MeasureInterval(
                    outage.object,
                    outage.time.from(),
                    outage.time.to(),
                    outage.events.stream().map(evidence::get).filter(Objects::nonNull).toList()))
        .toList();
  }

  private List<Outage> outages(
      MeasuredObject object, ObjectSpans spans, Instant start, Instant asOf) {
    List<Outage> outages = new ArrayList<>();
    for (Interval time : spans.counted(rule, start, asOf)) {
      SortedSet<Long> events = new TreeSet<>();
      List<Interval> own = new ArrayList<>();
      for (SpanRow row : spans.rows()) {
        own.clear();
        Span span = row.span();
        if (rule.addOutages(span, time.from(), time.to(), own)) {
          events.add(span.fromEvent());
          if (span.toEvent() != null && span.to() != null && !span.to().isAfter(asOf)) {
            events.add(span.toEvent());
          }
        }
      }
      outages.add(new Outage(object.id(), time, events));
    }
    return outages;
  }

  private record Outage(UUID object, Interval time, SortedSet<Long> events) {}
}
