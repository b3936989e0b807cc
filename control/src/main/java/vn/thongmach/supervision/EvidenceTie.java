package vn.thongmach.supervision;

import org.jspecify.annotations.Nullable;
import vn.thongmach.kernel.Period;

/**
 * A thing of the product that a request, an answer or a finding names, as it stood when it was
 * named. It never changes.
 *
 * @param reference code of a target, measure or task, else an id
 * @param within resolution of a clause, code of the target of a scorecard, object of a measure;
 *     else null
 * @param period null where the thing has none
 * @param label its name then
 * @param figure the figure then, of a scorecard the published one; null where there was none
 * @param unit of the figure; null without one
 */
public record EvidenceTie(
    Kind kind,
    String reference,
    @Nullable String within,
    @Nullable Period period,
    String label,
    @Nullable Double figure,
    @Nullable String unit) {

  /** Kinds of things. */
  public enum Kind {
    TARGET,
    SCORECARD,
    MEASURE,
    OBJECT,
    CLAUSE,
    TASK
  }

  /**
   * A thing as somebody names it; nothing in it is checked yet.
   *
   * @param within of a scorecard the code of its target, of a measure the id of its object
   * @param period of a target or a measure; null for the current year
   */
  public record EvidenceTieDraft(
      @Nullable Kind kind,
      @Nullable String reference,
      @Nullable String within,
      @Nullable String period) {}
}
