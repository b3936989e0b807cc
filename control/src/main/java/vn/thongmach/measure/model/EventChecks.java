package vn.thongmach.measure.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.measure.BusinessEventDraft;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.MeasureError;

/** Rules of one reported event that need nothing but the event and its measure. */
final class EventChecks {

  private static final int MOST_DECIMALS = 6;
  private static final BigDecimal GREATEST = BigDecimal.valueOf(1_000_000_000L);
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

  private EventChecks() {}

  /** When it happened. */
  record Occurred(LocalDate day, @Nullable Instant instant) {

    Instant countsAt() {
      return instant == null ? day.atStartOfDay(Period.ZONE).toInstant() : instant;
    }
  }

  static @Nullable Occurred occurred(
      Problems problems, String path, BusinessEventDraft draft, Instant now) {
    LocalDate day = draft.occurredOn();
    Instant instant = draft.occurredAt();
    if (day != null && instant != null) {
      problems.add(path + "occurredAt", MeasureError.OCCURRED_TWICE);
      return null;
    }
    if (instant != null) {
      instant = instant.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
      day =
          instant.isAfter(now) || instant.isBefore(Instant.EPOCH)
              ? LocalDate.ofEpochDay(0)
              : LocalDate.ofInstant(instant, Period.ZONE);
      if (instant.isAfter(now)) {
        problems.add(path + "occurredAt", MeasureError.OCCURRED_LATER, instant.toString());
        return null;
      }
    }
    if (day == null) {
      problems.add(path + "occurredOn", KernelError.VALUE_MISSING, path + "occurredOn");
      return null;
    }
    String field = path + (instant == null ? "occurredOn" : "occurredAt");
    if (day.isBefore(EARLIEST)) {
      problems.add(field, MeasureError.OCCURRED_TOO_EARLY, String.valueOf(EARLIEST));
      return null;
    }
    if (day.isAfter(LocalDate.ofInstant(now, Period.ZONE))) {
      problems.add(field, MeasureError.OCCURRED_LATER, day.toString());
      return null;
    }
    return new Occurred(day, instant);
  }

  static BigDecimal numerator(
      Problems problems, String path, BusinessEventDraft draft, MeasureDefinition measure) {
    boolean count = measure.kind() == MeasureDefinition.Kind.COUNT;
    BigDecimal given =
        draft.numerator() == null && count
            ? BigDecimal.ONE
            : problems.required(path + "numerator", draft.numerator());
    if (given == null) {
      return BigDecimal.ZERO;
    }
    BigDecimal number = number(problems, path + "numerator", given);
    if (count && number.scale() > 0) {
      problems.add(path + "numerator", MeasureError.NUMBER_NOT_WHOLE, number, measure.code());
    }
    return number;
  }

  /** A correction may say 0 of 0: what was reported does not count any more. */
  static @Nullable BigDecimal denominator(
      Problems problems,
      String path,
      BusinessEventDraft draft,
      MeasureDefinition measure,
      BigDecimal numerator) {
    String field = path + "denominator";
    BigDecimal given = draft.denominator();
    if (measure.kind() != MeasureDefinition.Kind.RATIO) {
      if (given != null) {
        problems.add(field, MeasureError.DENOMINATOR_UNUSED, measure.code());
      }
      return null;
    }
    if (given == null) {
      problems.add(field, MeasureError.DENOMINATOR_MISSING, measure.code());
      return null;
    }
    BigDecimal denominator = number(problems, field, given);
    boolean takesBack = draft.corrects() != null && numerator.signum() == 0;
    if (given.signum() == 0 && !takesBack) {
      problems.add(field, MeasureError.DENOMINATOR_NOT_POSITIVE);
    } else if (measure.unit().equals(MeasureDefinition.PERCENT)
        && numerator.compareTo(denominator) > 0
        && denominator.signum() > 0) {
      problems.add(path + "numerator", MeasureError.PART_ABOVE_WHOLE, numerator, denominator);
    }
    return denominator;
  }

  /** From 0 to a thousand million with six decimals at most; 0 where it is refused. */
  private static BigDecimal number(Problems problems, String field, BigDecimal given) {
    if (given.signum() < 0
        || given.compareTo(GREATEST) > 0
        || given.stripTrailingZeros().scale() > MOST_DECIMALS) {
      problems.add(field, MeasureError.NUMBER_OUT_OF_RANGE, GREATEST.toPlainString());
      return BigDecimal.ZERO;
    }
    BigDecimal stripped = given.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
