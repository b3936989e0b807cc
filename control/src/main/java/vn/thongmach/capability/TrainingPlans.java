package vn.thongmach.capability;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.TrainingPlan.TrainingDecision;
import vn.thongmach.capability.TrainingPlan.TrainingPlanDraft;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/**
 * Self-training plans. Leaders and heads write them for people they confirm; the learner says when
 * it is done; a head confirms. Read by the learner, the mentor, and those who oversee the learner.
 */
public interface TrainingPlans {

  /**
   * Those still running first, by last day.
   *
   * @param need only those for this need; null = all
   * @param own only those in which the reader learns or teaches
   */
  PageOf<TrainingPlan> list(Scope scope, @Nullable UUID need, boolean own, PageRequest page);

  Optional<TrainingPlan> find(Scope scope, UUID plan);

  /** Learners whose plans the reader may confirm, send back or give up. */
  Set<UUID> decidable(Scope scope);

  /**
   * People within reach confirmed at a level of a skill at least, the highest first; at most 50.
   */
  List<PersonCapability> mentors(Scope scope, UUID item, int level);

  /**
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  TrainingPlan write(Scope scope, TrainingPlanDraft draft);

  /**
   * Says as the learner that it is done; what was learned is thereby stated.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     capability.training-not-open}, else all problems
   */
  TrainingPlan done(Scope scope, UUID plan, @Nullable String word);

  /**
   * Confirms it as head, and with it the level; or sends it back. A certificate must be there and
   * count today.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     capability.training-not-done}, {@code capability.certificate-not-there}, else all problems
   */
  TrainingPlan decide(Scope scope, UUID plan, TrainingDecision decision);

  /**
   * Gives it up as head.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     capability.training-over}, else all problems
   */
  TrainingPlan end(Scope scope, UUID plan, @Nullable String reason);
}
