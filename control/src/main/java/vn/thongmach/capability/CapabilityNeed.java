package vn.thongmach.capability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.capability.Requirement.RequirementDraft;

/**
 * What a programme needs from a day to a day.
 *
 * @param milestone the step it is for; null = the whole programme
 * @param requirements of a need of people: what each of them must have
 * @param item of a need of spares: their kind
 * @param stationType of a need of stations: their type in the inventory
 * @param province where stations must stand; null = anywhere
 * @param unit where it is looked for, with all units below it
 * @param to last day; null = the day the milestone is due, else the last day of the programme
 * @param withdrawn why it is no longer needed; null while it is
 * @param version grows with every change
 */
public record CapabilityNeed(
    UUID id,
    UUID programme,
    @Nullable UUID milestone,
    Kind kind,
    List<Requirement> requirements,
    @Nullable UUID item,
    @Nullable String stationType,
    @Nullable String province,
    int quantity,
    UUID unit,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable String note,
    @Nullable String withdrawn,
    String account,
    Instant at,
    int version) {

  public CapabilityNeed {
    requirements = List.copyOf(requirements);
  }

  /** What is needed. */
  public enum Kind {
    PEOPLE,
    SPARE,
    STATION
  }

  /** A need as written; a change also has its reason and version. */
  public record CapabilityNeedDraft(
      @Nullable String programme,
      @Nullable UUID milestone,
      @Nullable Kind kind,
      @Nullable List<@Nullable RequirementDraft> requirements,
      @Nullable UUID item,
      @Nullable String stationType,
      @Nullable String province,
      @Nullable Integer quantity,
      @Nullable UUID unit,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String note,
      @Nullable String reason,
      @Nullable Integer version) {}

  /** Says that it is no longer needed. */
  public record CapabilityNeedWithdrawal(@Nullable String reason) {}
}
