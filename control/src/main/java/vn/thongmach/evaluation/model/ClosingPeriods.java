package vn.thongmach.evaluation.model;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.target.Target;
import vn.thongmach.target.Targets;

/**
 * Issues the final scorecard of every planned period that has closed since its target was made,
 * once. A period is judged by the version that held when it closed.
 */
@Component
class ClosingPeriods {

  private static final Logger LOG = LoggerFactory.getLogger(ClosingPeriods.class);
  private static final Scope SCOPE = Scope.system("period close");

  private final SubjectIndex index;
  private final Targets targets;
  private final IssuedScorecards scorecards;
  private final ScorecardRows rows;
  private final TransactionTemplate transactions;
  private final Clock clock;

  ClosingPeriods(
      SubjectIndex index,
      Targets targets,
      IssuedScorecards scorecards,
      ScorecardRows rows,
      TransactionTemplate transactions,
      Clock clock) {
    this.index = index;
    this.targets = targets;
    this.scorecards = scorecards;
    this.rows = rows;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Issues what is due; a fault with one target is logged and leaves it due. */
  void issueDue() {
    Instant now = clock.instant();
    Set<String> issued = rows.finals(SCOPE);
    for (Target current : index.all()) {
      for (Period period : index.planned(current)) {
        if (!period.end().isAfter(now) && !issued.contains(current.id() + "|" + period)) {
          issue(current, period);
        }
      }
    }
  }

  private void issue(Target current, Period period) {
    List<Target> versions = targets.versions(SCOPE, current.code());
    if (!versions.getFirst().validFrom().isBefore(period.end())) {
      return;
    }
    Target held =
        versions.stream()
            .filter(version -> version.validFrom().isBefore(period.end()))
            .toList()
            .getLast();
    try {
      transactions.executeWithoutResult(
          status ->
              scorecards.issue(
                  SCOPE, held, period, SCOPE.name(), period.end().minus(1, ChronoUnit.MICROS)));
    } catch (RuntimeException fault) {
      LOG.error("Scorecard of {} for {} could not be issued", held.code(), period, fault);
    }
  }
}
