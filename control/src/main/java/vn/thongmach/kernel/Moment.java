package vn.thongmach.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which period is asked for, and up to when things count: now, or the end of an earlier day in
 * Asia/Ho_Chi_Minh.
 *
 * @param asked null for the year of the moment
 * @param at the last instant that counts, 23:59:59 of the day; null for now
 */
public record Moment(@Nullable Period asked, @Nullable Instant at) {

  /** This year as of now. */
  public static final Moment NOW = new Moment(null, null);

  /** A period as of now; null for this year. */
  public static Moment of(@Nullable Period period) {
    return new Moment(period, null);
  }

  /**
   * Reads what a request names.
   *
   * @param period a {@link Period}; null or blank for the year of the moment
   * @param asOf a day such as {@code 2026-09-30}, up to whose end things count; null, blank or
   *     today for now
   * @throws CodedException {@code kernel.period-malformed}, {@code kernel.value-malformed}, {@code
   *     kernel.as-of-later}
   */
  public static Moment parse(@Nullable String period, @Nullable String asOf, Instant now) {
    Period asked = period == null || period.isBlank() ? null : Period.parse(period);
    if (asOf == null || asOf.isBlank()) {
      return new Moment(asked, null);
    }
    LocalDate day = day(asOf);
    LocalDate today = LocalDate.ofInstant(now, Period.ZONE);
    if (day.isAfter(today)) {
      throw new CodedException(KernelError.AS_OF_LATER, day);
    }
    return new Moment(
        asked, day.isBefore(today) ? new Period(Period.Kind.DAY, day).end().minusSeconds(1) : null);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new CodedException(KernelError.VALUE_MALFORMED, "asOf", text);
    }
  }

  /** Whether it lies before now. */
  public boolean past() {
    return at != null;
  }

  /** The last instant that counts. */
  public Instant instant(Instant now) {
    return at == null ? now : at;
  }

  /** The day of the moment. */
  public LocalDate day(Instant now) {
    return LocalDate.ofInstant(instant(now), Period.ZONE);
  }

  /** The period asked for, or the year of the moment. */
  public Period period(Instant now) {
    return asked == null ? Period.of(Period.Kind.YEAR, instant(now)) : asked;
  }
}
