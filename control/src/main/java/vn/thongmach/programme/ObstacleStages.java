package vn.thongmach.programme;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;

/** The desks that obstacles within reach lie and lay on. */
public interface ObstacleStages {

  /**
   * Where obstacles lie, by obstacle, the management line first; those that lie nowhere are left
   * out.
   *
   * @param at where they lay then; null for now
   */
  Map<UUID, List<ObstacleStage>> desks(
      Scope scope, Collection<UUID> obstacles, @Nullable Instant at);

  /** What lies now on whose desk and in which unit. */
  DeskSums sums(Scope scope);

  /** Every desk of one obstacle in the order it came there; empty outside the scope. */
  List<ObstacleStage> of(Scope scope, UUID obstacle);
}
