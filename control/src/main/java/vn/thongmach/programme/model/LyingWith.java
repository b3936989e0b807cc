package vn.thongmach.programme.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Desk;
import vn.thongmach.access.Scope;
import vn.thongmach.programme.Obstacle;
import vn.thongmach.programme.ObstacleStage;

/** On whose desk an obstacle lies, seen by whoever acts: their own, or that of somebody absent. */
final class LyingWith {

  private LyingWith() {}

  /** Whether it lies with whoever asks. */
  static boolean own(Scope scope, Obstacle obstacle, List<ObstacleStage> lying) {
    UUID me = scope.person();
    return me != null && people(obstacle, lying).contains(me);
  }

  /** The absent person for whom whoever asks decides; null for nobody. */
  static @Nullable UUID decidedFor(Scope scope, Obstacle obstacle, List<ObstacleStage> lying) {
    return own(scope, obstacle, lying)
        ? null
        : people(obstacle, lying).stream()
            .filter(person -> scope.standsFor(Desk.OBSTACLES, person))
            .findFirst()
            .orElse(null);
  }

  /** For whom whoever asks changes what they reach as a deputy only; null for nobody. */
  static @Nullable UUID changedFor(Scope scope, Obstacle obstacle, List<ObstacleStage> lying) {
    UUID me = scope.person();
    return scope.reaches(obstacle.unit()) || me != null && me.equals(obstacle.raisedByPerson())
        ? null
        : decidedFor(scope, obstacle, lying);
  }

  private static Set<UUID> people(Obstacle obstacle, List<ObstacleStage> lying) {
    Set<UUID> people = new LinkedHashSet<>(Set.of(obstacle.mustDecide()));
    lying.forEach(stage -> people.add(stage.person()));
    return people;
  }
}
