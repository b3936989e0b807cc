package vn.thongmach.supervision;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.Contradictions.Compared;
import vn.thongmach.evaluation.Dispute;
import vn.thongmach.evaluation.Scorecard;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.kernel.Period;

/** What an inspector looks at first when they open a resolution; of the targets they reach. */
public interface SupervisionLeads {

  /**
   * @param period null for the current year
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} for a resolution out of
   *     reach
   */
  LedResolution find(Scope scope, UUID resolution, @Nullable Period period);

  /**
   * Targets of the resolution drawn at random by their weights; the same seed draws the same as
   * long as targets and weights are the same.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, else all problems
   */
  TargetSample sample(Scope scope, UUID resolution, TargetSampleDraft draft);

  /**
   * The same for the document of a case, written into its diary with its seed; by those of the
   * team.
   *
   * @throws vn.thongmach.kernel.CodedException as {@link SupervisionCases#write}, else all problems
   */
  TargetSample draw(Scope scope, UUID supervisionCase, TargetSampleDraft draft);

  /**
   * A resolution with its targets, those with the most to look at first.
   *
   * @param symbol of the resolution
   */
  record LedResolution(
      UUID resolution, String symbol, String title, Period period, List<LedTarget> targets) {

    public LedResolution {
      targets = List.copyOf(targets);
    }
  }

  /**
   * A target with what speaks against its figure.
   *
   * @param contradiction the latest report that is not what was computed; null without one
   * @param disputes those that are not settled
   * @param restated scorecards that correct another, latest first
   * @param gap null where the figure is whole
   */
  record LedTarget(
      TargetItem item,
      @Nullable Compared contradiction,
      List<Dispute> disputes,
      List<Scorecard> restated,
      @Nullable FigureGap gap) {

    public LedTarget {
      disputes = List.copyOf(disputes);
      restated = List.copyOf(restated);
    }

    /** How many things speak against it. */
    public int weight() {
      return (contradiction == null ? 0 : 1)
          + disputes.size()
          + restated.size()
          + (gap == null ? 0 : 1);
    }
  }

  /** What a figure lacks. */
  enum FigureGap {
    /** There is none. */
    NO_FIGURE,
    /** Part of the elapsed period was not observed. */
    INCOMPLETE,
    /** Nobody measured it: it stands on what was reported. */
    REPORTED
  }

  /**
   * What is to be drawn.
   *
   * @param size 1 to 100
   * @param seed 0 to 2⁵³ − 1; null for one at random
   * @param period null for the current year
   */
  record TargetSampleDraft(@Nullable Integer size, @Nullable Long seed, @Nullable String period) {}

  /**
   * What was drawn, in order.
   *
   * @param of how many targets it was drawn from
   * @param diary number of the entry in the diary of the case; null outside a case
   */
  record TargetSample(
      long seed, int of, Period period, List<TargetItem> targets, @Nullable Integer diary) {

    public TargetSample {
      targets = List.copyOf(targets);
    }
  }
}
