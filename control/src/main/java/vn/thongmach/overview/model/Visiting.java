package vn.thongmach.overview.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.ScoreState;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.kernel.Moment;
import vn.thongmach.overview.Changes;
import vn.thongmach.overview.model.VisitRows.Visit;

/**
 * Remembers for each account when it looked at the cockpit and how its targets stood then, and
 * tells what changed since the visit before.
 */
@Component
public class Visiting {

  /** Looking again after so long is another visit. */
  static final Duration APART = Duration.ofMinutes(30);

  private final VisitRows rows;
  private final Standing standing;
  private final Changing changing;
  private final Clock clock;

  Visiting(VisitRows rows, Standing standing, Changing changing, Clock clock) {
    this.rows = rows;
    this.standing = standing;
    this.changing = changing;
    this.clock = clock;
  }

  /** Notes that the reader looks at the cockpit now; tells what changed since the visit before. */
  @Transactional
  public Changes visit(Scope scope) {
    Standing.Known known = standing.read(scope, Moment.NOW);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Map<String, ScoreState> states = states(known);
    Visit visit =
        rows.locked(scope)
            .map(last -> after(last, now, states))
            .orElseGet(() -> new Visit(now, now, states, null, Map.of()));
    rows.write(scope, visit);
    return changing.since(scope, known, visit.beforeAt(), visit.beforeStates());
  }

  private static Visit after(Visit last, Instant now, Map<String, ScoreState> states) {
    return last.seenAt().plus(APART).isBefore(now)
        ? new Visit(now, now, states, last.seenAt(), last.states())
        : new Visit(last.beganAt(), now, states, last.beforeAt(), last.beforeStates());
  }

  private static Map<String, ScoreState> states(Standing.Known known) {
    return known.targets().stream()
        .filter(target -> target.state() != null)
        .collect(Collectors.toMap(TargetItem::code, Visiting::state));
  }

  private static ScoreState state(TargetItem target) {
    ScoreState state = target.state();
    if (state == null) {
      throw new IllegalStateException("Target " + target.code() + " has no state");
    }
    return state;
  }
}
