package vn.thongmach.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;

/** The catalogue of measures, their readings and their recorded values. */
public interface Measures {

  /** All measures by code. */
  List<MeasureDefinition> catalogue(Scope scope);

  /**
   * @throws vn.thongmach.kernel.CodedException {@code measure.unknown-measure}
   */
  MeasureDefinition definition(Scope scope, String code);

  /**
   * The objects of a subject, by id; for units those named and all that stand or ever stood below
   * them. What is named but does not exist or lies outside the scope is refused; a type without
   * objects gives an empty list.
   *
   * @throws vn.thongmach.kernel.CodedException {@code measure.unknown-object}, {@code
   *     measure.unknown-subject}
   */
  List<MeasuredObject> objects(Scope scope, Subject subject);

  /** The objects of several subjects; those that name what is not there are left out. */
  Map<Subject, List<MeasuredObject>> objects(Scope scope, Collection<Subject> wanted);

  /** Those of these objects of a subject that lie within the scope. */
  Set<UUID> within(Scope scope, Subject subject, Collection<UUID> objects);

  /**
   * Adds a measure that is reported as business events.
   *
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  MeasureDefinition define(Scope scope, MeasureDraft draft);

  /**
   * Reads a measure with its evidence: at most 1,000 objects and their intervals are listed, all
   * are counted.
   *
   * @param asOf nothing later counts; cut to the period's end
   * @throws vn.thongmach.kernel.CodedException {@code measure.unknown-measure}, {@code
   *     measure.unknown-object}
   */
  MeasureReading read(Scope scope, String code, Subject subject, Period period, Instant asOf);

  /** The same figures without objects and intervals: cheap enough for live scores. */
  MeasureReading figure(Scope scope, String code, Subject subject, Period period, Instant asOf);

  /**
   * Many figures in few statements.
   *
   * @throws vn.thongmach.kernel.CodedException {@code measure.unknown-measure}, {@code
   *     measure.unknown-object}
   */
  Map<FigureAsked, SteadyFigure> figures(Scope scope, Collection<FigureAsked> asked);

  /**
   * What each whole day added, from the first day on of which anything is known; without evidence.
   * Costs one statement for each time that the subject's units were moved.
   *
   * @param from first day, in Asia/Ho_Chi_Minh
   * @param to first day that no longer counts
   */
  List<MeasureStep> steps(Scope scope, String code, Subject subject, LocalDate from, LocalDate to);

  /** What each object or reporter of a subject adds to a figure, whatever it adds. */
  List<MeasurePart> parts(Scope scope, String code, Subject subject, Period period, Instant asOf);

  /**
   * When the last event was received that touched a subject's figures in a period; empty where none
   * did. Asked at a start, when nobody has told.
   */
  Optional<Instant> lastTouched(Scope scope, String code, Subject subject, Period period);

  /**
   * A figure computed anew from the accepted events alone; empty for a measure of which there is no
   * such way yet.
   *
   * @param known events received later are left out
   */
  Optional<Recomputed> recompute(
      Scope scope, String code, Subject subject, Period period, Instant asOf, Instant known);

  /** The formula of a reading in words and numbers. */
  String formula(Scope scope, MeasureReading reading, Locale language);

  /**
   * Records a reading as the current value. While its period is open the same revision is replaced;
   * once the period has closed a different figure makes a new revision that names its cause.
   *
   * @param cause why a closed period's value changed; required then
   * @return the value now current
   * @throws vn.thongmach.kernel.CodedException {@code measure.cause-missing}
   */
  MeasureValue record(Scope scope, MeasureReading reading, @Nullable MeasureCause cause);

  /** All revisions of a value, oldest first. */
  List<MeasureValue> values(Scope scope, String code, Subject subject, Period period);
}
