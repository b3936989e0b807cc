package vn.thongmach.grading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.kernel.Period;
import vn.thongmach.supervision.Shortcomings;

/**
 * A recorded fact about a unit or a person that a grade asks for.
 *
 * @param unit the collective, or the unit in which the person is judged
 * @param person null for a collective
 * @param symbol of the document it stands in
 * @param day of that document
 * @param mendedOn day on which a shortcoming was mended; null while it is not, and for discipline
 * @param mendedSymbol of the document that says so
 * @param withdrawn why it no longer counts; null while it does
 */
public record GradingFact(
    UUID id,
    Kind kind,
    UUID unit,
    @Nullable UUID person,
    String text,
    String symbol,
    LocalDate day,
    @Nullable LocalDate mendedOn,
    @Nullable String mendedSymbol,
    String recordedBy,
    Instant recordedAt,
    @Nullable String withdrawn) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** A shortcoming that the conclusion of an inspection or supervision named. */
  public static GradingFact concluded(UUID unit, Shortcomings.Standing found) {
    return new GradingFact(
        found.id(),
        Kind.SHORTCOMING,
        unit,
        null,
        "Hạn chế phải khắc phục theo kết luận, hạn " + found.due().format(DAY),
        found.symbol(),
        found.announcedOn(),
        found.mendedOn(),
        found.mendedOn() == null ? null : found.symbol(),
        found.symbol(),
        found.announcedOn().atStartOfDay(Period.ZONE).toInstant(),
        null);
  }

  /** What it is. */
  public enum Kind {
    DISCIPLINE,
    SHORTCOMING
  }

  /** A fact as somebody records it; nothing in it is checked yet. */
  public record GradingFactDraft(
      @Nullable Kind kind,
      @Nullable UUID unit,
      @Nullable UUID person,
      @Nullable String text,
      @Nullable String symbol,
      @Nullable LocalDate day) {}

  /** That a shortcoming was mended, or, with a reason, that a fact does not count. */
  public record GradingFactStep(
      @Nullable LocalDate mendedOn, @Nullable String symbol, @Nullable String reason) {}
}
