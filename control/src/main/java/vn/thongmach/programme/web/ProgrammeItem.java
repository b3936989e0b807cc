package vn.thongmach.programme.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.programme.ActionProgram;

/**
 * A programme as a line of a list.
 *
 * @param owner the PO today
 * @param viceOwner the VPO today
 * @param manager the PM today
 * @param planned all years together, in đồng
 * @param spent all years together, in đồng
 * @param measuredMilestones those of the reached that a measure shows
 * @param overdueMilestones not reached though due before today
 * @param servedKeyTasks ids of the key tasks it serves
 * @param servedClauses ids of the clauses it serves
 */
record ProgrammeItem(
    UUID id,
    String code,
    String name,
    @Nullable UnitName leadUnit,
    @Nullable PersonName owner,
    @Nullable PersonName viceOwner,
    @Nullable PersonName manager,
    LocalDate from,
    LocalDate to,
    ActionProgram.State state,
    long planned,
    long spent,
    int milestones,
    int reachedMilestones,
    int measuredMilestones,
    int overdueMilestones,
    int keyTasks,
    List<UUID> servedKeyTasks,
    List<UUID> servedClauses,
    int version) {

  /** A milestone as lists and pages show it. */
  record MilestoneItem(
      UUID id,
      UUID programme,
      String programmeCode,
      String code,
      String name,
      LocalDate due,
      @Nullable LocalDate reachedOn,
      vn.thongmach.programme.Milestone.@Nullable Proof reachedBy,
      @Nullable String measure,
      @Nullable String evidence,
      MilestoneState state,
      List<vn.thongmach.programme.Milestone.DueChange> dueChanges,
      int version) {}

  /** Whether a milestone was reached, on time or late, and if not whether it is late. */
  enum MilestoneState {
    REACHED,
    REACHED_LATE,
    WAITING,
    OVERDUE
  }
}
