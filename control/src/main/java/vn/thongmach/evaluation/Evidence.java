package vn.thongmach.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.BusinessEvent;
import vn.thongmach.target.Aggregation;

/**
 * What stands behind one figure, from the promise down to the events. The same question asked again
 * gives the same bytes until an event touches it or the minute is full.
 *
 * @param asOf the last event that touches it or the full minute, not beyond the period's end
 * @param objects at most 1,000 of {@code objectsTotal}, those the reader reaches; all are counted
 * @param formula with the numbers in it, in the reader's language
 * @param completeness observed share of the elapsed period, 0 to 1
 * @param intervals at most 1,000 of {@code intervalsTotal}, on objects the reader reaches; all are
 *     counted
 * @param reported what was reported for the period, latest first
 * @param statement the result in words, in the reader's language
 * @param rules dated rules that took part
 * @param businessEvents reported events that counted, latest first, at most 1,000 of {@code
 *     businessEventsTotal}, on subjects the reader reaches; all are counted
 * @param children the parts of a target that is brought together from them, those the reader
 *     reaches of {@code childrenTotal}; all are counted
 * @param eventsOutsideScope events that counted and that the reader may not open, of the first
 *     1,000 objects
 */
public record Evidence(
    String target,
    int version,
    Period period,
    Instant asOf,
    List<EvidenceObject> objects,
    String formula,
    SortedMap<String, Number> inputs,
    @Nullable Double value,
    @Nullable Double score,
    @Nullable Origin origin,
    double completeness,
    List<EvidenceInterval> intervals,
    List<ReportedComparison> reported,
    String statement,
    TargetItem item,
    List<EvidenceRule> rules,
    long numerator,
    long denominator,
    int objectsTotal,
    int intervalsTotal,
    List<ReportedEvent> businessEvents,
    long businessEventsTotal,
    List<EvidenceChild> children,
    int childrenTotal,
    long eventsOutsideScope) {

  /** A network object as sources know it. */
  public record EvidenceObject(UUID id, String type, String name, String sourceName) {}

  /** A stretch of time that counted, with the events that bound it. */
  public record EvidenceInterval(
      UUID object, Instant from, Instant to, List<ClaimedEvent> events) {}

  /**
   * A part, as of the instant of the whole. It opens by its own evidence.
   *
   * @param numerator summed with those of the others for {@code RATIO_OF_SUMS}
   */
  public record EvidenceChild(
      String code,
      String name,
      int version,
      TargetItem.UnitReference ownerUnit,
      @Nullable String measure,
      @Nullable Aggregation aggregation,
      String unitOfMeasure,
      double weight,
      @Nullable Double plan,
      @Nullable Double value,
      @Nullable Double score,
      @Nullable ScoreState state,
      @Nullable Double attainment,
      @Nullable Origin origin,
      double completeness,
      long numerator,
      long denominator) {}

  /**
   * A business event that counted.
   *
   * @param occurredAt null where only the day is known
   * @param source who recorded it
   * @param corrects the event in whose place it stands; null where it corrects none
   */
  public record ReportedEvent(
      long id,
      BusinessEvent.EventSubject subject,
      LocalDate occurredOn,
      @Nullable Instant occurredAt,
      BigDecimal numerator,
      @Nullable BigDecimal denominator,
      String unit,
      @Nullable String note,
      Origin origin,
      String source,
      Instant receivedTime,
      @Nullable Long corrects) {}

  /** An event by its id and what it claimed. */
  public record ClaimedEvent(long id, String sourceEventId, String alarmCondition) {}

  /** A dated rule and whether a person checked it against its source. */
  public record EvidenceRule(String code, Instant effectiveFrom, String source, boolean verified) {}

  /**
   * A reported value beside what was measured up to the same instant.
   *
   * @param cutOff when it was reported, not beyond the period's end
   * @param measured the measure up to the cut-off; null where nothing was observed
   * @param difference reported less measured
   */
  public record ReportedComparison(
      UUID id,
      double value,
      Origin origin,
      @Nullable String note,
      String reportedBy,
      Instant reportedAt,
      Instant cutOff,
      @Nullable Double measured,
      @Nullable Double difference) {}
}
