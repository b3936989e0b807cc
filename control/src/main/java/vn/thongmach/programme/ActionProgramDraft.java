package vn.thongmach.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants an action programme to be. Nothing in it is checked yet.
 *
 * @param state absent: planned, or as it is
 * @param reason why an existing programme changes
 * @param version the version the writer has seen; absent means not checked
 */
public record ActionProgramDraft(
    @Nullable String code,
    @Nullable String name,
    @Nullable List<@Nullable UUID> keyTasks,
    @Nullable List<@Nullable UUID> clauses,
    @Nullable UUID leadUnit,
    @Nullable List<@Nullable UUID> coordinatingUnits,
    @Nullable List<@Nullable PostDraft> posts,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable List<@Nullable BudgetDraft> budget,
    ActionProgram.@Nullable State state,
    @Nullable String reason,
    @Nullable Integer version) {

  /**
   * Who is to hold which post when.
   *
   * @param from absent: from the programme's first day on
   */
  public record PostDraft(
      ActionProgram.@Nullable PostKind kind,
      @Nullable UUID person,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  /**
   * Money of one year in đồng.
   *
   * @param spent absent: nothing yet
   */
  public record BudgetDraft(@Nullable Integer year, @Nullable Long planned, @Nullable Long spent) {}
}
