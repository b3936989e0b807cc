package vn.thongmach.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;

/** Port for whoever can measure: one source per measure, found by the catalogue at start. */
public interface MeasureSource {

  /** What it measures. */
  MeasureDefinition definition();

  /** These objects are about to be read one subject after the other; what is alike is read once. */
  default void prepare(Scope scope, Collection<MeasuredObject> objects) {}

  /**
   * Reads a subject whose objects are already resolved.
   *
   * @param objects all objects of the subject, by id
   * @param asOf nothing later counts; at most the period's end
   * @param evidence true to list objects and intervals, false for the figures alone
   */
  MeasureReading read(
      Scope scope,
      Subject subject,
      List<MeasuredObject> objects,
      Period period,
      Instant asOf,
      boolean evidence);

  /**
   * What each whole day added, from the first observed day on.
   *
   * @param objects all objects of the subject
   * @param to first day that no longer counts
   */
  List<MeasureStep> steps(
      Scope scope, Subject subject, List<MeasuredObject> objects, LocalDate from, LocalDate to);

  /** What each of these objects adds to a reading. */
  List<MeasurePart> parts(
      Scope scope, Subject subject, List<MeasuredObject> objects, Period period, Instant asOf);

  /**
   * When the last event was received that touched these objects' figures in a period. Asked at a
   * start, when nobody has told; events that leave no trace in a figure need not be known.
   */
  default Optional<Instant> lastTouched(Scope scope, List<MeasuredObject> objects, Period period) {
    return Optional.empty();
  }

  /**
   * The same reading from the accepted events alone; empty for a source that knows no way.
   *
   * @param objects all objects of the subject
   * @param known what was received or decided later is left out
   */
  default Optional<Recomputed> recompute(
      Scope scope,
      Subject subject,
      List<MeasuredObject> objects,
      Period period,
      Instant asOf,
      Instant known) {
    return Optional.empty();
  }

  /** The formula with this reading's numbers substituted and the rule with its date. */
  String formula(MeasureReading reading, Locale language);
}
