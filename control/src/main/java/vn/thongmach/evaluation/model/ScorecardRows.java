package vn.thongmach.evaluation.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.Scorecard;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;

/** Stored scorecards; rows are only ever added. */
public interface ScorecardRows {

  /** Adds a scorecard; false when its place is taken: already final, or already superseded. */
  boolean insert(Scope scope, ScorecardRow row);

  List<Scorecard> restated(Scope scope, Collection<String> targets, Instant since, int most);

  List<Scorecard> standing(Scope scope, Collection<String> targets, int firstYear, int lastYear);

  PageOf<Scorecard> page(Scope scope, UUID target, @Nullable Period period, PageRequest page);

  /** The target's id and the issued bytes. */
  Optional<ScorecardRow> find(Scope scope, UUID scorecard);

  /**
   * The scorecards that stand, superseded ones left out.
   *
   * @param target null for all targets
   * @param after only those as of a later instant; null for all
   */
  List<ScorecardRow> standing(Scope scope, @Nullable UUID target, @Nullable Instant after);

  /** Which target and period already have a final scorecard, as {@code target|period}. */
  Set<String> finals(Scope scope);
}
