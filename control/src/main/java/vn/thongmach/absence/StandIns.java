package vn.thongmach.absence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who may stand in somewhere on a day, and who is away then. */
public interface StandIns {

  /**
   * People who may act for somebody of a unit on a day by the wording of rule {@code
   * absence.deputies} of that day: who holds a post in the unit, or in those that the rule names
   * above and below.
   *
   * @return by person the units of these in which they hold a post
   */
  Map<UUID, Set<UUID>> allowed(UUID unit, LocalDate day);

  /** Those of these people who are away on a day, with their last day away. */
  Map<UUID, LocalDate> away(Collection<UUID> people, LocalDate day);
}
