package vn.thongmach.evaluation.model;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.evaluation.Evidence;
import vn.thongmach.evaluation.ScoreState;
import vn.thongmach.evaluation.Scorecard;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.Subject;
import vn.thongmach.target.Aggregation;
import vn.thongmach.target.Direction;
import vn.thongmach.target.PlanEntry;
import vn.thongmach.target.TargetTerms;

/**
 * What an issued scorecard says, in the order in which it is written: the promise as it stood, the
 * figure, how it came about, and what it corrects. Needs nothing else to be understood.
 */
record ScorecardContent(
    UUID id,
    Scorecard.Kind kind,
    Promise target,
    Period period,
    Instant asOf,
    Instant issuedAt,
    String issuedBy,
    @Nullable Double plan,
    @Nullable Double due,
    @Nullable Double value,
    @Nullable Double score,
    @Nullable ScoreState state,
    @Nullable Origin origin,
    double completeness,
    long numerator,
    long denominator,
    SortedMap<String, Number> inputs,
    List<Evidence.EvidenceRule> rules,
    int objectsTotal,
    @Nullable Long lastEvent,
    @Nullable Long lastBusinessEvent,
    List<Evidence.ReportedComparison> reported,
    @Nullable UUID supersedes,
    Scorecard.@Nullable Cause cause,
    @Nullable Instant cascadeAt,
    List<Part> parts) {

  /** The target as it stood in the judged version. */
  record Promise(
      String code,
      int version,
      String name,
      TargetItem.@Nullable UnitReference ownerUnit,
      TargetItem.@Nullable PersonReference head,
      @Nullable String measure,
      @Nullable Subject subject,
      @Nullable Aggregation aggregation,
      @Nullable String unitOfMeasure,
      Direction direction,
      double baseline,
      @Nullable Double tolerance,
      List<PlanEntry> plan,
      TargetTerms terms,
      double weight,
      TargetItem.@Nullable ClauseReference clause,
      @Nullable String parent) {}

  /** A part of a target that is brought together from its parts, as it stood. */
  record Part(
      String code,
      int version,
      String name,
      double weight,
      @Nullable Double plan,
      @Nullable Double value,
      @Nullable Double score,
      @Nullable Origin origin,
      double completeness,
      long numerator,
      long denominator) {}
}
