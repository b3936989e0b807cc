package vn.thongmach.programme;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/**
 * Obstacles within the scope of the unit they were raised in; who raised one, who must decide and
 * whose desk it lies or lay on reach it too.
 */
public interface Obstacles {

  /**
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  Obstacle raise(Scope scope, ObstacleDraft draft);

  /**
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, {@code
   *     programme.obstacle-removed}, else all problems of the draft
   */
  Obstacle change(Scope scope, UUID obstacle, ObstacleDraft draft);

  /**
   * Removes an obstacle by a decision: of the person who must decide, of whoever has it on their
   * desk by now, or of whoever reaches its unit and leads it.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, {@code
   *     programme.not-the-decider}, {@code programme.obstacle-removed}, else all problems
   */
  Obstacle remove(Scope scope, UUID obstacle, ObstacleDecision decision);

  /**
   * Takes back what whoever asks has raised, while it holds up nobody else. No measure counts it.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, {@code
   *     programme.not-the-raiser}, {@code programme.others-affected}, {@code
   *     programme.obstacle-removed}, else all problems
   */
  Obstacle withdraw(Scope scope, UUID obstacle, @Nullable String reason);

  /**
   * Who would have to decide about an obstacle and by when.
   *
   * @param tie what it would stand in the way of; null for nothing yet
   */
  ObstacleSuggestion suggest(Scope scope, Obstacle.@Nullable Tie tie);

  /** Those that stand first, by due day. */
  PageOf<Obstacle> list(Scope scope, ObstacleFilter filter, PageRequest page);

  /** Those that stand and lie on a person's desk, or that the person raised, by due day. */
  List<Obstacle> concerning(Scope scope, UUID person);

  Optional<Obstacle> find(Scope scope, UUID obstacle);

  /** Those on a programme and on its milestones, those that stand first, by due day. */
  List<Obstacle> ofProgramme(Scope scope, String code, Collection<UUID> milestones);
}
