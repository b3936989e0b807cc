package vn.thongmach.emulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;

/**
 * An improvement that people thought of (sáng kiến). What it changed is read from a measure, never
 * typed over; what the authors say beside it is marked as reported.
 *
 * @param unit where it is applied
 * @param authors with their shares, which sum to 100
 * @param effect by which measure it is seen; null where none shows it
 * @param reported what the authors say it changed; may be absent
 * @param by name of the account that submitted it
 * @param decision null unless it is recognised
 * @param declined why it is not recognised; null unless it was declined
 */
public record Initiative(
    UUID id,
    UUID unit,
    String title,
    String problem,
    String solution,
    List<Author> authors,
    @Nullable Effect effect,
    @Nullable String reported,
    State state,
    String by,
    Instant at,
    @Nullable Recognition decision,
    @Nullable String declined,
    int version) {

  public Initiative {
    authors = List.copyOf(authors);
  }

  /** Where it stands. */
  public enum State {
    SUBMITTED,
    RECOGNISED,
    DECLINED
  }

  /**
   * @param share percent of it, 1 to 100
   */
  public record Author(UUID person, int share) {}

  /** A measure of the unit in a period before and one after. */
  public record Effect(String measure, Period before, Period after) {}

  /** The decision to recognise it. */
  public record Recognition(String symbol, LocalDate day, UUID by) {}

  /**
   * What a measure read in one of the two periods.
   *
   * @param value null where there is none
   * @param origin null without a value
   */
  public record Reading(@Nullable Double value, @Nullable Origin origin, double completeness) {}

  /**
   * What it changed.
   *
   * @param change after less before, in the measure's unit; null where one of them has no value
   * @param better whether that is the better way of the measure; null without a change
   */
  public record Change(
      Reading before, Reading after, @Nullable Double change, @Nullable Boolean better) {}

  /** An initiative as somebody writes it. */
  public record InitiativeDraft(
      @Nullable UUID unit,
      @Nullable String title,
      @Nullable String problem,
      @Nullable String solution,
      @Nullable List<@Nullable InitiativeAuthorDraft> authors,
      @Nullable String measure,
      @Nullable String before,
      @Nullable String after,
      @Nullable String reported) {}

  /** One of its authors. */
  public record InitiativeAuthorDraft(@Nullable UUID person, @Nullable Integer share) {}

  /** The decision to recognise it. */
  public record InitiativeDecisionDraft(
      @Nullable String symbol,
      @Nullable LocalDate decidedOn,
      @Nullable UUID decidedBy,
      @Nullable Integer version) {}

  /** Why it is not recognised. */
  public record InitiativeRefusal(@Nullable String reason, @Nullable Integer version) {}
}
