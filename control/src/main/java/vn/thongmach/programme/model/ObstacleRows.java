package vn.thongmach.programme.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.programme.Obstacle;
import vn.thongmach.programme.ObstacleFilter;

/** Stored obstacles. */
public interface ObstacleRows {

  void insert(Scope scope, Obstacle obstacle);

  void update(Scope scope, Obstacle obstacle);

  /** One within reach, locked until the transaction ends. */
  Optional<Obstacle> locked(Scope scope, UUID obstacle);

  Optional<Obstacle> find(Scope scope, UUID obstacle);

  List<Obstacle> ofProgramme(Scope scope, String code, Collection<UUID> milestones);

  /** Those that stand and are worded alike, or nearly so on the same thing, most alike first. */
  List<Obstacle> similar(Scope scope, String text, Obstacle.@Nullable Tie tie, int most);

  List<Obstacle> concerning(Scope scope, UUID person);

  PageOf<Obstacle> page(Scope scope, ObstacleFilter filter, PageRequest page);

  /**
   * Obstacles due before that day that stand and are not yet told of, locked.
   *
   * @param enteredBefore only those entered before that instant
   */
  List<Obstacle> missed(Scope scope, LocalDate today, Instant enteredBefore, int most);

  /** Marks that measures know how this one ended; false when they knew before. */
  boolean told(Scope scope, UUID obstacle);
}
