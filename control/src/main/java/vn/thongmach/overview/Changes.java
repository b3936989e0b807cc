package vn.thongmach.overview;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.evaluation.ScoreState;

/**
 * What changed within reach since the reader's last visit to the cockpit, computed from kept
 * records.
 *
 * @param since when the reader last saw the cockpit in the visit before; null for a first visit
 * @param sums how many of each kind, those that did not happen left out
 * @param items at most {@value #MOST_EACH} of each kind, by kind and the latest first
 */
public record Changes(@Nullable Instant since, List<KindSum> sums, List<Change> items) {

  /** Most items of one kind. */
  public static final int MOST_EACH = 20;

  public Changes {
    sums = List.copyOf(sums);
    items = List.copyOf(items);
  }

  /** What may change, in the order it is told. */
  public enum ChangeKind {
    /** A target stands worse than it did. */
    TARGET_WORSE,
    OBSTACLE_ESCALATED,
    OBSTACLE_RAISED,
    /** A report that differs from what was computed. */
    CONTRADICTION,
    DISPUTE_OPENED,
    SCORECARD_RESTATED,
    OBSTACLE_DECIDED,
    DISPUTE_SETTLED,
    RESOLUTION_ADOPTED,
    /** A target stands better than it did. */
    TARGET_BETTER
  }

  /**
   * How many there are.
   *
   * @param more whether there are more than were counted
   */
  public record KindSum(ChangeKind kind, int count, boolean more) {}

  /**
   * One change.
   *
   * @param code of the target or document; null for an obstacle
   * @param at when it happened; null for a target's state, which is compared between the visits
   * @param who who acted or has to act; null where nobody is named
   * @param before state of a target as it was last seen; null for others
   * @param after state of a target now; null for others
   * @param score of a target now; null for others
   * @param origin of that score; null for others
   * @param url where the console shows it
   */
  public record Change(
      ChangeKind kind,
      @Nullable String code,
      String title,
      @Nullable Instant at,
      @Nullable String who,
      @Nullable ScoreState before,
      @Nullable ScoreState after,
      @Nullable Double score,
      @Nullable Origin origin,
      String url) {}
}
