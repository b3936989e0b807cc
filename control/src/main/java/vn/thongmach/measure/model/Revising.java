package vn.thongmach.measure.model;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.measure.MeasureCause;
import vn.thongmach.measure.MeasureError;
import vn.thongmach.measure.MeasureReading;
import vn.thongmach.measure.MeasureValue;

/** The rule of revisions: an open period's value is replaced, a closed one's is restated. */
public final class Revising {

  private Revising() {}

  /**
   * What to store for a reading.
   *
   * @param newest the value stored so far
   * @return the value to store: of the same id where it replaces, equal to {@code newest} where
   *     nothing changes
   * @throws CodedException {@code measure.cause-missing} when a closed period's figure changes
   *     without a cause
   */
  public static MeasureValue revise(
      Optional<MeasureValue> newest,
      MeasureReading reading,
      String unit,
      Instant now,
      @Nullable MeasureCause cause) {
    if (newest.isEmpty()) {
      return value(UUID.randomUUID(), 1, reading, unit, now, null);
    }
    MeasureValue stored = newest.get();
    if (stored.asOf().isBefore(reading.period().end())) {
      return value(stored.id(), stored.revision(), reading, unit, now, stored.cause());
    }
    if (sameFigure(stored, reading)) {
      return stored;
    }
    if (cause == null) {
      throw new CodedException(
          MeasureError.CAUSE_MISSING, reading.measure(), reading.period().toString());
    }
    return value(UUID.randomUUID(), stored.revision() + 1, reading, unit, now, cause);
  }

  private static boolean sameFigure(MeasureValue stored, MeasureReading reading) {
    return stored.numerator() == reading.numerator()
        && stored.denominator() == reading.denominator()
        && Objects.equals(stored.value(), reading.value())
        && stored.origin() == reading.origin();
  }

  private static MeasureValue value(
      UUID id,
      int revision,
      MeasureReading reading,
      String unit,
      Instant now,
      @Nullable MeasureCause cause) {
    return new MeasureValue(
        id,
        reading.measure(),
        reading.subject(),
        reading.period(),
        revision,
        reading.numerator(),
        reading.denominator(),
        reading.value(),
        unit,
        reading.completeness(),
        reading.origin(),
        reading.lastEvent(),
        reading.asOf(),
        now,
        cause);
  }
}
