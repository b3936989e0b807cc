package vn.thongmach.grading;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round as somebody writes it; see {@link GradingRound}. Nothing in it is checked yet.
 *
 * @param period {@code 2025} or {@code 2026-Q3}; absent for a term
 * @param first first day of a term; absent else
 * @param last last day of a term; absent else
 * @param onPaper symbol of the minutes of a round held on paper, whose period has ended; absent
 *     else
 */
public record GradingRoundDraft(
    @Nullable UUID unit,
    GradingRound.@Nullable Span span,
    @Nullable String period,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    @Nullable String title,
    @Nullable String onPaper) {

  /** All groups of a round as they are to be. */
  public record SubjectGroupsDraft(
      @Nullable List<@Nullable SubjectGroupDraft> groups, @Nullable Integer version) {}

  /** One group. */
  public record SubjectGroupDraft(
      SubjectGroup.@Nullable Kind kind,
      @Nullable String name,
      @Nullable List<@Nullable GradingSubjectDraft> subjects) {}

  /**
   * @param person absent for a collective
   */
  public record GradingSubjectDraft(@Nullable UUID unit, @Nullable UUID person) {}

  /**
   * The next state.
   *
   * @param due day by which it is to be done; may be absent
   * @param day when it was entered by the papers of a round held on paper; absent else
   */
  public record GradingStateStep(
      GradingRound.@Nullable State state,
      @Nullable LocalDate due,
      @Nullable LocalDate day,
      @Nullable Integer version) {}
}
