package vn.thongmach.capability.model;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.TrainingPlan;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Stored training plans. Which learners a reader oversees is told by their posts. */
public interface TrainingRows {

  void insert(Scope scope, TrainingPlan plan);

  /** Keeps state, word and version. */
  void step(Scope scope, TrainingPlan plan);

  Optional<TrainingPlan> find(Scope scope, UUID plan);

  Optional<TrainingPlan> locked(Scope scope, UUID plan);

  /**
   * Those of these learners, and those in which somebody learns or teaches.
   *
   * @param self who learns or teaches; null = nobody
   */
  PageOf<TrainingPlan> page(
      Scope scope,
      Collection<UUID> learners,
      @Nullable UUID self,
      @Nullable UUID need,
      PageRequest page);
}
