package vn.thongmach.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.evaluation.Evidence.EvidenceInterval;
import vn.thongmach.evaluation.Evidence.EvidenceObject;
import vn.thongmach.evaluation.Evidence.ReportedEvent;
import vn.thongmach.kernel.Period;

/**
 * A figure of a measure with what stands behind it, as far as its reader reaches.
 *
 * @param unit of the value
 * @param value null where nothing was observed
 * @param formula of the value, in the reader's language
 * @param inputs figures behind the value, by name
 * @param objects at most 1,000; none of a subject that is too large to be listed
 * @param objectsTotal all that count
 * @param intervals stretches that counted in order of time, at most the last 1,000
 * @param businessEvents reported events that counted, latest first, at most 1,000
 * @param eventsOutsideScope how many events the reader does not reach
 */
public record MeasureEvidence(
    Period period,
    Instant asOf,
    String measure,
    String unit,
    @Nullable Double value,
    double completeness,
    @Nullable Origin origin,
    String formula,
    Map<String, Number> inputs,
    List<EvidenceObject> objects,
    int objectsTotal,
    List<EvidenceInterval> intervals,
    int intervalsTotal,
    List<ReportedEvent> businessEvents,
    long businessEventsTotal,
    long eventsOutsideScope) {

  public MeasureEvidence {
    inputs = Map.copyOf(inputs);
    objects = List.copyOf(objects);
    intervals = List.copyOf(intervals);
    businessEvents = List.copyOf(businessEvents);
  }
}
