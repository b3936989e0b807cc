package vn.thongmach.evaluation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;

/** Issued scorecards of the targets in scope. */
public interface Scorecards {

  /**
   * Issues a scorecard: final when the period has closed, interim as of now while it is open.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, {@code
   *     evaluation.period-not-begun}, {@code evaluation.already-issued}
   */
  Scorecard issue(Scope scope, String target, ScorecardDraft draft);

  /**
   * Those that restated another after an instant, the latest first.
   *
   * @param targets codes of targets that the caller found within the scope
   */
  List<Scorecard> restated(Scope scope, Collection<String> targets, Instant since, int most);

  /**
   * Those that stand, none superseded, of periods in these years that are longer than a day; by
   * target, period and kind, the latest issued first.
   *
   * @param targets codes of targets that the caller found within the scope
   */
  List<Scorecard> standing(Scope scope, Collection<String> targets, int firstYear, int lastYear);

  /** Latest issued first. */
  PageOf<Scorecard> list(Scope scope, String target, @Nullable Period period, PageRequest page);

  /**
   * The bytes as they were issued, JSON in UTF-8.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}
   */
  byte[] content(Scope scope, UUID scorecard);
}
