package vn.thongmach.programme.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.programme.DeskSums;
import vn.thongmach.programme.ObstacleStage;

/** Stored stages of obstacles. */
public interface StageRows {

  /**
   * @param below the stage that was passed up here; null for the first desk
   */
  void insert(Scope scope, ObstacleStage stage, @Nullable UUID below);

  /** Writes how a stage ended, or that nobody stands above it. */
  void update(Scope scope, ObstacleStage stage);

  /** The stage of a standing obstacle whose time ran out first, locked with its obstacle. */
  Optional<ObstacleStage> due(Scope scope, Instant now);

  /** The stages of an obstacle that have not ended. */
  List<ObstacleStage> open(Scope scope, UUID obstacle);

  /**
   * Where obstacles within reach lie.
   *
   * @param at where they lay then; null for now
   */
  List<ObstacleStage> desks(Scope scope, Collection<UUID> obstacles, @Nullable Instant at);

  /** What lies now on whose desk and in which unit. */
  DeskSums sums(Scope scope, Instant now);

  /** All stages of an obstacle within reach, oldest first. */
  List<ObstacleStage> of(Scope scope, UUID obstacle);
}
