package vn.thongmach.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;

/** What would move the targets that measure a share of whole things, such as tasks done on time. */
public interface Gains {

  /**
   * Reads the kept figures of the targets that may count these subjects once, for any number of
   * questions; a fixed number of statements.
   *
   * @param measures codes of measures whose values are shares in percent
   * @param units units that changes count for; targets on units above them count them too
   * @param others people and programmes that changes count for
   */
  Asked read(
      Scope scope,
      Collection<String> measures,
      Collection<UUID> units,
      Collection<UUID> others,
      Period period);

  /** Figures ready to be asked. */
  interface Asked {

    /**
     * The targets that these changes count for, taken together, by code.
     *
     * @param changes what is added, or taken away where below 0
     */
    List<Gain> with(Collection<Change> changes);
  }

  /**
   * Some whole things more or fewer.
   *
   * @param measure the measure that counts them
   * @param subjects the unit, person and programme they count for
   * @param part how many of them count, for example 1 for a task done on time, 0 for one missed
   * @param whole how many there are; 0 where they are counted already
   */
  record Change(String measure, Set<UUID> subjects, long part, long whole) {

    public Change {
      subjects = Set.copyOf(subjects);
    }
  }
}
