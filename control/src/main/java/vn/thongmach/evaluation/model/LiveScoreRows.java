package vn.thongmach.evaluation.model;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.LiveScore;
import vn.thongmach.kernel.Period;

/**
 * Stored live scores, one row per target and period. Callers name targets that they found within a
 * scope.
 */
public interface LiveScoreRows {

  /**
   * Replaces the rows of these scores in one transaction; an older as-of never replaces a newer.
   */
  void replace(Scope scope, List<LiveScore> scores);

  /**
   * @param period null for all periods
   */
  List<LiveScore> find(Scope scope, Collection<UUID> targets, @Nullable Period period);

  List<LiveScore> all(Scope scope);
}
