package vn.thongmach.grading.model;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reaches in grading, as conditions on rounds and subjects.
 *
 * @param everything whether it is the product itself at work
 * @param me the person behind the reader; null where none reads as themselves
 * @param holds whether the reader's role holds rounds of the units it reaches
 * @param inspects whether the reader's role inspects the units it reaches
 * @param leads whether the reader's role decides
 * @param all whether the role reaches every unit
 * @param units the units the role reaches
 * @param headed units the person heads today
 * @param below these units and all below them
 * @param belongs units in which the person holds a post today
 */
public record Reach(
    boolean everything,
    @Nullable UUID me,
    boolean holds,
    boolean inspects,
    boolean leads,
    boolean all,
    Set<UUID> units,
    Set<UUID> headed,
    Set<UUID> below,
    Set<UUID> belongs) {

  /** The product itself. */
  public static final Reach SYSTEM =
      new Reach(true, null, false, false, false, true, Set.of(), Set.of(), Set.of(), Set.of());

  public Reach {
    units = Set.copyOf(units);
    headed = Set.copyOf(headed);
    below = Set.copyOf(below);
    belongs = Set.copyOf(belongs);
  }

  /** Whether the role reaches a unit. */
  public boolean reaches(UUID unit) {
    return all || units.contains(unit);
  }

  /** Whether the reader holds the rounds of a unit. */
  public boolean holdsRoundsOf(UUID unit) {
    return holds && reaches(unit);
  }
}
