package vn.thongmach.alarm;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.thongmach.alarm.IncidentReaches.Touched;

/**
 * What falls only because several objects are out at the same time, by the dependencies of now and
 * with nothing else down. Whoever may read it: the caller names nothing outside of a reader's
 * scope.
 */
public interface JointReaches {

  /** Most objects that are out together in one question. */
  int MOST_TOGETHER = 20;

  /**
   * For each set of others: what falls with the object that would stand if the object, or all of
   * the others, worked. Sets by which nothing more falls are left out.
   *
   * @param others of each question; of larger sets the first {@value #MOST_TOGETHER}
   */
  List<Joint> together(UUID object, Collection<Set<UUID>> others);

  /** What an object takes with it, itself first. */
  Set<UUID> lost(UUID object);

  /** The shortest way by which an object needs another, the needed one first; empty without one. */
  List<UUID> way(UUID needed, UUID object);

  /**
   * What several take down that are out together.
   *
   * @param others as asked
   * @param needed those of them without which less would fall; all where each could be spared
   * @param lost what falls, needs before what needs them
   */
  record Joint(Set<UUID> others, Set<UUID> needed, List<Touched> lost) {

    public Joint {
      others = Set.copyOf(others);
      needed = Set.copyOf(needed);
      lost = List.copyOf(lost);
    }
  }
}
