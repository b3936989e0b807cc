package vn.thongmach.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;

/**
 * A published figure beside the same figure computed anew from the accepted events alone, byte by
 * byte, without alarms, outages, sums or scores that were derived of them before.
 *
 * @param version version of the target that was judged
 * @param asOf nothing later counts in any of the figures
 * @param scorecard the issued scorecard; null for the running figure
 * @param publishedAt when it was issued; null for the running figure
 * @param known by what had been received when it was issued; null where it cannot be computed
 * @param today by all that has been received since; null where it cannot be computed
 * @param events accepted events that were read, network and business events together
 * @param altered those whose content no longer has the hash it was recorded with
 * @param alteredEvent least id of an altered network event; null where there is none
 * @param alteredBusinessEvent the same of business events
 * @param late events received after the figure was published
 * @param withoutWay codes of the measures of which there is no way from events alone yet
 */
public record Recomputation(
    String target,
    int version,
    Period period,
    Instant asOf,
    @Nullable UUID scorecard,
    @Nullable Instant publishedAt,
    FigureAnew published,
    @Nullable FigureAnew known,
    @Nullable FigureAnew today,
    FigureAgreement agreement,
    long events,
    long altered,
    @Nullable Long alteredEvent,
    @Nullable Long alteredBusinessEvent,
    long late,
    List<String> withoutWay) {

  /**
   * One of the figures.
   *
   * @param origin null without a value
   * @param numerator see {@code MeasureReading}
   */
  public record FigureAnew(
      @Nullable Double value,
      @Nullable Double score,
      @Nullable Origin origin,
      double completeness,
      long numerator,
      long denominator) {}

  /** How the figures stand to each other. */
  public enum FigureAgreement {
    /** All are the same. */
    SAME,
    /** The published one followed from what was known then; events received later change it. */
    CHANGED_SINCE,
    /** It was judged by a wording of a dated rule that is another one now. */
    RULE_CHANGED,
    /** The published one does not follow from the events. */
    DIFFERENT,
    /** A measure in it cannot be computed from events alone yet. */
    NOT_COMPUTABLE
  }
}
