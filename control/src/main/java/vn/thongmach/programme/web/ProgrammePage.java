package vn.thongmach.programme.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.programme.ActionProgram;

/**
 * A programme with all that belongs to it, as far as the reader reaches.
 *
 * @param servedKeyTasks ids of all key tasks it serves, those out of reach included
 * @param servedClauses ids of all clauses it serves, those out of reach included
 */
record ProgrammePage(
    UUID id,
    String code,
    String name,
    @Nullable UnitName leadUnit,
    List<UnitName> coordinatingUnits,
    List<ProgrammePost> posts,
    LocalDate from,
    LocalDate to,
    ActionProgram.State state,
    List<ActionProgram.BudgetYear> budget,
    long planned,
    long spent,
    List<KeyTaskItem> keyTasks,
    List<ServedClause> clauses,
    List<UUID> servedKeyTasks,
    List<UUID> servedClauses,
    List<ProgrammeItem.MilestoneItem> milestones,
    List<ObstacleItem> obstacles,
    int version) {

  /** A post of the programme with its holder's name. */
  record ProgrammePost(
      ActionProgram.PostKind kind,
      @Nullable PersonName person,
      LocalDate from,
      @Nullable LocalDate to,
      boolean heldToday) {}

  /** A clause the programme serves. */
  record ServedClause(UUID id, String code, String text, UUID resolution, String symbol) {}
}
